using AugDsl.Generators.Ir;
using AugDsl.Generators.Steps;

namespace AugDsl.Generators.Operations;

/// <summary>What a group can say that mixes its fragment's result in.</summary>
internal sealed partial class StepBuilder
{
    /// <summary>The number of a group with one range.</summary>
    public ScalarExpr Draw(string name, RangeGroupAttribute attribute) =>
        Uniform(name, attribute.Minimum, attribute.Maximum, legal: LegalRanges.Of(attribute, nameof(attribute.Minimum)));

    /// <summary>Mixes the result of the group's fragment in, with one share for all pixels.</summary>
    public void Mix(ScalarExpr share) => step.Kind = new BranchKind(new Mix.Share(share));

    /// <summary>Mixes the result of the group's fragment in, with a share a pixel; its kind is the class of the operation's <c>X.Runtime.cs</c>.</summary>
    /// <param name="numbers">What the kind is told.</param>
    public void MixByPlane(params ScalarExpr[] numbers) => step.Kind = new BranchKind(new Mix.Plane(RuntimeMember.OfStep(step.Name, "Kind"), numbers));
}
