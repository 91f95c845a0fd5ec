using System.ComponentModel;
using AugDsl.Kernels;

namespace AugDsl.CompilerServices;

/// <summary>
/// The draws of pixels: a pure function of key, slot, channel, purpose and the pixel's number n = y · canvasWidth + x.
/// </summary>
/// <remarks>
/// <para>Words are Philox4x32-10 with counter (c0, channel, slot, purpose), over 32 virtual lanes whatever the hardware has: lane = n mod 32.
/// Uniform: c0 = 32 · floor(n / 128) + lane, word floor(n / 32) mod 4. Normal: c0 = 32 · floor(n / 256) + lane, j = floor(n / 32) mod 8, word
/// floor(j / 2), u = (high 16 bits + ½) / 65536, t = low 16 bits / 65536, z = √(−2 ln u) · (j even ? cos 2πt : sin 2πt); |z| ≤ 4.86.</para>
/// <para>Common arguments: the sample's key, the step's slot, the channel (or 0), the purpose (1, 2, …), the canvas' width, the first pixel's
/// column and row, and the number of pixels, at most 256; they may go on over the end of a row. Destinations must be writable for the count rounded up to a multiple of 16; what
/// stands beyond the count afterwards is undefined.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PixelNoise
{
    /// <summary>Standard normals, within 2e-6 of the exact ones.</summary>
    public static void Normals(ref float destination, ulong key, uint slot, uint channel, uint purpose, int canvasWidth, int x, int y, int count) =>
        NoiseSource.Normals(ref destination, new NoiseStream(key, slot, channel, purpose), NoiseSource.PixelNumber(canvasWidth, x, y), count);

    /// <summary>Uniform 32-bit words.</summary>
    public static void Words(ref uint destination, ulong key, uint slot, uint channel, uint purpose, int canvasWidth, int x, int y, int count) =>
        NoiseSource.Words(ref destination, new NoiseStream(key, slot, channel, purpose), NoiseSource.PixelNumber(canvasWidth, x, y), count);

    /// <summary>Uniform floats in [0, 1): (word &gt;&gt; 8) · 2⁻²⁴.</summary>
    public static void Uniforms(ref float destination, ulong key, uint slot, uint channel, uint purpose, int canvasWidth, int x, int y, int count) =>
        NoiseSource.Uniforms(ref destination, new NoiseStream(key, slot, channel, purpose), NoiseSource.PixelNumber(canvasWidth, x, y), count);

    /// <summary>1 where the pixel's word is below <paramref name="threshold"/>, else 0. A probability p is the threshold round(p · 2³²).</summary>
    public static void Below(
        ref float mask, ulong key, uint slot, uint channel, uint purpose, ulong threshold, int canvasWidth, int x, int y, int count) =>
        NoiseSource.Below(ref mask, new NoiseStream(key, slot, channel, purpose), threshold, NoiseSource.PixelNumber(canvasWidth, x, y), count);

    /// <summary>
    /// 1 where the word of the pixel's cell is below <paramref name="threshold"/>, else 0. The canvas is cut in cells × cells: pixel (x, y) lies in cell
    /// (floor(x · cells / canvasWidth), floor(y · cells / canvasHeight)), whose word is that of pixel (cx, cy) on a canvas of cells × cells.
    /// </summary>
    public static void CellMask(
        ref float mask, ulong key, uint slot, uint channel, uint purpose, ulong threshold, int cells, int canvasWidth, int canvasHeight, int x, int y, int count) =>
        NoiseSource.CellMask(ref mask, new NoiseStream(key, slot, channel, purpose), threshold, cells, canvasWidth, canvasHeight, x, y, count);
}
