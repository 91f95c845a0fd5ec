using System.ComponentModel;
using AugDsl.Imaging;
using AugDsl.Kernels;

namespace AugDsl.Scheduling;

/// <summary>
/// A kind of mask by which a branch is mixed in: a share a pixel. An operation brings its own (<c>X.Runtime.cs</c> in its folder); generated code names it, and
/// nothing else knows it.
/// </summary>
/// <remarks>A kind has no state. Its numbers are those of the sample; what they mean is the kind's own affair.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class AlphaKind
{
    internal AlphaKind()
    {
    }

    /// <summary>Refuses numbers that no attribute and no edit may give.</summary>
    /// <exception cref="ArgumentException">A number is not legal.</exception>
    internal abstract void Check(ReadOnlySpan<double> numbers);

    /// <summary>Computes the shares, all in [0, 1].</summary>
    internal abstract void Paint(in AlphaPlane plane, ReadOnlySpan<double> numbers, Arena arena);
}

/// <summary>Where shares go, and where their draws come from.</summary>
/// <param name="values">The first pixel's share; rows are writable up to whole granules.</param>
/// <param name="stride">Values from one row to the next.</param>
/// <param name="size">The canvas.</param>
/// <param name="key">The sample's key.</param>
/// <param name="slot">The step's slot.</param>
internal readonly unsafe struct AlphaPlane(float* values, nint stride, ImageSize size, ulong key, uint slot)
{
    public ImageSize Size => size;

    public ulong Key => key;

    public uint Slot => slot;

    /// <summary>Where a row's shares go.</summary>
    public float* Row(int y) => values + (y * stride);
}
