using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AugDsl.Sampling;

/// <summary>Four floats a pixel (rasters and averages): one vector is a pixel, so loading and interpolating are one loop.</summary>
internal readonly unsafe struct FourFloats : IAffineFormat
{
    public static float Scale => 1;

    public static int LoadMargin => 1;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LoadInside(byte* first, nint stride, in AffineTile tile, int from, int to)
    {
        int* offsets = tile.Offsets;
        float* across = tile.Across;
        float* down = tile.Down;
        Vector128<float>* texels = tile.Texels;
        for (int i = from; i < to; i++)
        {
            byte* upper = first + offsets[i];
            byte* lower = upper + stride;
            Vector128<float> x = Vector128.Create(across[i]);
            Vector128<float> a = Vector128.Load((float*)upper);
            Vector128<float> c = Vector128.Load((float*)lower);
            Vector128<float> top = a + ((Vector128.Load((float*)(upper + 16)) - a) * x);
            Vector128<float> bottom = c + ((Vector128.Load((float*)(lower + 16)) - c) * x);
            texels[i] = top + ((bottom - top) * Vector128.Create(down[i]));
        }
    }

    public static void LoadFolded(in AffineTile tile, int index, byte* upperLeft, byte* upperRight, byte* lowerLeft, byte* lowerRight)
    {
        Vector128<float> x = Vector128.Create(tile.Across[index]);
        Vector128<float> top = Decode(upperLeft) + ((Decode(upperRight) - Decode(upperLeft)) * x);
        Vector128<float> bottom = Decode(lowerLeft) + ((Decode(lowerRight) - Decode(lowerLeft)) * x);
        tile.Texels[index] = top + ((bottom - top) * Vector128.Create(tile.Down[index]));
    }

    public static Vector128<float> Decode(byte* pixel) => Vector128.Load((float*)pixel);
}
