using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AugDsl.Sampling;

/// <summary>
/// The horizontal pass where every pixel has the same number of taps: four pixels at a time, so that their sums are independent chains,
/// and loops of one length, so that their ends are predicted. The sums are those of <see cref="AcrossBodies"/>, in the same order.
/// </summary>
internal static unsafe class UniformBodies
{
    /// <summary>Pixels of <paramref name="spacing"/> (3 or 4) floats. Only whole groups of four are computed; returns how many pixels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Pixels(float* row, int spacing, in AxisTaps taps, int x, int count, Vector128<float>* texels)
    {
        int usual = taps.Usual;
        int* firsts = taps.Firsts(x);
        float* w0 = taps.Weights(x);
        row -= (nint)taps.Low * spacing;
        int done = 0;
        for (; done + 4 <= count; done += 4)
        {
            float* s0 = row + ((nint)firsts[done] * spacing);
            float* s1 = row + ((nint)firsts[done + 1] * spacing);
            float* s2 = row + ((nint)firsts[done + 2] * spacing);
            float* s3 = row + ((nint)firsts[done + 3] * spacing);
            float* w1 = w0 + usual;
            float* w2 = w1 + usual;
            float* w3 = w2 + usual;
            Vector128<float> a = Vector128<float>.Zero;
            Vector128<float> b = Vector128<float>.Zero;
            Vector128<float> c = Vector128<float>.Zero;
            Vector128<float> d = Vector128<float>.Zero;
            nint place = 0;
            for (int k = 0; k < usual; k++)
            {
                a += Vector128.Load(s0 + place) * Vector128.Create(w0[k]);
                b += Vector128.Load(s1 + place) * Vector128.Create(w1[k]);
                c += Vector128.Load(s2 + place) * Vector128.Create(w2[k]);
                d += Vector128.Load(s3 + place) * Vector128.Create(w3[k]);
                place += spacing;
            }

            w0 = w3 + usual;
            texels[done] = a;
            texels[done + 1] = b;
            texels[done + 2] = c;
            texels[done + 3] = d;
        }

        return done;
    }

    /// <summary>Single floats, clamped. Only whole groups of four are computed; returns how many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Values(float* row, in AxisTaps taps, int x, int count, float* plane)
    {
        int usual = taps.Usual;
        int* firsts = taps.Firsts(x);
        float* w0 = taps.Weights(x);
        row -= taps.Low;
        int done = 0;
        for (; done + 4 <= count; done += 4)
        {
            float* s0 = row + firsts[done];
            float* s1 = row + firsts[done + 1];
            float* s2 = row + firsts[done + 2];
            float* s3 = row + firsts[done + 3];
            float* w1 = w0 + usual;
            float* w2 = w1 + usual;
            float* w3 = w2 + usual;
            float a = 0;
            float b = 0;
            float c = 0;
            float d = 0;
            for (int k = 0; k < usual; k++)
            {
                a += s0[k] * w0[k];
                b += s1[k] * w1[k];
                c += s2[k] * w2[k];
                d += s3[k] * w3[k];
            }

            w0 = w3 + usual;
            Vector128<float> values = Vector128.Create(a, b, c, d);
            Vector128.MinNative(Vector128.MaxNative(values, Vector128<float>.Zero), Vector128<float>.One).Store(plane + done);
        }

        return done;
    }
}
