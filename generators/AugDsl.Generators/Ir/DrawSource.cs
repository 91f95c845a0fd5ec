using System.Collections.Generic;
using System.Linq;

namespace AugDsl.Generators.Ir;

/// <summary>How one field of <c>Parameters</c> is drawn from the stream of its step: the draw's number and its distribution.</summary>
/// <param name="Number">The draw's number, part of the meaning.</param>
internal abstract record DrawSource(uint Number)
{
    /// <summary>The share of the samples for which a gate is open (1), a choice falls on a value, or a set has a member.</summary>
    public virtual double Share(int value) => 1;
}

/// <summary>A gate: true with a probability.</summary>
internal sealed record BernoulliDraw(uint Number, double Probability) : DrawSource(Number)
{
    public override double Share(int value) => Probability;
}

/// <summary>Not drawn: the caller gives the number, and until then it is the attribute's.</summary>
internal sealed record GivenNumber(uint Number, double Value) : DrawSource(Number);

/// <summary>A number by a law.</summary>
internal record NumberDraw(uint Number, NumberLaw Law) : DrawSource(Number);

/// <summary>A real number by a law that may be a constant, and a sign of its own.</summary>
internal sealed record SignedDraw(uint Number, uint Sign, NumberLaw Law) : NumberDraw(Number, Law);

/// <summary>A real number of the exponential distribution with mean 1.</summary>
internal sealed record ExponentialDraw(uint Number) : DrawSource(Number);

/// <summary>One of several by weight.</summary>
internal sealed record ChoiceDraw(uint Number, IReadOnlyList<double> Weights) : DrawSource(Number)
{
    public override double Share(int value) => Weights[value] / Weights.Sum();
}

/// <summary>An order, from as many numbers as there are children.</summary>
internal sealed record PermutationDraw(uint Number, int Children) : DrawSource(Number);

/// <summary>The order in which children are taken by weight, from as many numbers as there are children.</summary>
internal sealed record WeightedOrderDraw(uint Number, IReadOnlyList<double> Weights) : DrawSource(Number);

/// <summary>Several whole numbers that a function of the runtime draws together.</summary>
/// <param name="Function">The function: draws, slot, the canvas' sides where it needs them, limits, and the numbers as <c>out</c> parameters.</param>
/// <param name="FromCanvas">Whether it gets the sides of the canvas at the step's place.</param>
/// <param name="Limits">What the attribute says.</param>
internal sealed record JointDraw(RuntimeMember Function, bool FromCanvas, IReadOnlyList<double> Limits);
