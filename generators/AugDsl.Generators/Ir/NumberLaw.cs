using System;
using System.Collections.Generic;
using System.Linq;

namespace AugDsl.Generators.Ir;

/// <summary>What one uniform draw becomes: how a number is distributed.</summary>
/// <param name="Range">All that can be drawn lies between these two, and both can be drawn.</param>
internal abstract record NumberLaw(Interval Range)
{
    /// <summary>The only value, where there is only one: then nothing is drawn.</summary>
    public double? Constant => Range.Low == Range.High ? Range.Low : null;

    /// <summary>What a person reads, "Beta(2, 5) over -30..30"; empty for a uniform number.</summary>
    public abstract string Text { get; }

    /// <summary>The law of an attribute's number.</summary>
    public static NumberLaw Of(RangeStepAttribute attribute) => attribute switch
    {
        { Values: { } values } => new ListLaw([.. values], IsInteger: false),
        { Distribution: Distribution.LogUniform } => new LogUniformLaw(attribute.Minimum, attribute.Maximum),
        { Distribution: Distribution.TruncatedNormal } => new TruncatedNormalLaw(attribute.Minimum, attribute.Maximum),
        { Distribution: Distribution.Beta } => new BetaLaw(attribute.Minimum, attribute.Maximum, attribute.Shape[0], attribute.Shape[1]),
        _ => new UniformLaw(attribute.Minimum, attribute.Maximum),
    };

    /// <summary>The law of an attribute's integer.</summary>
    public static NumberLaw Of(IntegerRangeStepAttribute attribute) => attribute.Values is { } values
        ? new ListLaw([.. values.Select(v => (double)v)], IsInteger: true)
        : new IntegerLaw(attribute.Minimum, attribute.Maximum);

    /// <summary>A number as people write it.</summary>
    protected static string Plain(double value) => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The range as people write it.</summary>
    protected string Ends => Plain(Range.Low) + ".." + Plain(Range.High);
}

/// <summary>A real number, each as likely as any other.</summary>
internal sealed record UniformLaw(double Minimum, double Maximum) : NumberLaw(new Interval(Minimum, Maximum))
{
    public override string Text => "";
}

/// <summary>A whole number from both ends and all between.</summary>
internal sealed record IntegerLaw(int Minimum, int Maximum) : NumberLaw(new Interval(Minimum, Maximum))
{
    public override string Text => "";
}

/// <summary>A number above 0, each factor as likely as any other.</summary>
internal sealed record LogUniformLaw(double Minimum, double Maximum) : NumberLaw(new Interval(Minimum, Maximum))
{
    public override string Text => "log-uniform over " + Ends;
}

/// <summary>Normal about the middle, cut off two deviations away.</summary>
internal sealed record TruncatedNormalLaw(double Minimum, double Maximum) : NumberLaw(new Interval(Minimum, Maximum))
{
    public override string Text => "truncated normal over " + Ends;
}

/// <summary>Beta, scaled to the range.</summary>
internal sealed record BetaLaw(double Minimum, double Maximum, double Alpha, double Beta) : NumberLaw(new Interval(Minimum, Maximum))
{
    public override string Text => $"Beta({Plain(Alpha)}, {Plain(Beta)}) over {Ends}";
}

/// <summary>One of a list, each place as likely as any other.</summary>
internal sealed record ListLaw(IReadOnlyList<double> Values, bool IsInteger) : NumberLaw(new Interval(Values.Min(), Values.Max()))
{
    private const int MostShown = 8;

    public override string Text
    {
        get
        {
            string shown = string.Join(", ", Values.Take(MostShown).Select(v => v.ToString("G6", System.Globalization.CultureInfo.InvariantCulture)));
            if (Values.Count == 1) return shown;
            return Values.Count > MostShown ? $"one of {Values.Count} values: {shown}, …" : "one of " + shown;
        }
    }
}

/// <summary>A way to interpolate, as the number of its member: one of a list, each place as likely as any other.</summary>
internal sealed record InterpolationLaw(IReadOnlyList<Interpolation> Choices) : NumberLaw(new Interval((double)Choices.Min(), (double)Choices.Max()))
{
    public override string Text => "one of " + string.Join(", ", Choices);
}
