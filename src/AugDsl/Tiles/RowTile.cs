using System.ComponentModel;

namespace AugDsl.Tiles;

/// <summary>
/// The one exchange format of the runtime: up to three planes of values in [0, 1] for a stretch of one row, or for several whole
/// rows of a narrow canvas. Samplers, value segments,
/// stencils and stores meet only here.
/// </summary>
/// <remarks>
/// Pixel i is the one behind i others from (<see cref="X"/>, <see cref="Y"/>) on, across the ends of rows: its number on the canvas is
/// Y · <see cref="CanvasWidth"/> + X + i. A body that asks for a pixel's column must take it from that number.
/// Every plane is writable for <see cref="Count"/> rounded up to a multiple of 16 values: loops run over whole vectors without a tail, and
/// what they compute beyond <see cref="Count"/> is ignored. Planes that the format does not have refer to the first plane.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct RowTile
{
    /// <summary>The largest <see cref="Count"/>.</summary>
    public const int Capacity = 256;

    /// <summary>The first plane: red, or gray.</summary>
    public ref float C0;

    /// <summary>The second plane: green.</summary>
    public ref float C1;

    /// <summary>The third plane: blue.</summary>
    public ref float C2;

    /// <summary>Scratch planes for positional steps: noise or masks, one a channel.</summary>
    public ref float N0;

    /// <summary>The second scratch plane.</summary>
    public ref float N1;

    /// <summary>The third scratch plane.</summary>
    public ref float N2;

    /// <summary>The first pixel's column on its canvas.</summary>
    public int X;

    /// <summary>The first pixel's row on its canvas.</summary>
    public int Y;

    /// <summary>Valid pixels, at most <see cref="Capacity"/>.</summary>
    public int Count;

    /// <summary>The canvas' width.</summary>
    public int CanvasWidth;

    /// <summary>The canvas' height.</summary>
    public int CanvasHeight;

    /// <summary>The key of the sample, for positional steps.</summary>
    public ulong Key;

    /// <summary>The slot of the step whose body runs, for steps that draw pixel by pixel.</summary>
    public uint Slot;

    /// <summary>A scratch plane.</summary>
    /// <param name="plane">0, 1 or 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such plane.</exception>
    public readonly ref float Scratch(int plane)
    {
        if (plane == 0) return ref N0;
        if (plane == 1) return ref N1;
        ArgumentOutOfRangeException.ThrowIfNotEqual(plane, 2);
        return ref N2;
    }
}
