using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using AugDsl.Randomness;

namespace AugDsl.Oversampling;

/// <summary>
/// Eight directions in which the rows differ most, and a tree of cuts in them that puts neighbouring rows side by side. Rows that are far apart in the
/// projection are far apart, so whole panels of points can be passed over.
/// </summary>
/// <remarks>
/// Directions: orthogonal iteration on a sample (Golub and Van Loan, section 8.2). They need not be the best, only orthonormal, for the distance of two
/// projections to bound the distance of the rows from below. Cuts: medians of the sample along the widest direction, as in a k-d tree.
/// </remarks>
internal sealed class ProjectionTree
{
    /// <summary>Directions.</summary>
    public const int Dimensions = 8;

    private const int DirectionRows = 1024;
    private const int Rounds = 3;
    private const int CutShare = 16;
    private const int SmallestLeaf = 64;
    private const int SampleOfLeaf = 8;

    private readonly ScaledFrame _frame;
    private readonly float[] _directions;
    private readonly int _depth;
    private readonly int[] _dimensions;
    private readonly float[] _cuts;

    /// <summary>Builds the tree from a sample of the points.</summary>
    public ProjectionTree(ScaledFrame frame, int[] points)
    {
        _frame = frame;
        _directions = Directions(Coordinates(Sample(points, DirectionRows)));
        int[] sample = Sample(points, Math.Max(DirectionRows, points.Length / CutShare));
        while (points.Length >> (_depth + 1) >= SmallestLeaf && sample.Length >> (_depth + 1) >= SampleOfLeaf) _depth++;
        _dimensions = new int[1 << _depth];
        _cuts = new float[1 << _depth];
        Cut(1, Project(sample));
    }

    /// <summary>The projections of some rows.</summary>
    public Vector256<float>[] Project(ReadOnlySpan<int> rows)
    {
        Vector256<float>[] projections = new Vector256<float>[rows.Length];
        float[] coordinates = new float[_frame.Columns + _frame.Codes];
        double[] scratch = new double[_frame.Columns];
        ReadOnlySpan<Vector256<float>> directions = MemoryMarshal.Cast<float, Vector256<float>>(_directions);
        for (int i = 0; i < rows.Length; i++)
        {
            _frame.Write(rows[i], coordinates, scratch);
            Vector256<float> sum = Vector256<float>.Zero;
            for (int column = 0; column < directions.Length; column++) sum += coordinates[column] * directions[column];
            projections[i] = sum;
        }

        return projections;
    }

    /// <summary>An order of rows in which those of a leaf stand together, in their own order.</summary>
    /// <returns>Places of <paramref name="projections"/>.</returns>
    public int[] Order(Vector256<float>[] projections)
    {
        int[] leaves = new int[projections.Length];
        int[] starts = new int[(1 << _depth) + 1];
        for (int i = 0; i < leaves.Length; i++)
        {
            int node = 1;
            for (int level = 0; level < _depth; level++) node = (2 * node) + (projections[i][_dimensions[node]] < _cuts[node] ? 0 : 1);
            leaves[i] = node - (1 << _depth);
            starts[leaves[i] + 1]++;
        }

        for (int leaf = 1; leaf < starts.Length; leaf++) starts[leaf] += starts[leaf - 1];
        int[] order = new int[leaves.Length];
        for (int i = 0; i < leaves.Length; i++) order[starts[leaves[i]]++] = i;
        return order;
    }

    /// <summary>Rows at equal steps.</summary>
    private static int[] Sample(int[] rows, int most)
    {
        int count = Math.Min(rows.Length, most);
        return [.. Enumerable.Range(0, count).Select(i => rows[(int)((long)i * rows.Length / count)])];
    }

    /// <summary>Cuts the sample in halves, and those again.</summary>
    private void Cut(int node, Vector256<float>[] sample)
    {
        if (node >= _cuts.Length) return;
        Box8 box = Box8.Empty;
        foreach (Vector256<float> point in sample) box = box.With(point);
        Vector256<float> widths = box.Greatest - box.Least;
        int widest = 0;
        for (int i = 1; i < Dimensions; i++)
        {
            if (widths[i] > widths[widest]) widest = i;
        }

        float[] keys = [.. sample.Select(point => point[widest])];
        Array.Sort(keys, sample);
        int middle = sample.Length / 2;
        _dimensions[node] = widest;
        _cuts[node] = keys[middle];
        Cut(2 * node, sample[..middle]);
        Cut((2 * node) + 1, sample[middle..]);
    }

    private float[][] Coordinates(int[] rows)
    {
        double[] scratch = new double[_frame.Columns];
        return [.. rows.Select(row =>
        {
            float[] coordinates = new float[_frame.Columns + _frame.Codes];
            _frame.Write(row, coordinates, scratch);
            return coordinates;
        })];
    }

    private float[] Directions(float[][] sample)
    {
        int columns = _frame.Columns;
        double[][] directions = new double[Math.Min(Dimensions, columns)][];
        for (int i = 0; i < directions.Length; i++)
        {
            directions[i] = new double[columns];
            for (int column = 0; column < columns; column++) directions[i][column] = (int)Philox.Generate(0, (uint)i, (uint)column, 0, 0).W0 * (1.0 / int.MaxValue);
        }

        Orthonormalise(directions);
        for (int round = 0; round < Rounds; round++)
        {
            double[][] next = [.. directions.Select(_ => new double[columns])];
            foreach (float[] row in sample)
            {
                for (int i = 0; i < directions.Length; i++)
                {
                    double share = 0;
                    for (int column = 0; column < columns; column++) share += row[column] * directions[i][column];
                    for (int column = 0; column < columns; column++) next[i][column] += share * row[column];
                }
            }

            directions = next;
            Orthonormalise(directions);
        }

        float[] values = new float[columns * Dimensions];
        for (int i = 0; i < directions.Length; i++)
        {
            for (int column = 0; column < columns; column++) values[(column * Dimensions) + i] = (float)directions[i][column];
        }

        return values;
    }

    /// <summary>Gram and Schmidt, twice each. A direction that has nothing of its own becomes zero, which bounds nothing and harms nothing.</summary>
    private static void Orthonormalise(double[][] directions)
    {
        for (int i = 0; i < directions.Length; i++)
        {
            double before = Norm(directions[i]);
            for (int pass = 0; pass < 2; pass++)
            {
                for (int j = 0; j < i; j++)
                {
                    double share = 0;
                    for (int column = 0; column < directions[i].Length; column++) share += directions[i][column] * directions[j][column];
                    for (int column = 0; column < directions[i].Length; column++) directions[i][column] -= share * directions[j][column];
                }
            }

            double norm = Norm(directions[i]);
            double scale = norm > before * 1e-6 ? 1 / norm : 0;
            for (int column = 0; column < directions[i].Length; column++) directions[i][column] *= scale;
        }
    }

    private static double Norm(double[] direction)
    {
        double sum = 0;
        foreach (double value in direction) sum += value * value;
        return Math.Sqrt(sum);
    }
}
