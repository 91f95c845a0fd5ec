using AugDsl.Algebra;
using AugDsl.CompilerServices;
using AugDsl.Imaging;
using AugDsl.Scheduling;

namespace AugDsl.Tests.Scheduling;

/// <summary>
/// DESIGN section 1 as slow code in double, for exact maps and nearest sampling with a constant border: what a <see cref="Schedule"/> must
/// agree with.
/// </summary>
internal sealed class SlowSample
{
    private readonly List<Action<double[]>> _points = [];
    private readonly double[] _fill;
    private double[,][] _source;
    private Map3x3 _map = Map3x3.Identity;
    private bool _realised;

    public SlowSample(ReadOnlySpan<byte> pixels, int width, int height, int channels, int stride, double[] fill, bool clampEveryStep, ulong key)
    {
        Key = key;
        Channels = channels;
        Size = new ImageSize(width, height);
        ClampEveryStep = clampEveryStep;
        _fill = fill;
        _source = new double[height, width][];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                _source[y, x] = new double[channels];
                for (int c = 0; c < channels; c++) _source[y, x][c] = pixels[(y * stride) + (x * channels) + c] / 255.0;
            }
        }
    }

    public int Channels { get; }

    public bool ClampEveryStep { get; }

    public ulong Key { get; }

    public ImageSize Size { get; private set; }

    /// <summary>Appends a geometric step: new canvas to the one before.</summary>
    public void Geometry(in Map3x3 map, ImageSize canvas)
    {
        // The raster becomes the source. Point-wise steps since then stay: they act on what this sampling makes of it.
        _realised = false;
        _map = _map.After(map);
        Size = canvas;
    }

    /// <summary>Appends a point-wise step; clamps after it if every step clamps.</summary>
    public void Point(Action<double[]> step) => _points.Add(step);

    /// <summary>Appends a point-wise step and the clamp that every step has.</summary>
    public void ClampedPoint(Action<double[]> step)
    {
        _points.Add(step);
        if (ClampEveryStep) _points.Add(Clamp);
    }

    /// <summary>Makes a raster: what <paramref name="step"/> makes of the canvas.</summary>
    public void Raster(Func<double[,][], double[,][]> step)
    {
        _source = step(Evaluate());
        _points.Clear();
        _map = Map3x3.Identity;
        _realised = true;
        if (ClampEveryStep) _points.Add(Clamp);
    }

    /// <summary>The values on the canvas at hand.</summary>
    public double[,][] Evaluate()
    {
        double[,][] result = new double[Size.Height, Size.Width][];
        for (int y = 0; y < Size.Height; y++)
        {
            for (int x = 0; x < Size.Width; x++)
            {
                double[] value = Sample(x + 0.5, y + 0.5);
                foreach (Action<double[]> step in _points) step(value);
                result[y, x] = value;
            }
        }

        return result;
    }

    public static void Clamp(double[] value)
    {
        for (int c = 0; c < value.Length; c++) value[c] = Math.Clamp(value[c], 0, 1);
    }

    private double[] Sample(double x, double y)
    {
        int column = (int)Math.Floor((_map.M00 * x) + (_map.M01 * y) + _map.M02);
        int row = (int)Math.Floor((_map.M10 * x) + (_map.M11 * y) + _map.M12);
        bool inside = row >= 0 && row < _source.GetLength(0) && column >= 0 && column < _source.GetLength(1);
        double[] value = (double[])(inside ? _source[row, column] : _fill[..Channels]).Clone();

        // A raster read again is a source, which is clamped after interpolation; read where it is, it is not.
        if (!_realised) Clamp(value);
        return value;
    }
}
