using AugDsl.Algebra;
using AugDsl.CompilerServices;
using AugDsl.Imaging;
using AugDsl.Sampling;
using AugDsl.Steps;

namespace AugDsl.Tests.Sampling;

/// <summary>Random maps of each class.</summary>
internal static class MapCases
{
    /// <summary>One of the eight symmetries and a whole shift, with the rounding noise of a composition on top.</summary>
    public static Map3x3 Exact(Random random, int symmetry, int shiftX, int shiftY)
    {
        double noise = random.Next(2) * 1e-13;
        double a = (symmetry & 1) == 0 ? 1 : -1;
        double b = (symmetry & 2) == 0 ? 1 : -1;
        return (symmetry & 4) == 0
            ? Map3x3.Affine(a + noise, noise, shiftX + (noise * 1e5), 0, b, shiftY)
            : Map3x3.Affine(noise, a, shiftX, b - noise, 0, shiftY - (noise * 1e5));
    }

    public static Map3x3 AxisAligned(Random random, ImageSize source, ImageSize canvas)
    {
        double a = Scale(random);
        double b = Scale(random);
        double x = (random.NextDouble() * 2 * source.Width) - (source.Width * 0.5);
        double y = (random.NextDouble() * 2 * source.Height) - (source.Height * 0.5);
        return random.Next(2) == 0
            ? Map3x3.Affine(a, 0, x - (a * canvas.Width / 2), 0, b, y - (b * canvas.Height / 2))
            : Map3x3.Affine(0, a, x - (a * canvas.Height / 2), b, 0, y - (b * canvas.Width / 2));
    }

    /// <summary>Corner to corner of a random part of the source, mirrored or turned at random.</summary>
    public static Map3x3 Resize(Random random, ImageSize source, ImageSize canvas)
    {
        double left = random.Next(3) == 0 ? random.NextDouble() * source.Width / 2 : 0;
        double right = random.Next(3) == 0 ? source.Width - (random.NextDouble() * source.Width / 3) : source.Width;
        bool swap = random.Next(3) == 0;
        int w = swap ? canvas.Height : canvas.Width;
        int h = swap ? canvas.Width : canvas.Height;
        (double a, double x) = random.Next(2) == 0 ? ((right - left) / w, left) : ((left - right) / w, right);
        (double b, double y) = random.Next(2) == 0 ? (source.Height / (double)h, 0.0) : (-source.Height / (double)h, source.Height);
        return swap ? Map3x3.Affine(0, a, x, b, 0, y) : Map3x3.Affine(a, 0, x, 0, b, y);
    }

    public static Map3x3 Affine(Random random, ImageSize source, ImageSize canvas)
    {
        double angle = (random.NextDouble() * 6) - 3;
        double a = Scale(random);
        double b = Scale(random);
        double m00 = a * Math.Cos(angle);
        double m01 = -b * Math.Sin(angle);
        double m10 = a * Math.Sin(angle + 0.2);
        double m11 = b * Math.Cos(angle + 0.2);
        double x = (source.Width / 2.0) + ((random.NextDouble() - 0.5) * source.Width);
        double y = (source.Height / 2.0) + ((random.NextDouble() - 0.5) * source.Height);
        return Map3x3.Affine(m00, m01, x - (m00 * canvas.Width / 2) - (m01 * canvas.Height / 2), m10, m11, y - (m10 * canvas.Width / 2) - (m11 * canvas.Height / 2));
    }

    public static Map3x3 Perspective(Random random, ImageSize canvas) =>
        new(1, 0, 0, 0, 1, 0, ((random.NextDouble() * 0.6) + 0.01) / canvas.Width, ((random.NextDouble() * 0.6) - 0.3) / canvas.Height, 1);

    public static DenseField Field(Random random) =>
        new(Elastic.Kind, (ulong)random.NextInt64(), (uint)random.Next(), default, random.NextDouble() * 6, 1 + (random.NextDouble() * 12), 0, 0);

    /// <summary>Between a fifth and five, either sign, sometimes exactly one.</summary>
    private static double Scale(Random random)
    {
        double scale = random.Next(4) == 0 ? 1 : Math.Exp((random.NextDouble() * 3.2) - 1.6);
        return random.Next(2) == 0 ? scale : -scale;
    }
}
