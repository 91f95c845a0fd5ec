using AugDsl.Imaging;
using AugDsl.Kernels;

namespace AugDsl.Scheduling;

/// <summary>A coarse lattice of noise that spans a canvas, read bilinearly at pixel centres: the noise of a blend.</summary>
internal readonly unsafe struct AlphaLattice
{
    private readonly float* _nodes;

    /// <summary>Room for a lattice with at most <paramref name="nodes"/> nodes on the longer axis, and not more than the canvas has pixels there.</summary>
    public AlphaLattice(ImageSize canvas, int nodes, Arena arena)
    {
        int longer = Math.Max(canvas.Width, canvas.Height);
        int count = Math.Min(nodes, longer);
        Columns = Nodes(canvas.Width, longer, count);
        Rows = Nodes(canvas.Height, longer, count);
        _nodes = arena.Allocate<float>((nint)Columns * Rows);
    }

    /// <summary>Nodes in a row.</summary>
    public int Columns { get; }

    /// <summary>Rows of nodes.</summary>
    public int Rows { get; }

    /// <summary>A node's value, in [0, 1].</summary>
    public ref float this[int column, int row] => ref _nodes[(row * Columns) + column];

    /// <summary>Writes the lattice's values at all pixels.</summary>
    /// <param name="plane">Where to.</param>
    /// <param name="greatest">Whether the greater of these and those that are there stays.</param>
    /// <param name="arena">Where a row lives.</param>
    public void Paint(in AlphaPlane plane, bool greatest, Arena arena)
    {
        (int width, int height) = (plane.Size.Width, plane.Size.Height);
        int* places = arena.Allocate<int>(width);
        float* shares = arena.Allocate<float>(width);
        for (int x = 0; x < width; x++) places[x] = Place(x, width, Columns, out shares[x]);
        float* row = arena.Allocate<float>(Columns + 1);
        for (int y = 0; y < height; y++)
        {
            int above = Place(y, height, Rows, out float down);
            float* upper = _nodes + ((nint)above * Columns);
            float* lower = above + 1 < Rows ? upper + Columns : upper;
            for (int i = 0; i < Columns; i++) row[i] = upper[i] + ((lower[i] - upper[i]) * down);
            row[Columns] = row[Columns - 1];
            float* values = plane.Row(y);
            for (int x = 0; x < width; x++)
            {
                float left = row[places[x]];
                float value = left + ((row[places[x] + 1] - left) * shares[x]);
                values[x] = greatest ? Math.Max(values[x], value) : value;
            }
        }
    }

    /// <summary>Pushes finished noise towards 0 and 1, if that is asked for, and keeps it in [0, 1].</summary>
    public static void Finish(in AlphaPlane plane, bool sigmoid)
    {
        int length = Planes.RoundUp(plane.Size.Width);
        for (int y = 0; y < plane.Size.Height; y++)
        {
            float* row = plane.Row(y);
            if (sigmoid) AlphaBodiesWidest.Sigmoid(row, length);
            else MixBodiesWidest.Clamp(row, length);
        }
    }

    private static int Nodes(int side, int longer, int count) => Math.Max(1, (int)Math.Floor(((double)count * side / longer) + 0.5));

    /// <summary>The node before a pixel's centre, and how far behind it that lies.</summary>
    private static int Place(int pixel, int pixels, int nodes, out float share)
    {
        double at = Math.Clamp(((pixel + 0.5) * nodes / pixels) - 0.5, 0, nodes - 1);
        int place = (int)at;
        share = (float)(at - place);
        return place;
    }
}
