using System.Collections.Generic;

namespace AugDsl.Generators.Ir;

/// <summary>How one field of <c>Parameters</c> is drawn from the stream of its step: the draw's number and its distribution.</summary>
/// <param name="Number">The draw's number, part of the meaning.</param>
internal abstract record DrawSource(uint Number);

/// <summary>A gate: true with a probability.</summary>
internal sealed record BernoulliDraw(uint Number, double Probability) : DrawSource(Number);

/// <summary>A real number between both ends.</summary>
internal sealed record UniformDraw(uint Number, double Minimum, double Maximum) : DrawSource(Number);

/// <summary>A real number between both ends, or one number, and a sign of its own.</summary>
internal sealed record SignedDraw(uint Number, uint Sign, double Minimum, double Maximum) : DrawSource(Number);

/// <summary>A real number of the exponential distribution with mean 1.</summary>
internal sealed record ExponentialDraw(uint Number) : DrawSource(Number);

/// <summary>A whole number from both ends and all between.</summary>
internal sealed record IntegerDraw(uint Number, int Minimum, int Maximum) : DrawSource(Number);

/// <summary>One of several by weight.</summary>
internal sealed record ChoiceDraw(uint Number, IReadOnlyList<double> Weights) : DrawSource(Number);

/// <summary>An order, from as many numbers as there are children.</summary>
internal sealed record PermutationDraw(uint Number, int Children) : DrawSource(Number);

/// <summary>Several whole numbers that a function of the runtime draws together, from the canvas at the step's place.</summary>
/// <param name="Function">The function: draws, slot, width, height, limits, and the numbers as <c>out</c> parameters.</param>
/// <param name="Limits">What the attribute says.</param>
internal sealed record CanvasDraw(RuntimeMember Function, IReadOnlyList<double> Limits);
