using System.ComponentModel;

namespace AugDsl.Scheduling;

/// <summary>The weighted sum whose weights are the sample's numbers: size × size, row by row, the size odd and at most 255.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Correlation : CorrelationKind
{
    private const int LargestSize = 255;

    private Correlation()
    {
    }

    /// <summary>The kind.</summary>
    public static Correlation Kind { get; } = new();

    internal override void Check(ReadOnlySpan<double> parameters)
    {
        int size = Size(parameters);
        if (size % 2 == 0 || size > LargestSize || size * size != parameters.Length)
            throw new ArgumentException(FormattableString.Invariant($"There are {parameters.Length} weights; a square with an odd side of 1 to {LargestSize} is legal."), nameof(parameters));
    }

    internal override int Size(ReadOnlySpan<double> parameters) => (int)Math.Sqrt(parameters.Length);

    internal override void Fill(ReadOnlySpan<double> parameters, Span<double> weights) => parameters.CopyTo(weights);
}
