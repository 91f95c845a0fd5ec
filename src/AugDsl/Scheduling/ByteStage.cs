using AugDsl.Kernels;

namespace AugDsl.Scheduling;

/// <summary>A stage that goes from bytes to bytes without tiles, where a sample is nothing else: within a level of the exact result, the same bits for every vector width.</summary>
internal abstract unsafe class ByteStage
{
    /// <summary>Whether the body is for these parameters.</summary>
    public abstract bool Fits(ReadOnlySpan<double> parameters);

    /// <summary>Computes <paramref name="source"/> into rows without a gap.</summary>
    public abstract void Run(ReadOnlySpan<double> parameters, Arena arena, in PixelSource source, byte* destination);
}
