using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AugDsl.Codecs.Jpeg.Samples;

/// <summary>
/// Turns rows of components into interleaved colours with the integer arithmetic of libjpeg (16 bits of fraction, rounded to the nearest):
/// R = Y + 1.402 Cr, G = Y − 0.34414 Cb − 0.71414 Cr, B = Y + 1.772 Cb, where Cb and Cr are centred on 128.
/// </summary>
internal static unsafe class ColorRows
{
    /// <summary>Pixels of a step. All sources may be read, and targets of <see cref="YccToRgb"/> written, in whole steps.</summary>
    public const int Step = 16;

    // Fractions in units of 2⁻¹⁶; the whole parts are added apart.
    private const short RedFraction = 26345;
    private const short BlueFraction = -14942;
    private const short GreenFromBlue = -22554;
    private const short GreenFraction = 18734;

    /// <summary>YCbCr to RGB.</summary>
    /// <param name="y">Luma.</param>
    /// <param name="cb">Blue chroma.</param>
    /// <param name="cr">Red chroma.</param>
    /// <param name="rgb">3 · <paramref name="width"/> bytes.</param>
    /// <param name="width">Pixels.</param>
    [SkipLocalsInit]
    public static void YccToRgb(byte* y, byte* cb, byte* cr, byte* rgb, int width)
    {
        int x = 0;
        for (; x <= width - Step; x += Step) YccStep(y + x, cb + x, cr + x, rgb + (3 * x));
        if (x == width) return;
        byte* rest = stackalloc byte[3 * Step];
        YccStep(y + x, cb + x, cr + x, rest);
        new ReadOnlySpan<byte>(rest, 3 * (width - x)).CopyTo(new Span<byte>(rgb + (3 * x), 3 * (width - x)));
    }

    /// <summary>Three components side by side.</summary>
    [SkipLocalsInit]
    public static void Interleave(byte* red, byte* green, byte* blue, byte* rgb, int width)
    {
        int x = 0;
        for (; x <= width - Step; x += Step) Interleave(Vector128.Load(red + x), Vector128.Load(green + x), Vector128.Load(blue + x), rgb + (3 * x));
        for (; x < width; x++)
        {
            rgb[3 * x] = red[x];
            rgb[(3 * x) + 1] = green[x];
            rgb[(3 * x) + 2] = blue[x];
        }
    }

    /// <summary>Inks as Adobe stores them, inverted, times black: R = C · K / 255, to the nearest. Pillow takes every CMYK JPEG for one of Adobe's too.</summary>
    /// <param name="inks">C, M, Y of each pixel.</param>
    /// <param name="inkStep">Bytes from a pixel's inks to the next one's.</param>
    /// <param name="black">K of each pixel.</param>
    /// <param name="blackStep">Bytes from a pixel's black to the next one's.</param>
    /// <param name="rgb">Three bytes a pixel; may be <paramref name="inks"/> itself where that has the same step.</param>
    /// <param name="count">Pixels.</param>
    public static void MultiplyByBlack(byte* inks, int inkStep, byte* black, int blackStep, byte* rgb, int count)
    {
        for (int i = 0; i < count; i++, inks += inkStep, black += blackStep, rgb += 3)
        {
            for (int c = 0; c < 3; c++) rgb[c] = (byte)(((inks[c] * *black) + 127) / 255);
        }
    }

    /// <summary>255 − v: what YCCK calls RGB are the complements of the inks.</summary>
    public static void Invert(byte* values, int count)
    {
        for (int i = 0; i < count; i++) values[i] = (byte)~values[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void YccStep(byte* luma, byte* blueChroma, byte* redChroma, byte* rgb)
    {
        Vector256<short> centre = Vector256.Create((short)128);
        Vector256<short> one = Vector256<short>.One;
        Vector256<short> y = Widen(luma);
        Vector256<short> cb = Widen(blueChroma) - centre;
        Vector256<short> cr = Widen(redChroma) - centre;

        // (2 c · f / 2¹⁶ + 1) / 2, both rounded down, is c · f / 2¹⁶ to the nearest.
        Vector256<short> red = y + cr + ((Lanes.MultiplyHigh(cr << 1, Vector256.Create(RedFraction)) + one) >> 1);
        Vector256<short> blue = y + (cb << 1) + ((Lanes.MultiplyHigh(cb << 1, Vector256.Create(BlueFraction)) + one) >> 1);
        Vector256<short> green = y - cr + Lanes.WeighedSum(cb, GreenFromBlue, cr, GreenFraction);
        Interleave(Limit(red), Limit(green), Limit(blue), rgb);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Widen(byte* values)
    {
        (Vector128<ushort> low, Vector128<ushort> high) = Vector128.Widen(Vector128.Load(values));
        return Vector256.Create(low, high).AsInt16();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Limit(Vector256<short> values)
    {
        values = Vector256.Min(Vector256.Max(values, Vector256<short>.Zero), Vector256.Create((short)255));
        return Vector128.Narrow(values.GetLower().AsUInt16(), values.GetUpper().AsUInt16());
    }

    /// <summary>Sixteen pixels: each third of the result takes bytes from all three.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Interleave(Vector128<byte> red, Vector128<byte> green, Vector128<byte> blue, byte* rgb)
    {
        const byte No = 255;
        Vector128<byte> first =
            Vector128.Shuffle(red, Vector128.Create(0, No, No, 1, No, No, 2, No, No, 3, No, No, 4, No, No, 5))
            | Vector128.Shuffle(green, Vector128.Create(No, 0, No, No, 1, No, No, 2, No, No, 3, No, No, 4, No, No))
            | Vector128.Shuffle(blue, Vector128.Create(No, No, 0, No, No, 1, No, No, 2, No, No, 3, No, No, 4, No));
        Vector128<byte> second =
            Vector128.Shuffle(red, Vector128.Create(No, No, 6, No, No, 7, No, No, 8, No, No, 9, No, No, 10, No))
            | Vector128.Shuffle(green, Vector128.Create(5, No, No, 6, No, No, 7, No, No, 8, No, No, 9, No, No, 10))
            | Vector128.Shuffle(blue, Vector128.Create(No, 5, No, No, 6, No, No, 7, No, No, 8, No, No, 9, No, No));
        Vector128<byte> third =
            Vector128.Shuffle(red, Vector128.Create(No, 11, No, No, 12, No, No, 13, No, No, 14, No, No, 15, No, No))
            | Vector128.Shuffle(green, Vector128.Create(No, No, 11, No, No, 12, No, No, 13, No, No, 14, No, No, 15, No))
            | Vector128.Shuffle(blue, Vector128.Create(10, No, No, 11, No, No, 12, No, No, 13, No, No, 14, No, No, 15));
        first.Store(rgb);
        second.Store(rgb + 16);
        third.Store(rgb + 32);
    }
}
