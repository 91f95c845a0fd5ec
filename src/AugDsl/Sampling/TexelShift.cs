using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AugDsl.Sampling;

/// <summary>The horizontal half of a translation of pixels of three channels: one vector is a pixel.</summary>
internal static unsafe class TexelShift
{
    /// <summary>Rows of pixels, not clamped, one behind the other. One value behind the last tap of each row is read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rows(float* line, nint pitch, int rows, in ColumnWeights across, Vector128<float> fill, Vector128<float>* texels, int count)
    {
        int taps = across.Taps;
        nint stride = across.Stride;
        float* first = across.First;
        float* second = first + stride;
        float* outside = across.Outside;
        for (int row = 0; row < rows; row++)
        {
            float* sample = line;
            for (int i = 0; i < count; i++, sample += 3)
            {
                Vector128<float> sum = Vector128.Load(sample) * Vector128.Create(first[i]);
                if (taps > 1) sum += Vector128.Load(sample + 3) * Vector128.Create(second[i]);
                for (int tap = 2; tap < taps; tap++) sum += Vector128.Load(sample + (3 * tap)) * Vector128.Create(first[(tap * stride) + i]);
                texels[i] = sum + (fill * Vector128.Create(outside[i]));
            }

            line += pitch;
            texels += count;
        }
    }
}
