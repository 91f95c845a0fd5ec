using System.Collections.Generic;

namespace AugDsl.Generators.Ir;

/// <summary>How one field of <c>Parameters</c> is drawn from the stream of its step: the draw's number and its distribution.</summary>
/// <param name="Number">The draw's number, part of the meaning.</param>
internal abstract record DrawSource(uint Number);

/// <summary>A gate: true with a probability.</summary>
internal sealed record BernoulliDraw(uint Number, double Probability) : DrawSource(Number);

/// <summary>A number by a law.</summary>
internal record NumberDraw(uint Number, NumberLaw Law) : DrawSource(Number);

/// <summary>A real number by a law that may be a constant, and a sign of its own.</summary>
internal sealed record SignedDraw(uint Number, uint Sign, NumberLaw Law) : NumberDraw(Number, Law);

/// <summary>One of several by weight.</summary>
internal sealed record ChoiceDraw(uint Number, IReadOnlyList<double> Weights) : DrawSource(Number);

/// <summary>An order, from as many numbers as there are children.</summary>
internal sealed record PermutationDraw(uint Number, int Children) : DrawSource(Number);

/// <summary>Several whole numbers that a function of the runtime draws together, from the canvas at the step's place.</summary>
/// <param name="Function">The function: draws, slot, width, height, limits, and the numbers as <c>out</c> parameters.</param>
/// <param name="Limits">What the attribute says.</param>
internal sealed record CanvasDraw(RuntimeMember Function, IReadOnlyList<double> Limits);
