using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace AugDsl.Kernels;

/// <summary>Planes to interleaved pixels. Only moves values, so every path gives the same bits.</summary>
internal static unsafe class Interleaving
{
    /// <summary>Words with three used bytes to three bytes a pixel.</summary>
    /// <param name="words">The pixels; readable up to a multiple of 4.</param>
    /// <param name="target">The first byte.</param>
    /// <param name="count">Pixels.</param>
    /// <param name="end">Where writing must end. Up to it, four bytes behind the last pixel may be overwritten.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void PackRgb24(uint* words, byte* target, int count, byte* end)
    {
        int x = 0;
        Vector128<byte> order = Vector128.Create((byte)0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, 255, 255, 255, 255);
        byte* last = end - 16;
        for (; x <= count - 4 && target <= last; x += 4)
        {
            Vector128.Store(Vector128.Shuffle(Vector128.Load((byte*)(words + x)), order), target);
            target += 12;
        }

        for (; x < count; x++)
        {
            uint word = words[x];
            target[0] = (byte)word;
            target[1] = (byte)(word >> 8);
            target[2] = (byte)(word >> 16);
            target += 3;
        }
    }

    /// <summary>Three planes to three floats a pixel; nothing beyond the last pixel is written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ToFloat3(float* c0, float* c1, float* c2, float* target, int count)
    {
        int x = 0;
        if (Sse.IsSupported)
        {
            // A store of four floats writes one too many, which the next pixel overwrites: so the last pixels are left to the scalar loop.
            for (; x <= count - 5; x += 4)
            {
                Vector128<float> r = Vector128.Load(c0 + x);
                Vector128<float> g = Vector128.Load(c1 + x);
                Vector128<float> b = Vector128.Load(c2 + x);
                Vector128<float> low = Sse.UnpackLow(r, g);
                Vector128<float> high = Sse.UnpackHigh(r, g);
                Vector128<float> lowBlue = Sse.UnpackLow(b, b);
                Vector128<float> highBlue = Sse.UnpackHigh(b, b);
                float* pixel = target + (3 * x);
                Vector128.Store(Sse.MoveLowToHigh(low, lowBlue), pixel);
                Vector128.Store(Sse.MoveHighToLow(lowBlue, low), pixel + 3);
                Vector128.Store(Sse.MoveLowToHigh(high, highBlue), pixel + 6);
                Vector128.Store(Sse.MoveHighToLow(highBlue, high), pixel + 9);
            }
        }

        for (; x < count; x++)
        {
            target[3 * x] = c0[x];
            target[(3 * x) + 1] = c1[x];
            target[(3 * x) + 2] = c2[x];
        }
    }

    /// <summary>One plane (all pointers equal) or three to four floats a pixel, the unused ones 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ToFloat4(float* c0, float* c1, float* c2, float* target, int count, int channels)
    {
        int x = 0;
        if (channels == 1)
        {
            for (; x < count; x++) Vector128.Store(Vector128.CreateScalar(c0[x]), target + (4 * x));
            return;
        }

        if (Sse.IsSupported)
        {
            for (; x <= count - 4; x += 4)
            {
                Vector128<float> r = Vector128.Load(c0 + x);
                Vector128<float> g = Vector128.Load(c1 + x);
                Vector128<float> b = Vector128.Load(c2 + x);
                Vector128<float> low = Sse.UnpackLow(r, g);
                Vector128<float> high = Sse.UnpackHigh(r, g);
                Vector128<float> lowBlue = Sse.UnpackLow(b, Vector128<float>.Zero);
                Vector128<float> highBlue = Sse.UnpackHigh(b, Vector128<float>.Zero);
                float* pixel = target + (4 * x);
                Vector128.Store(Sse.MoveLowToHigh(low, lowBlue), pixel);
                Vector128.Store(Sse.MoveHighToLow(lowBlue, low), pixel + 4);
                Vector128.Store(Sse.MoveLowToHigh(high, highBlue), pixel + 8);
                Vector128.Store(Sse.MoveHighToLow(highBlue, high), pixel + 12);
            }
        }

        for (; x < count; x++) Vector128.Store(Vector128.Create(c0[x], c1[x], c2[x], 0), target + (4 * x));
    }
}
