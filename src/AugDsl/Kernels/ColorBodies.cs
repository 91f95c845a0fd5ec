using System.Numerics;
using System.Runtime.CompilerServices;
using AugDsl.Tiles;

namespace AugDsl.Kernels;

/// <summary>
/// The bodies of folded colour matrices whose numbers are known only when a sample is prepared; those of constant runs are written by the generator with
/// their numbers in them. Each is one loop over a tile, in place: matrix, then the clamp of each channel.
/// </summary>
[WidthTwin]
internal static class ColorBodies
{
    /// <summary>One channel. Constants: scale, offset, lower bound, upper bound.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Gray(ref RowTile tile, ref readonly float constants)
    {
        Vector<float> scale = Vector.Create(Constants.At(in constants, 0));
        Vector<float> offset = Vector.Create(Constants.At(in constants, 1));
        Vector<float> low = Vector.Create(Constants.At(in constants, 2));
        Vector<float> high = Vector.Create(Constants.At(in constants, 3));
        ref float gray = ref tile.C0;
        for (nuint i = 0; i < (nuint)tile.Count; i += (nuint)Vector<float>.Count)
        {
            Vector<float> value = (Vector.LoadUnsafe(ref gray, i) * scale) + offset;
            Vector.StoreUnsafe(Vector.MinNative(Vector.MaxNative(value, low), high), ref gray, i);
        }
    }

    /// <summary>Three channels that do not see each other. Constants as for <see cref="Full"/>; only the diagonal and the last column are read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Diagonal(ref RowTile tile, ref readonly float constants)
    {
        Vector<float> redScale = Vector.Create(Constants.At(in constants, 0));
        Vector<float> redOffset = Vector.Create(Constants.At(in constants, 3));
        Vector<float> redLow = Vector.Create(Constants.At(in constants, 12));
        Vector<float> redHigh = Vector.Create(Constants.At(in constants, 13));
        ref float red = ref tile.C0;

        Vector<float> greenScale = Vector.Create(Constants.At(in constants, 5));
        Vector<float> greenOffset = Vector.Create(Constants.At(in constants, 7));
        Vector<float> greenLow = Vector.Create(Constants.At(in constants, 14));
        Vector<float> greenHigh = Vector.Create(Constants.At(in constants, 15));
        ref float green = ref tile.C1;

        Vector<float> blueScale = Vector.Create(Constants.At(in constants, 10));
        Vector<float> blueOffset = Vector.Create(Constants.At(in constants, 11));
        Vector<float> blueLow = Vector.Create(Constants.At(in constants, 16));
        Vector<float> blueHigh = Vector.Create(Constants.At(in constants, 17));
        ref float blue = ref tile.C2;

        for (nuint i = 0; i < (nuint)tile.Count; i += (nuint)Vector<float>.Count)
        {
            Vector<float> redValue = (Vector.LoadUnsafe(ref red, i) * redScale) + redOffset;
            Vector.StoreUnsafe(Vector.MinNative(Vector.MaxNative(redValue, redLow), redHigh), ref red, i);
            Vector<float> greenValue = (Vector.LoadUnsafe(ref green, i) * greenScale) + greenOffset;
            Vector.StoreUnsafe(Vector.MinNative(Vector.MaxNative(greenValue, greenLow), greenHigh), ref green, i);
            Vector<float> blueValue = (Vector.LoadUnsafe(ref blue, i) * blueScale) + blueOffset;
            Vector.StoreUnsafe(Vector.MinNative(Vector.MaxNative(blueValue, blueLow), blueHigh), ref blue, i);
        }
    }

    /// <summary>Three channels. Constants: the matrix row by row (12), then the lower and the upper bound of each channel (6).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Full(ref RowTile tile, ref readonly float constants)
    {
        Vector<float> m00 = Vector.Create(Constants.At(in constants, 0));
        Vector<float> m01 = Vector.Create(Constants.At(in constants, 1));
        Vector<float> m02 = Vector.Create(Constants.At(in constants, 2));
        Vector<float> m03 = Vector.Create(Constants.At(in constants, 3));
        Vector<float> m10 = Vector.Create(Constants.At(in constants, 4));
        Vector<float> m11 = Vector.Create(Constants.At(in constants, 5));
        Vector<float> m12 = Vector.Create(Constants.At(in constants, 6));
        Vector<float> m13 = Vector.Create(Constants.At(in constants, 7));
        Vector<float> m20 = Vector.Create(Constants.At(in constants, 8));
        Vector<float> m21 = Vector.Create(Constants.At(in constants, 9));
        Vector<float> m22 = Vector.Create(Constants.At(in constants, 10));
        Vector<float> m23 = Vector.Create(Constants.At(in constants, 11));
        Vector<float> redLow = Vector.Create(Constants.At(in constants, 12));
        Vector<float> redHigh = Vector.Create(Constants.At(in constants, 13));
        Vector<float> greenLow = Vector.Create(Constants.At(in constants, 14));
        Vector<float> greenHigh = Vector.Create(Constants.At(in constants, 15));
        Vector<float> blueLow = Vector.Create(Constants.At(in constants, 16));
        Vector<float> blueHigh = Vector.Create(Constants.At(in constants, 17));
        ref float red = ref tile.C0;
        ref float green = ref tile.C1;
        ref float blue = ref tile.C2;

        for (nuint i = 0; i < (nuint)tile.Count; i += (nuint)Vector<float>.Count)
        {
            Vector<float> r = Vector.LoadUnsafe(ref red, i);
            Vector<float> g = Vector.LoadUnsafe(ref green, i);
            Vector<float> b = Vector.LoadUnsafe(ref blue, i);
            Vector<float> redValue = ((r * m00) + (g * m01)) + ((b * m02) + m03);
            Vector.StoreUnsafe(Vector.MinNative(Vector.MaxNative(redValue, redLow), redHigh), ref red, i);
            Vector<float> greenValue = ((r * m10) + (g * m11)) + ((b * m12) + m13);
            Vector.StoreUnsafe(Vector.MinNative(Vector.MaxNative(greenValue, greenLow), greenHigh), ref green, i);
            Vector<float> blueValue = ((r * m20) + (g * m21)) + ((b * m22) + m23);
            Vector.StoreUnsafe(Vector.MinNative(Vector.MaxNative(blueValue, blueLow), blueHigh), ref blue, i);
        }
    }
}
