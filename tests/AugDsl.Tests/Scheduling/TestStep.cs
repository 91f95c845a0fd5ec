using AugDsl.Algebra;
using AugDsl.CompilerServices;
using AugDsl.Imaging;
using AugDsl.Scheduling;
using AugDsl.Steps;

namespace AugDsl.Tests.Scheduling;

/// <summary>A step that knows how to record itself and what it means.</summary>
internal abstract record TestStep
{
    public abstract void Record(Schedule schedule);

    public abstract void Apply(SlowSample sample);
}

internal sealed record GeometryStep(Map3x3 Map, ImageSize Canvas) : TestStep
{
    public static GeometryStep FlipX(ImageSize size) => new(Map3x3.Affine(-1, 0, size.Width, 0, 1, 0), size);

    public static GeometryStep Transpose(ImageSize size) => new(Map3x3.Affine(0, 1, 0, 1, 0, 0), new ImageSize(size.Height, size.Width));

    public static GeometryStep Window(int x, int y, int width, int height) => new(Map3x3.Affine(1, 0, x, 0, 1, y), new ImageSize(width, height));

    public override void Record(Schedule schedule) => schedule.Geometry(Map, Canvas.Width, Canvas.Height);

    public override void Apply(SlowSample sample) => sample.Geometry(Map, Canvas);
}

internal sealed record MatrixStep(ColorMatrix Matrix) : TestStep
{
    public override void Record(Schedule schedule) => schedule.Matrix(Matrix);

    public override void Apply(SlowSample sample) => sample.ClampedPoint(x => Multiply(Matrix, x));

    public static void Multiply(in ColorMatrix m, double[] x)
    {
        double r = x[0];
        if (x.Length == 1)
        {
            x[0] = (m.M00 * r) + m.M03;
            return;
        }

        (double g, double b) = (x[1], x[2]);
        x[0] = (m.M00 * r) + (m.M01 * g) + (m.M02 * b) + m.M03;
        x[1] = (m.M10 * r) + (m.M11 * g) + (m.M12 * b) + m.M13;
        x[2] = (m.M20 * r) + (m.M21 * g) + (m.M22 * b) + m.M23;
    }
}

internal sealed record SquareStep(float Amount) : TestStep
{
    public override void Record(Schedule schedule) => schedule.Segment(TestBodies.Square, [Amount]);

    public override void Apply(SlowSample sample) => sample.Point(x =>
    {
        SlowSample.Clamp(x);
        for (int c = 0; c < x.Length; c++) x[c] = (Amount * x[c] * x[c]) + ((1 - Amount) * x[c]);
    });
}

internal sealed record ContrastStep(double Factor, bool PerChannel) : TestStep
{
    public override void Record(Schedule schedule) => schedule.Contrast(Factor, PerChannel);

    public override void Apply(SlowSample sample)
    {
        double[] mean = Means(sample);
        double luma = mean.Length == 1 ? mean[0] : (0.299 * mean[0]) + (0.587 * mean[1]) + (0.114 * mean[2]);
        sample.ClampedPoint(x =>
        {
            for (int c = 0; c < x.Length; c++)
            {
                double p = PerChannel ? mean[c] : luma;
                x[c] = p + (Factor * (x[c] - p));
            }
        });
    }

    private static double[] Means(SlowSample sample)
    {
        double[] mean = new double[sample.Channels];
        foreach (double[] value in sample.Evaluate())
        {
            SlowSample.Clamp(value);
            for (int c = 0; c < mean.Length; c++) mean[c] += value[c] / sample.Size.Area;
        }

        return mean;
    }
}

internal sealed record PatternStep : TestStep
{
    public override void Record(Schedule schedule) => schedule.Positional(TestBodies.Pattern, []);

    public override void Apply(SlowSample sample) => sample.Raster(canvas =>
    {
        for (int y = 0; y < sample.Size.Height; y++)
        {
            for (int x = 0; x < sample.Size.Width; x++)
            {
                double weight = TestBodies.Weight(x, y, sample.Size.Width, sample.Size.Height, sample.Key);
                for (int c = 0; c < sample.Channels; c++) canvas[y, x][c] += (0.5 - canvas[y, x][c]) * weight;
            }
        }

        return canvas;
    });
}

internal sealed record RasterStep : TestStep
{
    public override void Record(Schedule schedule) => schedule.Rasterize();

    public override void Apply(SlowSample sample) => sample.Raster(canvas => canvas);
}

internal sealed record BlurStep(double Sigma) : TestStep
{
    public override void Record(Schedule schedule) => schedule.Stage(GaussianBlur.Kind, [Sigma]);

    public override void Apply(SlowSample sample)
    {
        int radius = (int)Math.Ceiling(3 * Sigma);
        double[] line = new double[(2 * radius) + 1];
        for (int i = -radius; i <= radius; i++) line[i + radius] = radius == 0 ? 1 : Math.Exp(-(i * (double)i) / (2 * Sigma * Sigma));
        double sum = line.Sum();
        double[] weights = line.Select(w => w / sum).ToArray();
        sample.Raster(canvas => Neighbours.Correlate(Neighbours.Correlate(canvas, weights, 1, weights.Length), weights, weights.Length, 1));
    }
}

internal sealed record StencilStep(int Size, float[] Weights) : TestStep
{
    private readonly double[] _weights = [.. Weights.Select(w => (double)w)];

    public override void Record(Schedule schedule) => schedule.Stage(Correlation.Kind, _weights);

    public override void Apply(SlowSample sample) => sample.Raster(canvas => Neighbours.Correlate(canvas, _weights, Size, Size));
}

/// <summary>Correlation by brute force.</summary>
internal static class Neighbours
{
    public static double[,][] Correlate(double[,][] canvas, double[] weights, int columns, int rows)
    {
        (int height, int width) = (canvas.GetLength(0), canvas.GetLength(1));
        double[,][] result = new double[height, width][];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                double[] value = new double[canvas[y, x].Length];
                for (int i = 0; i < weights.Length; i++)
                {
                    double[] tap = canvas[Mirror(y + (i / columns) - (rows / 2), height), Mirror(x + (i % columns) - (columns / 2), width)];
                    for (int c = 0; c < value.Length; c++) value[c] += weights[i] * tap[c];
                }

                result[y, x] = value;
            }
        }

        return result;
    }

    private static int Mirror(int i, int n)
    {
        if (n == 1) return 0;
        while (i < 0 || i >= n) i = i < 0 ? -i : (2 * (n - 1)) - i;
        return i;
    }
}
