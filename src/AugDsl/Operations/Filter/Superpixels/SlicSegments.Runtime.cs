using AugDsl.Kernels;

namespace AugDsl.Steps;

/// <summary>
/// SLIC (Achanta et al. 2012) in integers, so that segments are the same everywhere: every pixel takes the nearest of the centres in the up to 3 × 3 grid
/// cells around its own, every centre becomes the mean of its pixels, ten times. Places and colours are in sixteenths of pixels and levels.
/// </summary>
internal sealed unsafe class SlicSegments
{
    private const int Rounds = 10;

    // The square of the compactness: so many levels weigh as much as the distance of two centres.
    private const long PlaceWeight = 25 * 25;
    private const int MostCandidates = 9;

    private int* _levels;
    private int _width;
    private int _height;
    private int _channels;
    private int _columns;
    private int _rows;
    private Centre* _centres;
    private Sums* _sums;

    /// <summary>How many segments there are.</summary>
    public int Count => _columns * _rows;

    /// <summary>The segment of every pixel, row by row.</summary>
    public int* Labels { get; private set; }

    /// <summary>Finds the segments.</summary>
    /// <param name="levels">The levels 0 to 255, row by row, one plane a channel.</param>
    /// <param name="width">Columns.</param>
    /// <param name="height">Rows.</param>
    /// <param name="channels">1 or 3.</param>
    /// <param name="segments">About how many segments are wanted.</param>
    /// <param name="arena">Where everything is kept.</param>
    public void Find(int* levels, int width, int height, int channels, int segments, Arena arena)
    {
        _levels = levels;
        (_width, _height, _channels) = (width, height, channels);
        double spacing = Math.Sqrt((double)width * height / segments);
        _columns = (int)Math.Clamp(Math.Round(width / spacing), 1, width);
        _rows = (int)Math.Clamp(Math.Round(height / spacing), 1, height);
        Labels = arena.Allocate<int>((nint)width * height);
        _centres = arena.Allocate<Centre>(Count);
        _sums = arena.Allocate<Sums>(Count);
        for (int k = 0; k < Count; k++) _centres[k] = Start(k % _columns, k / _columns);
        for (int round = 0; round < Rounds; round++)
        {
            if (round > 0) Move();
            Assign();
        }
    }

    /// <summary>The mean of a segment's channel, 0 to 1.</summary>
    public float Mean(int segment, int channel)
    {
        ref Sums sums = ref _sums[segment];
        return (float)(sums.Color(channel) / (255.0 * sums.Count));
    }

    private Centre Start(int column, int row)
    {
        int x = (int)(16L * ((2 * column) + 1) * _width / (2 * _columns));
        int y = (int)(16L * ((2 * row) + 1) * _height / (2 * _rows));
        int* pixel = _levels + ((nint)(y / 16) * _width) + (x / 16);
        nint plane = (nint)_width * _height;
        return _channels == 1 ? new Centre(x, y, 16 * pixel[0], 0, 0) : new Centre(x, y, 16 * pixel[0], 16 * pixel[plane], 16 * pixel[2 * plane]);
    }

    /// <summary>Every centre that has pixels becomes their mean, halves rounded up.</summary>
    private void Move()
    {
        for (int k = 0; k < Count; k++)
        {
            ref Sums s = ref _sums[k];
            if (s.Count == 0) continue;
            long n = s.Count;
            _centres[k] = new Centre(Rounded(s.X, n), Rounded(s.Y, n), Rounded(16 * s.C0, n), Rounded(16 * s.C1, n), Rounded(16 * s.C2, n));
        }

        static int Rounded(long sum, long count) => (int)(((2 * sum) + count) / (2 * count));
    }

    private void Assign()
    {
        new Span<Sums>(_sums, Count).Clear();
        for (int y = 0; y < _height; y++)
        {
            int row = (int)((long)y * _rows / _height);
            for (int column = 0, x = 0; column < _columns; column++)
            {
                // The first column of pixels that lies in the next cell.
                int end = (int)((((long)(column + 1) * _width) + _columns - 1) / _columns);
                AssignStretch(y, row, x, end, column);
                x = end;
            }
        }
    }

    /// <summary>Assigns the pixels of a row that lie in one cell, and so have the same candidates.</summary>
    private void AssignStretch(int y, int row, int x, int end, int column)
    {
        int* candidates = stackalloc int[MostCandidates];
        int count = 0;
        for (int j = Math.Max(0, row - 1); j <= Math.Min(_rows - 1, row + 1); j++)
        {
            for (int i = Math.Max(0, column - 1); i <= Math.Min(_columns - 1, column + 1); i++) candidates[count++] = (j * _columns) + i;
        }

        nint plane = (nint)_width * _height;
        long colorWeight = plane;
        long placeWeight = PlaceWeight * Count;
        int* labels = Labels + ((nint)y * _width);
        for (; x < end; x++)
        {
            int* pixel = _levels + ((nint)y * _width) + x;
            int c0 = pixel[0], c1 = _channels == 1 ? 0 : pixel[plane], c2 = _channels == 1 ? 0 : pixel[2 * plane];
            int nearest = candidates[0];
            long least = long.MaxValue;
            for (int i = 0; i < count; i++)
            {
                ref Centre centre = ref _centres[candidates[i]];
                int d0 = (16 * c0) - centre.C0, d1 = (16 * c1) - centre.C1, d2 = (16 * c2) - centre.C2;
                long dx = (16 * x) + 8 - centre.X, dy = (16 * y) + 8 - centre.Y;
                long distance = (((long)(d0 * d0) + (d1 * d1) + (d2 * d2)) * colorWeight) + (((dx * dx) + (dy * dy)) * placeWeight);
                if (distance >= least) continue;
                least = distance;
                nearest = candidates[i];
            }

            labels[x] = nearest;
            _sums[nearest].Add((16 * x) + 8, (16 * y) + 8, c0, c1, c2);
        }
    }

    private readonly record struct Centre(int X, int Y, int C0, int C1, int C2);

    private struct Sums
    {
        public long X;
        public long Y;
        public long C0;
        public long C1;
        public long C2;
        public long Count;

        public void Add(int x, int y, int c0, int c1, int c2)
        {
            X += x;
            Y += y;
            C0 += c0;
            C1 += c1;
            C2 += c2;
            Count++;
        }

        public readonly long Color(int channel) => channel switch { 0 => C0, 1 => C1, _ => C2 };
    }
}
