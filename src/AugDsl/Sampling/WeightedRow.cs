using AugDsl.Kernels;

namespace AugDsl.Sampling;

/// <summary>
/// One row of weighted sums of source rows. Long sums are taken in three levels (16 rows, 256 rows, all), so that the rounding of a float
/// does not pile up over tens of thousands of rows.
/// </summary>
internal unsafe struct WeightedRow
{
    private const int RowsAtOnce = 16;
    private const int RowsNear = 256;

    private float* _part;
    private float* _near;
    private int _length;

    /// <summary>The sums.</summary>
    public float* Values { get; private set; }

    public void Begin(int length, Arena arena)
    {
        _length = length;
        // One pixel and one vector beyond the end are read and ignored.
        Values = arena.Allocate<float>(length + 16);
        _part = arena.Allocate<float>(length + 16);
        _near = arena.Allocate<float>(length + 16);
        new Span<float>(Values, length + 16).Clear();
        new Span<float>(_part, length + 16).Clear();
        new Span<float>(_near, length + 16).Clear();
    }

    /// <summary>Sums <paramref name="rows"/> rows from <paramref name="first"/> on.</summary>
    public void Sum(bool bytes, void* first, nint stride, float* weights, int rows)
    {
        if (rows <= RowsAtOnce)
        {
            Weigh(bytes, first, stride, weights, rows, Values);
            return;
        }

        new Span<float>(Values, _length).Clear();
        for (int far = 0; far < rows; far += RowsNear)
        {
            new Span<float>(_near, _length).Clear();
            int end = Math.Min(far + RowsNear, rows);
            for (int row = far; row < end; row += RowsAtOnce)
            {
                void* start = bytes ? (byte*)first + (row * stride) : (float*)first + (row * stride);
                Weigh(bytes, start, stride, weights + row, Math.Min(RowsAtOnce, end - row), _part);
                WeighBodiesWidest.Add(_part, _near, _length);
            }

            WeighBodiesWidest.Add(_near, Values, _length);
        }
    }

    private readonly void Weigh(bool bytes, void* first, nint stride, float* weights, int rows, float* sums)
    {
        if (bytes) WeighBodiesWidest.Bytes((byte*)first, stride, weights, rows, sums, _length);
        else WeighBodiesWidest.Floats((float*)first, stride, weights, rows, sums, _length);
    }
}
