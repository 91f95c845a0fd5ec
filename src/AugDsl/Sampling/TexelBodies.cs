using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using AugDsl.Kernels;

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

    private static void Nearest<TSource>(TSource source, in TexelFrame frame, double* xs, double* ys, int count, Vector128<float>* texels)
        where TSource : struct, ITexelSource
    {
        Vector128<float> scale = Vector128.Create(source.Scale);
        for (int i = 0; i < count; i++)
        {
            int x = BorderFold.Fold((int)Math.Floor(xs[i]), frame.Width, frame.Border);
            int y = BorderFold.Fold((int)Math.Floor(ys[i]), frame.Height, frame.Border);
            texels[i] = (x | y) < 0 ? frame.Fill : source.At(x, y) * scale;
        }
    }

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

    private static void Bicubic<TSource>(TSource source, in TexelFrame frame, double* xs, double* ys, int count, Vector128<float>* texels)
        where TSource : struct, ITexelSource
    {
        Vector128<float> scale = Vector128.Create(source.Scale);
        Vector128<float> fill = frame.Fill / scale;
        float* across = stackalloc float[4];
        float* down = stackalloc float[4];
        int* columns = stackalloc int[4];
        int* lines = stackalloc int[4];
        for (int i = 0; i < count; i++)
        {
            bool anyColumn = Taps(xs[i], frame.Width, frame.Border, columns, across);
            bool anyLine = Taps(ys[i], frame.Height, frame.Border, lines, down);
            if (!anyColumn || !anyLine)
            {
                texels[i] = frame.Fill;
                continue;
            }

            Vector128<float> sum = Vector128<float>.Zero;
            for (int j = 0; j < 4; j++)
            {
                int y = lines[j];
                Vector128<float> line = Vector128<float>.Zero;
                for (int k = 0; k < 4; k++)
                {
                    Vector128<float> texel = (columns[k] | y) < 0 ? fill : source.At(columns[k], y);
                    line += texel * Vector128.Create(across[k]);
                }

                sum += line * Vector128.Create(down[j]);
            }

            texels[i] = sum * scale;
        }
    }

    /// <summary>Folded indices and weights of the four taps around a coordinate; whether any lies in the source.</summary>
    private static bool Taps(double coordinate, int size, Border border, int* indices, float* weights)
    {
        double shifted = coordinate - 0.5;
        double whole = Math.Floor(shifted);
        double t = shifted - whole;
        int first = (int)whole - 1;
        bool any = false;
        for (int k = 0; k < 4; k++)
        {
            indices[k] = BorderFold.Fold(first + k, size, border);
            any |= indices[k] >= 0;
            weights[k] = (float)InterpolationKernel.Cubic(t + 1 - k);
        }

        return any;
    }
}
