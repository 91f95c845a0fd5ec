using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AugDsl.Sampling;

/// <summary>How the affine bodies load the four samples around a point.</summary>
internal unsafe interface IAffineFormat
{
    /// <summary>From a channel's value to full scale.</summary>
    static abstract float Scale { get; }

    /// <summary>Columns at a row's end in which a load must not begin, because it would pass the end of the last row.</summary>
    static abstract int LoadMargin { get; }

    /// <summary>Loads pixels [<paramref name="from"/>, <paramref name="to"/>) of a tile at its offsets; all lie inside.</summary>
    static abstract void LoadInside(byte* first, nint stride, in AffineTile tile, int from, int to);

    /// <summary>Loads one pixel from four places.</summary>
    static abstract void LoadFolded(in AffineTile tile, int index, byte* upperLeft, byte* upperRight, byte* lowerLeft, byte* lowerRight);

    /// <summary>One sample as a vector.</summary>
    static abstract Vector128<float> Decode(byte* pixel);
}

/// <summary>A format in which one unaligned 64-bit load brings two neighbouring pixels of three channels.</summary>
internal interface IWordFormat
{
    /// <summary>Bits from one pixel to the next in a loaded word.</summary>
    static abstract int PixelBits { get; }

    /// <summary>Bits of a channel; red is lowest.</summary>
    static abstract int ChannelBits { get; }

    /// <summary>From a channel's value to full scale.</summary>
    static abstract float Scale { get; }
}

/// <summary>Three bytes a pixel: the caller's picture.</summary>
internal readonly unsafe struct Rgb8Words : IAffineFormat, IWordFormat
{
    public static int PixelBits => 24;

    public static int ChannelBits => 8;

    public static float Scale => 1f / 255f;

    public static int LoadMargin => 2;

    public static void LoadInside(byte* first, nint stride, in AffineTile tile, int from, int to) => WordLoads.Inside(first, stride, tile, from, to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadFolded(in AffineTile tile, int index, byte* upperLeft, byte* upperRight, byte* lowerLeft, byte* lowerRight)
    {
        tile.Upper[index] = Pixel(upperLeft) | (Pixel(upperRight) << PixelBits);
        tile.Lower[index] = Pixel(lowerLeft) | (Pixel(lowerRight) << PixelBits);
    }

    public static Vector128<float> Decode(byte* pixel) => Vector128.Create((float)pixel[0], pixel[1], pixel[2], 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Pixel(byte* pixel) => *(ushort*)pixel | ((ulong)pixel[2] << 16);
}

/// <summary>Three sums of four bytes, ten bits each: the averages over blocks of up to 2 × 2, exactly.</summary>
internal readonly unsafe struct SumWords : IAffineFormat, IWordFormat
{
    public static int PixelBits => 32;

    public static int ChannelBits => 10;

    public static float Scale => 1f / 1020f;

    public static int LoadMargin => 1;

    public static void LoadInside(byte* first, nint stride, in AffineTile tile, int from, int to) => WordLoads.Inside(first, stride, tile, from, to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadFolded(in AffineTile tile, int index, byte* upperLeft, byte* upperRight, byte* lowerLeft, byte* lowerRight)
    {
        tile.Upper[index] = *(uint*)upperLeft | ((ulong)*(uint*)upperRight << PixelBits);
        tile.Lower[index] = *(uint*)lowerLeft | ((ulong)*(uint*)lowerRight << PixelBits);
    }

    public static Vector128<float> Decode(byte* pixel)
    {
        uint word = *(uint*)pixel;
        return Vector128.Create((float)(word & 1023), (word >> 10) & 1023, word >> 20, 0);
    }
}

/// <summary>One byte a pixel; the four samples of a point share a 32-bit word.</summary>
internal readonly unsafe struct Gray8Words : IAffineFormat
{
    public static float Scale => 1f / 255f;

    public static int LoadMargin => 1;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LoadInside(byte* first, nint stride, in AffineTile tile, int from, int to)
    {
        int* offsets = tile.Offsets;
        uint* words = (uint*)tile.Upper;
        byte* second = first + stride;
        for (int i = from; i < to; i++) words[i] = *(ushort*)(first + offsets[i]) | ((uint)*(ushort*)(second + offsets[i]) << 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadFolded(in AffineTile tile, int index, byte* upperLeft, byte* upperRight, byte* lowerLeft, byte* lowerRight) =>
        ((uint*)tile.Upper)[index] = *upperLeft | ((uint)*upperRight << 8) | ((uint)*lowerLeft << 16) | ((uint)*lowerRight << 24);

    public static Vector128<float> Decode(byte* pixel) => Vector128.CreateScalar((float)*pixel);
}

/// <summary>The scalar loads between the vector parts.</summary>
internal static unsafe class WordLoads
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Inside(byte* first, nint stride, in AffineTile tile, int from, int to)
    {
        int* offsets = tile.Offsets;
        ulong* upper = tile.Upper;
        ulong* lower = tile.Lower;
        byte* second = first + stride;
        int i = from;
        for (; i + 4 <= to; i += 4)
        {
            nint a = offsets[i];
            nint b = offsets[i + 1];
            nint c = offsets[i + 2];
            nint d = offsets[i + 3];
            upper[i] = *(ulong*)(first + a);
            lower[i] = *(ulong*)(second + a);
            upper[i + 1] = *(ulong*)(first + b);
            lower[i + 1] = *(ulong*)(second + b);
            upper[i + 2] = *(ulong*)(first + c);
            lower[i + 2] = *(ulong*)(second + c);
            upper[i + 3] = *(ulong*)(first + d);
            lower[i + 3] = *(ulong*)(second + d);
        }

        for (; i < to; i++)
        {
            upper[i] = *(ulong*)(first + offsets[i]);
            lower[i] = *(ulong*)(second + offsets[i]);
        }
    }
}
