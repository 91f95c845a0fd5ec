using AugDsl.Algebra;
using AugDsl.CompilerServices;
using AugDsl.Imaging;
using AugDsl.Randomness;
using AugDsl.Sampling;

namespace AugDsl.Tests.Sampling;

/// <summary>DESIGN.md section 1 as slow scalar code in double: a source as a function on the plane, and the map of a chain of steps.</summary>
internal sealed class SamplingReference
{
    private readonly double[] _values;
    private readonly int _width;
    private readonly int _height;
    private readonly int _channels;
    private readonly SamplingRule _rule;
    private readonly SamplingDecision _decision;
    private readonly ImageSize _canvas;
    private readonly List<object> _steps;

    public SamplingReference(double[] values, ImageSize size, int channels, List<object> steps, in SamplingDecision decision, in SamplingRule rule, ImageSize canvas)
    {
        _steps = steps;
        _rule = rule;
        _decision = decision;
        _canvas = canvas;
        _channels = channels;
        (_values, _width, _height) = Average(values, size, channels, decision.MipX, decision.MipY);
        Product = Map3x3.Identity;
        foreach (object step in steps)
        {
            if (step is Map3x3 map) Product = Multiply(Product, map);
        }
    }

    /// <summary>The matrices' product, fields left out, without snapping.</summary>
    public Map3x3 Product { get; }

    /// <summary>How far the last sampled coordinate was from a pixel's edge, for tests of nearest sampling.</summary>
    public double EdgeDistance { get; private set; }

    public static Map3x3 Multiply(in Map3x3 a, in Map3x3 b)
    {
        double[] m = [a.M00, a.M01, a.M02, a.M10, a.M11, a.M12, a.M20, a.M21, a.M22];
        double[] n = [b.M00, b.M01, b.M02, b.M10, b.M11, b.M12, b.M20, b.M21, b.M22];
        double[] r = new double[9];
        for (int i = 0; i < 3; i++)
        {
            for (int j = 0; j < 3; j++)
            {
                for (int k = 0; k < 3; k++) r[(3 * i) + j] += m[(3 * i) + k] * n[(3 * k) + j];
            }
        }

        return new Map3x3(r[0], r[1], r[2], r[3], r[4], r[5], r[6], r[7], r[8]);
    }

    public double[] Pixel(int canvasX, int canvasY)
    {
        (double x, double y) = Locate(canvasX + 0.5, canvasY + 0.5);
        x /= Math.Pow(2, _decision.MipX);
        y /= Math.Pow(2, _decision.MipY);
        EdgeDistance = Math.Min(Math.Abs(x - Math.Round(x)), Math.Abs(y - Math.Round(y)));
        bool swapped = Product.M00 == 0 && Product.M01 != 0;
        double scaleX = Math.Abs(swapped ? Product.M01 : Product.M00);
        double scaleY = Math.Abs(swapped ? Product.M10 : Product.M11);
        bool widened = _decision.Filter == FilterKind.Widened;
        List<(int Index, double Weight)> across = Taps(x, _width, widened ? Math.Max(1, scaleX) : 1, _decision.DropX);
        List<(int Index, double Weight)> down = Taps(y, _height, widened ? Math.Max(1, scaleY) : 1, _decision.DropY);
        double[] fill = [_rule.Fill0, _rule.Fill1, _rule.Fill2];
        double[] result = new double[_channels];
        foreach ((int j, double wy) in down)
        {
            foreach ((int i, double wx) in across)
            {
                for (int c = 0; c < _channels; c++)
                {
                    double value = i < 0 || j < 0 ? fill[c] : _values[(((j * _width) + i) * _channels) + c];
                    result[c] += wx * wy * value;
                }
            }
        }

        for (int c = 0; c < _channels; c++) result[c] = Math.Clamp(result[c], 0, 1);
        return result;
    }

    private (double X, double Y) Locate(double x, double y)
    {
        if (!_steps.Any(s => s is DenseField))
        {
            Map3x3 m = Product;
            double centre = (m.M20 * _canvas.Width / 2) + (m.M21 * _canvas.Height / 2) + m.M22;
            double w = Math.Max(((m.M20 * x) + (m.M21 * y) + m.M22) / centre, 1.0 / 1024) * centre;
            return (Limit(((m.M00 * x) + (m.M01 * y) + m.M02) / w), Limit(((m.M10 * x) + (m.M11 * y) + m.M12) / w));
        }

        for (int i = _steps.Count - 1; i >= 0; i--)
        {
            if (_steps[i] is DenseField field)
            {
                (double dx, double dy) = Displacement(field, x, y);
                x += dx;
                y += dy;
            }
            else
            {
                Map3x3 m = (Map3x3)_steps[i];
                double w = (m.M20 * x) + (m.M21 * y) + m.M22;
                (x, y) = (((m.M00 * x) + (m.M01 * y) + m.M02) / w, ((m.M10 * x) + (m.M11 * y) + m.M12) / w);
            }
        }

        return (Limit(x), Limit(y));
    }

    private static double Limit(double value) => Math.Clamp(value, -4194304, 4194304);

    private static (double X, double Y) Displacement(in DenseField field, double x, double y)
    {
        double u = x / field.B;
        double v = y / field.B;
        double dx = 0;
        double dy = 0;
        for (int i = (int)Math.Floor(u) - 3; i <= u + 3; i++)
        {
            for (int j = (int)Math.Floor(v) - 3; j <= v + 3; j++)
            {
                Philox.Block words = Philox.Generate(field.Key, (uint)i, (uint)j, field.Slot, 1);
                double weight = Spline(u - i) * Spline(v - j);
                dx += weight * ((2.0 * words.W0 / 4294967296.0) - 1);
                dy += weight * ((2.0 * words.W1 / 4294967296.0) - 1);
            }
        }

        return (field.A * dx, field.A * dy);
    }

    private static double Spline(double distance)
    {
        double x = Math.Abs(distance);
        if (x < 1) return (2.0 / 3) - (x * x) + (x * x * x / 2);
        return x < 2 ? Math.Pow(2 - x, 3) / 6 : 0;
    }

    private List<(int Index, double Weight)> Taps(double centre, int size, double stretch, bool drop)
    {
        List<(int Index, double Weight)> taps = [];
        if (_rule.Interpolation == Interpolation.Nearest)
        {
            int index = (int)Math.Floor(centre);
            taps.Add((drop ? Math.Clamp(index, 0, size - 1) : Fold(index, size), 1));
            return taps;
        }

        double reach = 2 * stretch;
        for (int i = (int)Math.Floor(centre - reach) - 1; i <= centre + reach + 1; i++)
        {
            double weight = Kernel((i + 0.5 - centre) / stretch);
            if (weight == 0 || (drop && (i < 0 || i >= size))) continue;
            taps.Add((Fold(i, size), weight));
        }

        double sum = taps.Sum(t => t.Weight);
        return [.. taps.Select(t => (t.Index, t.Weight / sum))];
    }

    private double Kernel(double distance)
    {
        double x = Math.Abs(distance);
        if (_rule.Interpolation == Interpolation.Bilinear) return Math.Max(0, 1 - x);
        if (x < 1) return (1.5 * x * x * x) - (2.5 * x * x) + 1;
        return x < 2 ? (-0.5 * x * x * x) + (2.5 * x * x) - (4 * x) + 2 : 0;
    }

    /// <summary>Steps back into the source one border at a time.</summary>
    private int Fold(int index, int size)
    {
        if (_rule.Border == Border.Edge) return Math.Clamp(index, 0, size - 1);
        if (_rule.Border == Border.Reflect && size == 1) return 0;
        // Whole periods first, or a test of far coordinates would step for minutes.
        int period = _rule.Border switch { Border.Wrap => size, Border.Symmetric => 2 * size, Border.Reflect => 2 * (size - 1), _ => 1 };
        if (_rule.Border != Border.Constant && Math.Abs(index) > 1000) index -= index / period * period;
        while (index < 0 || index >= size)
        {
            switch (_rule.Border)
            {
                case Border.Constant:
                    return -1;
                case Border.Wrap:
                    index += index < 0 ? size : -size;
                    break;
                case Border.Symmetric:
                    index = index < 0 ? -1 - index : (2 * size) - 1 - index;
                    break;
                default:
                    index = index < 0 ? -index : (2 * (size - 1)) - index;
                    break;
            }
        }

        return index;
    }

    private static (double[] Values, int Width, int Height) Average(double[] values, ImageSize size, int channels, int mipX, int mipY)
    {
        int blockX = 1 << mipX;
        int blockY = 1 << mipY;
        int width = (size.Width + blockX - 1) / blockX;
        int height = (size.Height + blockY - 1) / blockY;
        double[] result = new double[width * height * channels];
        double[] counts = new double[width * height];
        for (int y = 0; y < size.Height; y++)
        {
            for (int x = 0; x < size.Width; x++)
            {
                int block = (y / blockY * width) + (x / blockX);
                counts[block]++;
                for (int c = 0; c < channels; c++) result[(block * channels) + c] += values[(((y * size.Width) + x) * channels) + c];
            }
        }

        for (int i = 0; i < result.Length; i++) result[i] /= counts[i / channels];
        return (result, width, height);
    }
}
