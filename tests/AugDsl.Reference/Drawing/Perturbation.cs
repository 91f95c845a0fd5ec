namespace AugDsl.Reference;

/// <summary>A run of the hull: coordinates, step results and pixel normals are moved by small seeded amounts.</summary>
/// <param name="seed">The seed.</param>
/// <param name="mirrored">
/// Whether every amount is the negative of the run with the same seed. A hull of such pairs is sure to show both sides of a tie; of
/// independent runs, 1 tie in 256 would show one.
/// </param>
public sealed class Perturbation(int seed, bool mirrored = false)
{
    private const int LatticePeriod = 3;
    private readonly Random _random = new(seed);
    private readonly double _sign = mirrored ? -1 : 1;
    private int _moves;

    /// <summary>The phases of a lattice: each pixel is raised among its neighbours in one of them.</summary>
    public const int LatticePhases = LatticePeriod * LatticePeriod;

    /// <summary>The bound for a coordinate: 2⁻¹² pixels of the source.</summary>
    public static double CoordinateBound { get; } = Math.Pow(2, -12);

    /// <summary>The bound for a step's result: 2⁻²⁰ of full scale.</summary>
    public static double ValueBound { get; } = Math.Pow(2, -20);

    /// <summary>The bound for a pixel normal.</summary>
    public static double NormalBound => 2e-6;

    /// <summary>How amounts are shared.</summary>
    public PerturbationPattern Pattern { get; init; }

    /// <summary>The phase of a lattice, below <see cref="LatticePhases"/>.</summary>
    public int Phase { get; init; }

    /// <summary>Whether columns of the source are moved.</summary>
    public bool MovesX { get; init; } = true;

    /// <summary>Whether rows of the source are moved.</summary>
    public bool MovesY { get; init; } = true;

    /// <summary>Whether step results and pixel normals are moved.</summary>
    public bool MovesValues { get; init; } = true;

    /// <summary>How many results are left alone before the first one that is moved: what came before may undo what a later pattern shows.</summary>
    public int FirstMove { get; init; }

    /// <summary>What is added to the source columns of a canvas' pixels; null for nothing.</summary>
    public double[]? Columns(int width, int height) => MovesX ? Amounts(width, height, CoordinateBound, alongColumns: true) : null;

    /// <summary>What is added to the source rows of a canvas' pixels; null for nothing.</summary>
    public double[]? Rows(int width, int height) => MovesY ? Amounts(width, height, CoordinateBound, alongColumns: false) : null;

    /// <summary>Moves a step's results, in place.</summary>
    public void MoveValues(Picture picture)
    {
        if (!MovesValues || _moves++ < FirstMove) return;
        foreach (double[] plane in picture.Planes)
        {
            double[] amounts = Amounts(picture.Width, picture.Height, ValueBound, alongColumns: false);
            for (int p = 0; p < plane.Length; p++) plane[p] += amounts[p];
        }
    }

    /// <summary>A moved normal number.</summary>
    public double Normal(double z) => MovesValues ? z + (_sign * NormalBound * Uniform()) : z;

    private double Uniform() => (2 * _random.NextDouble()) - 1;

    private double[] Amounts(int width, int height, double bound, bool alongColumns)
    {
        double[] amounts = new double[width * height];
        bound *= _sign;
        switch (Pattern)
        {
            case PerturbationPattern.Scattered:
                for (int p = 0; p < amounts.Length; p++) amounts[p] = bound * Uniform();
                break;
            case PerturbationPattern.Together:
                Array.Fill(amounts, bound);
                break;
            case PerturbationPattern.Planes:
                Array.Fill(amounts, _random.Next(2) == 0 ? bound : -bound);
                break;
            case PerturbationPattern.Lines:
                double[] lines = new double[alongColumns ? width : height];
                for (int i = 0; i < lines.Length; i++) lines[i] = bound * Uniform();
                for (int p = 0; p < amounts.Length; p++) amounts[p] = lines[alongColumns ? p % width : p / width];
                break;
            default:
                for (int p = 0; p < amounts.Length; p++)
                {
                    int phase = (p / width % LatticePeriod * LatticePeriod) + (p % width % LatticePeriod);
                    amounts[p] = phase == Phase ? bound : -bound;
                }

                break;
        }

        return amounts;
    }
}
