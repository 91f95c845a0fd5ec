using System.Numerics;
using System.Runtime.CompilerServices;
using AugDsl.Tiles;

namespace AugDsl.Sampling;

/// <summary>
/// The vector parts of affine bilinear sampling. What a processor does badly with vectors, loading from many places, stands between
/// them as scalar 64-bit loads (docs/decisions: faster than gathering here).
/// </summary>
[WidthTwin]
internal static unsafe class AffineBodies
{
    /// <summary>Offsets and fractions of <paramref name="count"/> pixels of a block, written from index <paramref name="at"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Addresses(in FixedStep x, in FixedStep y, int stride, int pixelBytes, int count, in AffineTile tile, int at)
    {
        int lanes = Vector<float>.Count;
        Vector<int> sequence = Vector.CreateSequence(0, 1);
        Vector<int> u = Vector.Create(x.Start) + (sequence * Vector.Create(x.Step));
        Vector<int> v = Vector.Create(y.Start) + (sequence * Vector.Create(y.Step));
        Vector<int> du = Vector.Create(x.Step * lanes);
        Vector<int> dv = Vector.Create(y.Step * lanes);
        Vector<int> fraction = Vector.Create((1 << FixedStep.FractionBits) - 1);
        Vector<float> unit = Vector.Create(1f / (1 << FixedStep.FractionBits));
        Vector<int> row = Vector.Create(stride);
        Vector<int> pixel = Vector.Create(pixelBytes);
        int* offsets = tile.Offsets + at;
        float* across = tile.Across + at;
        float* down = tile.Down + at;
        for (int i = 0; i < count; i += lanes)
        {
            Vector<int> line = Vector.ShiftRightArithmetic(v, FixedStep.FractionBits) * row;
            Vector.Store(line + (Vector.ShiftRightArithmetic(u, FixedStep.FractionBits) * pixel), offsets + i);
            Vector.Store(Vector.ConvertToSingle(u & fraction) * unit, across + i);
            Vector.Store(Vector.ConvertToSingle(v & fraction) * unit, down + i);
            u += du;
            v += dv;
        }
    }

    /// <summary>Interpolates three channels from words of two pixels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void BlendWords<TFormat>(in AffineTile tile, int count, float* c0, float* c1, float* c2)
        where TFormat : struct, IWordFormat
    {
        int half = Vector<ulong>.Count;
        Vector<uint> mask = Vector.Create((1u << TFormat.ChannelBits) - 1);
        Vector<float> scale = Vector.Create(TFormat.Scale);
        ulong* upper = tile.Upper;
        ulong* lower = tile.Lower;
        for (int i = 0; i < count; i += Vector<float>.Count)
        {
            Vector<float> across = Vector.Load(tile.Across + i);
            Vector<float> down = Vector.Load(tile.Down + i);
            Vector<ulong> first = Vector.Load(upper + i);
            Vector<ulong> second = Vector.Load(upper + i + half);
            Vector<uint> a = Vector.Narrow(first, second);
            Vector<uint> b = Vector.Narrow(Vector.ShiftRightLogical(first, TFormat.PixelBits), Vector.ShiftRightLogical(second, TFormat.PixelBits));
            first = Vector.Load(lower + i);
            second = Vector.Load(lower + i + half);
            Vector<uint> c = Vector.Narrow(first, second);
            Vector<uint> d = Vector.Narrow(Vector.ShiftRightLogical(first, TFormat.PixelBits), Vector.ShiftRightLogical(second, TFormat.PixelBits));

            Vector<float> left = Vector.ConvertToSingle((a & mask).As<uint, int>());
            Vector<float> top = left + ((Vector.ConvertToSingle((b & mask).As<uint, int>()) - left) * across);
            left = Vector.ConvertToSingle((c & mask).As<uint, int>());
            Vector<float> bottom = left + ((Vector.ConvertToSingle((d & mask).As<uint, int>()) - left) * across);
            Vector.Store((top + ((bottom - top) * down)) * scale, c0 + i);

            left = Vector.ConvertToSingle((Vector.ShiftRightLogical(a, TFormat.ChannelBits) & mask).As<uint, int>());
            top = left + ((Vector.ConvertToSingle((Vector.ShiftRightLogical(b, TFormat.ChannelBits) & mask).As<uint, int>()) - left) * across);
            left = Vector.ConvertToSingle((Vector.ShiftRightLogical(c, TFormat.ChannelBits) & mask).As<uint, int>());
            bottom = left + ((Vector.ConvertToSingle((Vector.ShiftRightLogical(d, TFormat.ChannelBits) & mask).As<uint, int>()) - left) * across);
            Vector.Store((top + ((bottom - top) * down)) * scale, c1 + i);

            left = Vector.ConvertToSingle((Vector.ShiftRightLogical(a, 2 * TFormat.ChannelBits) & mask).As<uint, int>());
            top = left + ((Vector.ConvertToSingle((Vector.ShiftRightLogical(b, 2 * TFormat.ChannelBits) & mask).As<uint, int>()) - left) * across);
            left = Vector.ConvertToSingle((Vector.ShiftRightLogical(c, 2 * TFormat.ChannelBits) & mask).As<uint, int>());
            bottom = left + ((Vector.ConvertToSingle((Vector.ShiftRightLogical(d, 2 * TFormat.ChannelBits) & mask).As<uint, int>()) - left) * across);
            Vector.Store((top + ((bottom - top) * down)) * scale, c2 + i);
        }
    }

    /// <summary>Interpolates gray from words of four bytes: upper left, upper right, lower left, lower right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void BlendGray(in AffineTile tile, int count, float* c0)
    {
        Vector<uint> mask = Vector.Create(255u);
        Vector<float> scale = Vector.Create(1f / 255f);
        uint* words = (uint*)tile.Upper;
        for (int i = 0; i < count; i += Vector<float>.Count)
        {
            Vector<float> across = Vector.Load(tile.Across + i);
            Vector<uint> word = Vector.Load(words + i);
            Vector<float> left = Vector.ConvertToSingle((word & mask).As<uint, int>());
            Vector<float> right = Vector.ConvertToSingle((Vector.ShiftRightLogical(word, 8) & mask).As<uint, int>());
            Vector<float> top = left + ((right - left) * across);
            left = Vector.ConvertToSingle((Vector.ShiftRightLogical(word, 16) & mask).As<uint, int>());
            right = Vector.ConvertToSingle(Vector.ShiftRightLogical(word, 24).As<uint, int>());
            Vector<float> bottom = left + ((right - left) * across);
            Vector.Store((top + ((bottom - top) * Vector.Load(tile.Down + i))) * scale, c0 + i);
        }
    }
}
