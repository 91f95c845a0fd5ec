using AugDsl.Algebra;
using AugDsl.Imaging;
using AugDsl.Sampling;

namespace AugDsl.Annotations;

/// <summary>A box on its way through maps: a closed polygon that is clipped, moved and measured. Its arrays grow to what boxes need.</summary>
internal sealed class Polygon
{
    private double[] _x = new double[64];
    private double[] _y = new double[64];
    private double[] _nextX = new double[64];
    private double[] _nextY = new double[64];

    /// <summary>Corners.</summary>
    public int Count { get; private set; }

    /// <summary>The corners' x; to be moved in place.</summary>
    public Span<double> X => _x.AsSpan(0, Count);

    /// <summary>The corners' y.</summary>
    public Span<double> Y => _y.AsSpan(0, Count);

    /// <summary>Becomes a rectangle.</summary>
    public void Set(in Box box)
    {
        Count = 4;
        (_x[0], _y[0], _x[1], _y[1]) = (box.Left, box.Top, box.Right, box.Top);
        (_x[2], _y[2], _x[3], _y[3]) = (box.Right, box.Bottom, box.Left, box.Bottom);
    }

    /// <summary>The area: Gauss' trapezoids, about the first corner, so that a distant polygon loses no digits.</summary>
    public double Area()
    {
        double twice = 0;
        for (int i = 1; i + 1 < Count; i++)
            twice += ((_x[i] - _x[0]) * (_y[i + 1] - _y[0])) - ((_x[i + 1] - _x[0]) * (_y[i] - _y[0]));
        return Math.Abs(twice) / 2;
    }

    /// <summary>The smallest box around it, inside <paramref name="canvas"/>.</summary>
    public Box Extent(ImageSize canvas, int label)
    {
        double left = double.MaxValue, top = double.MaxValue, right = double.MinValue, bottom = double.MinValue;
        for (int i = 0; i < Count; i++)
        {
            left = Math.Min(left, _x[i]);
            right = Math.Max(right, _x[i]);
            top = Math.Min(top, _y[i]);
            bottom = Math.Max(bottom, _y[i]);
        }

        return new Box(
            (float)Math.Clamp(left, 0, canvas.Width), (float)Math.Clamp(top, 0, canvas.Height),
            (float)Math.Clamp(right, 0, canvas.Width), (float)Math.Clamp(bottom, 0, canvas.Height), label);
    }

    /// <summary>The length of the longest edge.</summary>
    public double LongestEdge()
    {
        double square = 0;
        for (int i = 0; i < Count; i++)
        {
            int end = i + 1 == Count ? 0 : i + 1;
            double dx = _x[end] - _x[i];
            double dy = _y[end] - _y[i];
            square = Math.Max(square, (dx * dx) + (dy * dy));
        }

        return Math.Sqrt(square);
    }

    /// <summary>Cuts off what lies outside a window.</summary>
    public void Clip(in CanvasBox window)
    {
        Clip(1, 0, -window.Left);
        Clip(-1, 0, window.Right);
        Clip(0, 1, -window.Top);
        Clip(0, -1, window.Bottom);
    }

    /// <summary>Moves all corners; under perspective what lies behind the horizon is cut off first. Edges stay straight.</summary>
    public void Move(in Map3x3 map)
    {
        if (!map.IsAffine) Clip(map.M20, map.M21, map.M22 - PointChain.Horizon);
        for (int i = 0; i < Count; i++)
        {
            double x = _x[i];
            double y = _y[i];
            double w = map.IsAffine ? 1 : (map.M20 * x) + (map.M21 * y) + map.M22;
            _x[i] = ((map.M00 * x) + (map.M01 * y) + map.M02) / w;
            _y[i] = ((map.M10 * x) + (map.M11 * y) + map.M12) / w;
        }
    }

    /// <summary>Puts points on all edges, because a field bends them: at least <paramref name="least"/> parts an edge, none longer than <paramref name="longest"/>.</summary>
    public void Subdivide(int least, double longest, int most)
    {
        int count = 0;
        for (int i = 0; i < Count; i++)
        {
            int end = i + 1 == Count ? 0 : i + 1;
            double dx = _x[end] - _x[i];
            double dy = _y[end] - _y[i];
            double wanted = Math.Ceiling(Math.Sqrt((dx * dx) + (dy * dy)) / longest);
            int parts = (int)Math.Clamp(wanted, least, most);
            for (int part = 0; part < parts; part++)
            {
                double t = (double)part / parts;
                Add(ref count, _x[i] + (t * dx), _y[i] + (t * dy));
            }
        }

        Swap(count);
    }

    /// <summary>Keeps a · x + b · y + c ≥ 0 (Sutherland and Hodgman 1974).</summary>
    private void Clip(double a, double b, double c)
    {
        int count = 0;
        for (int i = 0; i < Count; i++)
        {
            int end = i + 1 == Count ? 0 : i + 1;
            double here = (a * _x[i]) + (b * _y[i]) + c;
            double there = (a * _x[end]) + (b * _y[end]) + c;
            if (here >= 0) Add(ref count, _x[i], _y[i]);
            if (here >= 0 == there >= 0) continue;

            // From the end that is nearer to the line, and exactly on it where it is a column or a row: of a distance beyond 10¹⁵, nothing is
            // left of a canvas' size that is added to it.
            (int from, int to, double t) = Math.Abs(here) <= Math.Abs(there) ? (i, end, here / (here - there)) : (end, i, there / (there - here));
            double x = b == 0 ? -c / a : _x[from] + (t * (_x[to] - _x[from]));
            double y = a == 0 ? -c / b : _y[from] + (t * (_y[to] - _y[from]));
            Add(ref count, x, y);
        }

        Swap(count);
    }

    private void Add(ref int count, double x, double y)
    {
        if (count == _nextX.Length)
        {
            Array.Resize(ref _nextX, count * 2);
            Array.Resize(ref _nextY, count * 2);
        }

        _nextX[count] = x;
        _nextY[count] = y;
        count++;
    }

    private void Swap(int count)
    {
        (_x, _nextX) = (_nextX, _x);
        (_y, _nextY) = (_nextY, _y);
        Count = count;
    }
}
