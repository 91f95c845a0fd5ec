using AugDsl.Algebra;
using AugDsl.Kernels;

namespace AugDsl.Sampling;

/// <summary>
/// Where each canvas column (or row) lies on its source axis, for maps that need no arithmetic on values: exact maps and nearest sampling
/// of axis-aligned ones. Between <see cref="Low"/> and <see cref="High"/> the places follow each other without a fold.
/// </summary>
internal readonly unsafe struct IndexTable
{
    private readonly int* _places;

    private IndexTable(int* places, int low, int high, int direction)
    {
        _places = places;
        Low = low;
        High = high;
        Direction = direction;
    }

    /// <summary>The first canvas place of the contiguous stretch.</summary>
    public int Low { get; }

    /// <summary>The place after its last.</summary>
    public int High { get; }

    /// <summary>+1 if the stretch ascends in the source, −1 if it descends.</summary>
    public int Direction { get; }

    /// <summary>The source index, or <see cref="BorderFold.Outside"/>.</summary>
    public int this[int place] => _places[place];

    public static IndexTable Build(in AxisMap axis, int length, int size, Border border, bool drop, Arena arena)
    {
        int* places = arena.Allocate<int>(length);
        bool contiguous = Math.Abs(axis.Scale) == 1;
        int low = length;
        int high = length;
        for (int i = 0; i < length; i++)
        {
            int index = (int)Math.Floor(axis.At(i));
            bool inside = (uint)index < (uint)size;
            if (contiguous && inside && low == length) low = i;
            if (contiguous && inside) high = i + 1;
            places[i] = inside ? index : drop ? Math.Clamp(index, 0, size - 1) : BorderFold.Fold(index, size, border);
        }

        return new IndexTable(places, low, high, axis.Scale < 0 ? -1 : 1);
    }
}
