using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using AugDsl.Kernels;

namespace AugDsl.Sampling;

/// <summary>
/// The averages over blocks of up to 2 × 2 of an RGB picture, kept as exact sums of four bytes in ten bits each, so that one word of 32
/// bits is a pixel and the affine bodies read them as they read bytes. Where a block has fewer samples each counts more than once.
/// </summary>
internal static unsafe class SumMips
{
    /// <summary>Whether a mip level fits ten bits.</summary>
    public static bool Fits(int mipX, int mipY) => mipX <= 1 && mipY <= 1;

    public static WordPicture Of(in PixelSource source, int mipX, int mipY, Arena arena)
    {
        int width = BoxMips.Blocks(source.Width, mipX);
        int height = BoxMips.Blocks(source.Height, mipY);
        uint* sums = arena.Allocate<uint>((nint)width * height);
        for (int row = 0; row < height; row++)
        {
            int top = row << mipY;
            int bottom = Math.Min(top + mipY, source.Height - 1);
            byte* upper = (byte*)source.Data + (top * source.Stride);
            byte* lower = (byte*)source.Data + (bottom * source.Stride);
            nint readable = source.Length - (bottom * source.Stride);
            if (mipX == 0) Singles(upper, lower, readable, width, sums + ((nint)row * width));
            else Pairs(upper, lower, readable, source.Width, sums + ((nint)row * width));
        }

        return new WordPicture((nint)sums, width, height, (nint)width * sizeof(uint), sizeof(uint));
    }

    /// <summary>One output pixel from two columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Pairs(byte* upper, byte* lower, nint readable, int width, uint* sums)
    {
        Vector128<byte> even = Vector128.Create((byte)0, 255, 1, 255, 2, 255, 255, 255, 6, 255, 7, 255, 8, 255, 255, 255);
        Vector128<byte> odd = Vector128.Create((byte)3, 255, 4, 255, 5, 255, 255, 255, 9, 255, 10, 255, 11, 255, 255, 255);
        int pairs = width / 2;
        int i = 0;
        for (; i + 4 <= pairs && (i * 6) + 28 <= readable; i += 4)
        {
            Vector128<byte> a = Vector128.Load(upper + (i * 6));
            Vector128<byte> b = Vector128.Load(lower + (i * 6));
            Vector128<ushort> first = Vector128.Shuffle(a, even).AsUInt16() + Vector128.Shuffle(a, odd).AsUInt16()
                + Vector128.Shuffle(b, even).AsUInt16() + Vector128.Shuffle(b, odd).AsUInt16();
            a = Vector128.Load(upper + (i * 6) + 12);
            b = Vector128.Load(lower + (i * 6) + 12);
            Vector128<ushort> second = Vector128.Shuffle(a, even).AsUInt16() + Vector128.Shuffle(a, odd).AsUInt16()
                + Vector128.Shuffle(b, even).AsUInt16() + Vector128.Shuffle(b, odd).AsUInt16();
            Vector128.Narrow(Pack(first), Pack(second)).Store(sums + i);
        }

        for (; 2 * i < width; i++)
        {
            int left = 6 * i;
            int right = (2 * i) + 1 < width ? left + 3 : left;
            sums[i] = Pack(
                (uint)(upper[left] + upper[right] + lower[left] + lower[right]),
                (uint)(upper[left + 1] + upper[right + 1] + lower[left + 1] + lower[right + 1]),
                (uint)(upper[left + 2] + upper[right + 2] + lower[left + 2] + lower[right + 2]));
        }
    }

    /// <summary>One output pixel from one column, which counts twice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Singles(byte* upper, byte* lower, nint readable, int width, uint* sums)
    {
        Vector128<byte> spread = Vector128.Create((byte)0, 255, 1, 255, 2, 255, 255, 255, 3, 255, 4, 255, 5, 255, 255, 255);
        Vector128<byte> spreadNext = Vector128.Create((byte)6, 255, 7, 255, 8, 255, 255, 255, 9, 255, 10, 255, 11, 255, 255, 255);
        int i = 0;
        for (; i + 4 <= width && (i * 3) + 16 <= readable; i += 4)
        {
            Vector128<byte> a = Vector128.Load(upper + (i * 3));
            Vector128<byte> b = Vector128.Load(lower + (i * 3));
            Vector128<ushort> first = Vector128.Shuffle(a, spread).AsUInt16() + Vector128.Shuffle(b, spread).AsUInt16();
            Vector128<ushort> second = Vector128.Shuffle(a, spreadNext).AsUInt16() + Vector128.Shuffle(b, spreadNext).AsUInt16();
            Vector128.Narrow(Pack(first + first), Pack(second + second)).Store(sums + i);
        }

        for (; i < width; i++)
        {
            int place = 3 * i;
            sums[i] = Pack(
                2 * (uint)(upper[place] + lower[place]),
                2 * (uint)(upper[place + 1] + lower[place + 1]),
                2 * (uint)(upper[place + 2] + lower[place + 2]));
        }
    }

    private static uint Pack(uint red, uint green, uint blue) => red | (green << 10) | (blue << 20);

    /// <summary>Two pixels of four 16-bit sums each become two words of 3 × 10 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Pack(Vector128<ushort> sums)
    {
        Vector128<ulong> pixels = sums.AsUInt64();
        Vector128<ulong> red = pixels & Vector128.Create(0xFFFFul);
        Vector128<ulong> green = Vector128.ShiftRightLogical(pixels, 6) & Vector128.Create(1023ul << 10);
        Vector128<ulong> blue = Vector128.ShiftRightLogical(pixels, 12) & Vector128.Create(1023ul << 20);
        return red | green | blue;
    }
}
