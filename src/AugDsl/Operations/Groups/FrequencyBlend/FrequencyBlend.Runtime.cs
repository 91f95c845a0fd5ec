using System.ComponentModel;
using AugDsl.Algebra;
using AugDsl.Kernels;
using AugDsl.Randomness;
using AugDsl.Scheduling;

namespace AugDsl.Steps;

/// <summary>Shares by noise of a given spectrum. Its numbers are the exponent, the nodes on the longer axis, and 1 for a sigmoid.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed unsafe class FrequencyBlend : AlphaKind
{
    private const int MostNodes = 32;
    private const double SteepestExponent = 4;
    private const double LeastSpan = 1e-9;

    private FrequencyBlend()
    {
    }

    /// <summary>The kind.</summary>
    public static AlphaKind Kind { get; } = new FrequencyBlend();

    internal override void Check(ReadOnlySpan<double> numbers)
    {
        if (numbers.Length != 3 || !(Math.Abs(numbers[0]) <= SteepestExponent) || !(numbers[1] is >= 2 and <= MostNodes))
            throw new ArgumentException("Frequency noise has an exponent of -4 to 4 and a lattice of 2 to 32 nodes on an axis.", nameof(numbers));
    }

    internal override void Paint(in AlphaPlane plane, ReadOnlySpan<double> numbers, Arena arena)
    {
        AlphaLattice lattice = new(plane.Size, (int)numbers[1], arena);
        (int columns, int rows) = (lattice.Columns, lattice.Rows);
        double* values = arena.Allocate<double>((nint)columns * rows);
        new Span<double>(values, columns * rows).Clear();
        DrawStream draws = new(plane.Key);
        Wave* across = arena.Allocate<Wave>(columns);
        Wave* turnsX = Wave.Circle(columns, arena);
        Wave* turnsY = Wave.Circle(rows, arena);
        for (int l = 0; l < rows; l++)
        {
            for (int k = 0; k < columns; k++)
            {
                if (k == 0 && l == 0) continue;
                double f = Math.Sqrt(Square(Math.Min(k, columns - k)) + Square(Math.Min(l, rows - l)));
                double amplitude = DeterministicMath.Pow(f, numbers[0]);
                Wave phase = Wave.At(draws.Unit(plane.Slot, 2 + (uint)((l * columns) + k)));

                // cos(2π (k i / w + l j / h + u)): the phase is turned along a row, and that along the rows.
                for (int i = 0; i < columns; i++) across[i] = phase.Turned(turnsX[k * i % columns]);
                for (int j = 0; j < rows; j++)
                {
                    Wave down = turnsY[l * j % rows];
                    for (int i = 0; i < columns; i++) values[(j * columns) + i] += amplitude * across[i].Turned(down).Cos;
                }
            }
        }

        Spread(values, lattice);
        lattice.Paint(plane, greatest: false, arena);
        AlphaLattice.Finish(plane, numbers[2] != 0);
    }

    /// <summary>From the least value to the greatest: 0 to 1.</summary>
    private static void Spread(double* values, in AlphaLattice lattice)
    {
        (double least, double greatest) = (double.PositiveInfinity, double.NegativeInfinity);
        int count = lattice.Columns * lattice.Rows;
        for (int i = 0; i < count; i++) (least, greatest) = (Math.Min(least, values[i]), Math.Max(greatest, values[i]));
        double span = greatest - least;
        for (int i = 0; i < count; i++) lattice[i % lattice.Columns, i / lattice.Columns] = span < LeastSpan ? 0.5f : (float)((values[i] - least) / span);
    }

    private static double Square(double x) => x * x;

    /// <summary>Cosine and sine of an angle.</summary>
    private readonly record struct Wave(double Cos, double Sin)
    {
        public static Wave At(double turns) => new(DeterministicMath.Cos(2 * Math.PI * turns), DeterministicMath.Sin(2 * Math.PI * turns));

        /// <summary>The whole circle in equal steps.</summary>
        public static Wave* Circle(int steps, Arena arena)
        {
            Wave* circle = arena.Allocate<Wave>(steps);
            for (int i = 0; i < steps; i++) circle[i] = At((double)i / steps);
            return circle;
        }

        public Wave Turned(in Wave by) => new((Cos * by.Cos) - (Sin * by.Sin), (Sin * by.Cos) + (Cos * by.Sin));
    }
}
