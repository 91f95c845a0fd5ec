using System.Collections.Generic;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Steps;

namespace AugDsl.Generators.Operations;

/// <summary>What a group can say that mixes its fragment's result in.</summary>
internal sealed partial class StepBuilder
{
    // −ln of the smallest 1 − u, and a little more.
    private const double LargestExponential = 37;

    /// <summary>The number of a group with one range.</summary>
    public ScalarExpr Draw(string name, RangeGroupAttribute attribute) =>
        Uniform(name, attribute.Minimum, attribute.Maximum, legal: LegalRanges.Of(attribute, nameof(attribute.Minimum)));

    /// <summary>Mixes the result of the group's fragment in, with one share for all pixels.</summary>
    public void Mix(ScalarExpr share) => step.Kind = new BranchKind(new Mix.Share(share));

    /// <summary>Mixes the result of the group's fragment in, with a share a pixel; its kind is the class of the operation's <c>X.Runtime.cs</c>.</summary>
    /// <param name="numbers">What the kind is told.</param>
    public void MixByPlane(params ScalarExpr[] numbers) => step.Kind = new BranchKind(new Mix.Plane(Brought("Kind"), numbers));

    /// <summary>Mixes the result of each child of the group's fragment in, all of them of the same raster. They may move pixels.</summary>
    /// <param name="shares">A share for each child, 1 together at most.</param>
    public void MixParts(IReadOnlyList<ScalarExpr> shares) => step.Kind = new BranchKind(new Mix.Parts(shares));

    /// <summary>A number of the exponential distribution with mean 1: −ln(1 − u).</summary>
    public ScalarExpr Exponential(string name) =>
        Add(name, DrawType.Double, new Interval(0, LargestExponential), new ExponentialDraw(_number++), new LegalValues(new Interval(0, LargestExponential)));
}
