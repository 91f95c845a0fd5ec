using System.ComponentModel;
using AugDsl.Kernels;
using AugDsl.Tiles;

namespace AugDsl.CompilerServices;

/// <summary>
/// The draws of pixels: a pure function of key, slot, channel, purpose and the pixel's number n = y · canvasWidth + x.
/// </summary>
/// <remarks>
/// <para>Words are Philox4x32-10 with counter (c0, channel, slot, purpose), over 32 virtual lanes whatever the hardware has: lane = n mod 32.
/// Uniform: c0 = 32 · floor(n / 128) + lane, word floor(n / 32) mod 4. Normal: c0 = 32 · floor(n / 256) + lane, j = floor(n / 32) mod 8, word
/// floor(j / 2), u = (high 16 bits + ½) / 65536, t = low 16 bits / 65536, z = √(−2 ln u) · (j even ? cos 2πt : sin 2πt); |z| ≤ 4.86.</para>
/// <para>Common arguments: the tile with the step's slot, the scratch plane that takes the result (0, 1 or 2), the channel (or 0), and the purpose (1, 2, …).</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PixelNoise
{
    /// <summary>Standard normals, within 2e-6 of the exact ones.</summary>
    public static void Normals(ref RowTile tile, int plane, uint channel, uint purpose) =>
        NoiseSource.Normals(ref tile.Scratch(plane), new NoiseStream(tile.Key, tile.Slot, channel, purpose), FirstPixel(tile), tile.Count);

    /// <summary>Uniform floats in [0, 1): (word &gt;&gt; 8) · 2⁻²⁴.</summary>
    public static void Uniforms(ref RowTile tile, int plane, uint channel, uint purpose) =>
        NoiseSource.Uniforms(ref tile.Scratch(plane), new NoiseStream(tile.Key, tile.Slot, channel, purpose), FirstPixel(tile), tile.Count);

    /// <summary>1 where the pixel's word is below <paramref name="threshold"/>, else 0. A probability p is the threshold round(p · 2³²).</summary>
    public static void Below(ref RowTile tile, int plane, uint channel, uint purpose, ulong threshold) =>
        NoiseSource.Below(ref tile.Scratch(plane), new NoiseStream(tile.Key, tile.Slot, channel, purpose), threshold, FirstPixel(tile), tile.Count);

    /// <summary>
    /// 1 where the word of the pixel's cell is below <paramref name="threshold"/>, else 0. The canvas is cut in cells × cells: pixel (x, y) lies in cell
    /// (floor(x · cells / canvasWidth), floor(y · cells / canvasHeight)), whose word is that of pixel (cx, cy) on a canvas of cells × cells.
    /// </summary>
    public static void CellMask(ref RowTile tile, int plane, uint channel, uint purpose, ulong threshold, int cells) =>
        NoiseSource.CellMask(ref tile.Scratch(plane), new NoiseStream(tile.Key, tile.Slot, channel, purpose), threshold, cells, tile.CanvasWidth, tile.CanvasHeight, tile.X, tile.Y, tile.Count);

    private static ulong FirstPixel(in RowTile tile) => NoiseSource.PixelNumber(tile.CanvasWidth, tile.X, tile.Y);
}
