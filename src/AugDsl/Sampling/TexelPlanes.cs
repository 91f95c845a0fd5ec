using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace AugDsl.Sampling;

/// <summary>Turns a row of pixels as vectors into planes, clamped to [0, 1].</summary>
internal static unsafe class TexelPlanes
{
    /// <summary>Splits three channels. Reads and writes up to <paramref name="count"/> rounded up to 4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Split(Vector128<float>* texels, int count, float* c0, float* c1, float* c2)
    {
        Vector128<float> zero = Vector128<float>.Zero;
        Vector128<float> one = Vector128.Create(1f);
        for (int i = 0; i < count; i += 4)
        {
            Vector128<float> a = Vector128.MinNative(Vector128.MaxNative(texels[i], zero), one);
            Vector128<float> b = Vector128.MinNative(Vector128.MaxNative(texels[i + 1], zero), one);
            Vector128<float> c = Vector128.MinNative(Vector128.MaxNative(texels[i + 2], zero), one);
            Vector128<float> d = Vector128.MinNative(Vector128.MaxNative(texels[i + 3], zero), one);
            if (Sse.IsSupported)
            {
                Vector128<float> abLow = Sse.UnpackLow(a, b);
                Vector128<float> cdLow = Sse.UnpackLow(c, d);
                Sse.MoveLowToHigh(abLow, cdLow).Store(c0 + i);
                Sse.MoveHighToLow(cdLow, abLow).Store(c1 + i);
                Sse.MoveLowToHigh(Sse.UnpackHigh(a, b), Sse.UnpackHigh(c, d)).Store(c2 + i);
            }
            else
            {
                Vector128.Create(a[0], b[0], c[0], d[0]).Store(c0 + i);
                Vector128.Create(a[1], b[1], c[1], d[1]).Store(c1 + i);
                Vector128.Create(a[2], b[2], c[2], d[2]).Store(c2 + i);
            }
        }
    }

    /// <summary>Takes the first channel.</summary>
    public static void First(Vector128<float>* texels, int count, float* c0)
    {
        for (int i = 0; i < count; i++) c0[i] = Clamp(texels[i].ToScalar());
    }

    /// <summary>Copies a plane, clamped. Writes exactly <paramref name="count"/> values.</summary>
    public static void Copy(float* values, int count, float* plane)
    {
        int i = 0;
        for (; i + 4 <= count; i += 4)
        {
            Vector128.MinNative(Vector128.MaxNative(Vector128.Load(values + i), Vector128<float>.Zero), Vector128.Create(1f)).Store(plane + i);
        }

        for (; i < count; i++) plane[i] = Clamp(values[i]);
    }

    public static float Clamp(float value) => value > 0 ? value < 1 ? value : 1 : 0;
}
