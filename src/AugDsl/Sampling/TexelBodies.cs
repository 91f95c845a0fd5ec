using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AugDsl.Sampling;

/// <summary>What the generic bodies know of a source besides its pixels.</summary>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
/// <param name="Border">The border rule.</param>
/// <param name="Fill">The constant border, in units of full scale.</param>
internal readonly record struct TexelFrame(int Width, int Height, Border Border, Vector128<float> Fill);

/// <summary>The generic bodies: one pixel at a time from coordinates in double, any map, any layout, borders tap by tap.</summary>
internal static unsafe class TexelBodies
{
    public static void Row<TSource>(TSource source, in TexelFrame frame, Interpolation interpolation, CoordinateRows rows, int count, Vector128<float>* texels)
        where TSource : struct, ITexelSource
    {
        switch (interpolation)
        {
            case Interpolation.Nearest:
                Nearest(source, frame, rows.X, rows.Y, count, texels);
                break;
            case Interpolation.Bilinear:
                Bilinear(source, frame, rows.X, rows.Y, count, texels);
                break;
            default:
                Bicubic(source, frame, rows.X, rows.Y, count, texels);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Nearest<TSource>(TSource source, in TexelFrame frame, double* xs, double* ys, int count, Vector128<float>* texels)
        where TSource : struct, ITexelSource
    {
        Vector128<float> scale = Vector128.Create(source.Scale);
        Vector128<float> fill = frame.Fill;
        int width = frame.Width;
        int height = frame.Height;
        for (int i = 0; i < count; i++)
        {
            Vector128<double> place = Vector128.Floor(Vector128.Create(xs[i], ys[i]));
            int x = (int)place[0];
            int y = (int)place[1];
            if ((uint)x >= (uint)width || (uint)y >= (uint)height)
            {
                x = BorderFold.Fold(x, width, frame.Border);
                y = BorderFold.Fold(y, height, frame.Border);
                if ((x | y) < 0)
                {
                    texels[i] = fill;
                    continue;
                }
            }

            texels[i] = source.At(x, y) * scale;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Bilinear<TSource>(TSource source, in TexelFrame frame, double* xs, double* ys, int count, Vector128<float>* texels)
        where TSource : struct, ITexelSource
    {
        Vector128<float> scale = Vector128.Create(source.Scale);
        Vector128<float> fill = frame.Fill / scale;
        uint lastX = (uint)(frame.Width - 1);
        uint lastY = (uint)(frame.Height - 1);
        for (int i = 0; i < count; i++)
        {
            double u = xs[i] - 0.5;
            double v = ys[i] - 0.5;
            double left = Math.Floor(u);
            double top = Math.Floor(v);
            int x = (int)left;
            int y = (int)top;
            Vector128<float> a, b, c, d;
            if ((uint)x < lastX && (uint)y < lastY)
            {
                a = source.At(x, y);
                b = source.At(x + 1, y);
                c = source.At(x, y + 1);
                d = source.At(x + 1, y + 1);
            }
            else
            {
                int x0 = BorderFold.Fold(x, frame.Width, frame.Border);
                int x1 = BorderFold.Fold(x + 1, frame.Width, frame.Border);
                int y0 = BorderFold.Fold(y, frame.Height, frame.Border);
                int y1 = BorderFold.Fold(y + 1, frame.Height, frame.Border);
                if ((x0 & x1) < 0 || (y0 & y1) < 0)
                {
                    // Nothing of the source is near: the fill itself, not the fill after rounding in the source's units.
                    texels[i] = frame.Fill;
                    continue;
                }

                a = (x0 | y0) < 0 ? fill : source.At(x0, y0);
                b = (x1 | y0) < 0 ? fill : source.At(x1, y0);
                c = (x0 | y1) < 0 ? fill : source.At(x0, y1);
                d = (x1 | y1) < 0 ? fill : source.At(x1, y1);
            }

            Vector128<float> across = Vector128.Create((float)(u - left));
            Vector128<float> upper = a + ((b - a) * across);
            Vector128<float> lower = c + ((d - c) * across);
            texels[i] = (upper + ((lower - upper) * Vector128.Create((float)(v - top)))) * scale;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Bicubic<TSource>(TSource source, in TexelFrame frame, double* xs, double* ys, int count, Vector128<float>* texels)
        where TSource : struct, ITexelSource
    {
        Vector128<float> scale = Vector128.Create(source.Scale);
        for (int i = 0; i < count; i++)
        {
            double u = xs[i] - 0.5;
            double v = ys[i] - 0.5;
            double left = Math.Floor(u);
            double top = Math.Floor(v);
            int x = (int)left - 1;
            int y = (int)top - 1;
            if ((uint)x >= (uint)Math.Max(0, frame.Width - 3) || (uint)y >= (uint)Math.Max(0, frame.Height - 3))
            {
                texels[i] = BicubicAtBorder(source, frame, x, y, (float)(u - left), (float)(v - top));
                continue;
            }

            Vector128<float> across = CubicWeights((float)(u - left));
            Vector128<float> down = CubicWeights((float)(v - top));
            Vector128<float> a = Vector128.Create(across[0]);
            Vector128<float> b = Vector128.Create(across[1]);
            Vector128<float> c = Vector128.Create(across[2]);
            Vector128<float> d = Vector128.Create(across[3]);
            Vector128<float> sum = Vector128<float>.Zero;
            for (int j = 0; j < 4; j++)
            {
                Vector128<float> line = (source.At(x, y + j) * a) + (source.At(x + 1, y + j) * b) + (source.At(x + 2, y + j) * c) + (source.At(x + 3, y + j) * d);
                sum += line * Vector128.Create(down[j]);
            }

            texels[i] = sum * scale;
        }
    }

    private static Vector128<float> BicubicAtBorder<TSource>(TSource source, in TexelFrame frame, int x, int y, float across, float down)
        where TSource : struct, ITexelSource
    {
        Vector128<float> scale = Vector128.Create(source.Scale);
        Vector128<float> fill = frame.Fill / scale;
        bool constant = frame.Border == Border.Constant;
        if (constant && (x <= -4 || y <= -4 || x >= frame.Width || y >= frame.Height)) return frame.Fill;
        Vector128<float> weightsX = CubicWeights(across);
        Vector128<float> weightsY = CubicWeights(down);
        Vector128<float> sum = Vector128<float>.Zero;
        for (int j = 0; j < 4; j++)
        {
            int row = BorderFold.Fold(y + j, frame.Height, frame.Border);
            Vector128<float> line = Vector128<float>.Zero;
            for (int k = 0; k < 4; k++)
            {
                int column = BorderFold.Fold(x + k, frame.Width, frame.Border);
                Vector128<float> texel = (column | row) < 0 ? fill : source.At(column, row);
                line += texel * Vector128.Create(weightsX[k]);
            }

            sum += line * Vector128.Create(weightsY[j]);
        }

        return sum * scale;
    }

    /// <summary>Keys' kernel (a = −½) at distances t + 1, t, 1 − t and 2 − t.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> CubicWeights(float t)
    {
        Vector128<float> x = Vector128.Create(t);
        Vector128<float> sum = (Vector128.Create(-0.5f, 1.5f, -1.5f, 0.5f) * x) + Vector128.Create(1f, -2.5f, 2f, -0.5f);
        sum = (sum * x) + Vector128.Create(-0.5f, 0, 0.5f, 0);
        return (sum * x) + Vector128.Create(0f, 1, 0, 0);
    }
}
