using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Model;

namespace AugDsl.Generators.Operations;

/// <summary>The user's struct behind a step, as the step's operation sees it.</summary>
internal sealed class OwnStep(StepModel model, StepBuilder step)
{
    private readonly OwnStepModel _own = model.Own!;

    /// <summary>The struct's name.</summary>
    public string Name => _own.Name;

    /// <summary>Whether boxes and keypoints can be moved: by the user's inverse, or by steps that approach it.</summary>
    public bool HasInverse => (_own.Roles & (OwnStepRoles.Inverts | OwnStepRoles.Contracts)) != 0;

    /// <summary>The class of the operation's <c>X.Runtime.cs</c>, for this struct.</summary>
    public string RuntimeType => (Is(OwnStepRoles.Inverts) ? "Invertible" : "") + model.Kind.Split('<')[0] + "<" + _own.Type + ">";

    /// <summary>The drawn numbers, one a parameter.</summary>
    /// <param name="numbers">What the attribute says: one number a parameter, or two.</param>
    public ScalarExpr[] Draw(double[] numbers)
    {
        int each = numbers.Length > _own.Parameters.Count() ? 2 : 1;
        return [.. _own.Parameters.Select((p, i) =>
            step.Uniform(p.Name, numbers[each * i], numbers[(each * i) + each - 1], legal: new LegalValues(new Interval(p.Minimum, p.Maximum))))];
    }

    /// <summary>The channels that the struct makes of the pixel's, or null where it has nothing to say of so many.</summary>
    /// <param name="numbers">The drawn numbers.</param>
    public IReadOnlyList<ValueExpr>? Values(IReadOnlyList<ScalarExpr> numbers)
    {
        if (step.Channels == 3 && Is(OwnStepRoles.Pixels)) return [.. ValueExpr.Own(new OwnBody(_own.Type, _own.Name, 3, ByChannel: false), step.X, numbers)];
        if (!Is(OwnStepRoles.Channels)) return null;
        OwnBody body = new(_own.Type, _own.Name, 1, ByChannel: true);
        return [.. step.X.SelectMany(x => ValueExpr.Own(body, [x], numbers))];
    }

    /// <summary>What a person reads.</summary>
    /// <param name="numbers">The drawn numbers.</param>
    public void Explain(IReadOnlyList<ScalarExpr> numbers)
    {
        object[] pieces = [_own.Name, .. numbers];
        string holes = string.Concat(_own.Parameters.Select((p, i) => $", {p.Name} {{{i + 1}}}"));
        step.Explain(System.Runtime.CompilerServices.FormattableStringFactory.Create("{0}" + holes, pieces));
    }

    private bool Is(OwnStepRoles role) => _own.Roles.HasFlag(role);
}
