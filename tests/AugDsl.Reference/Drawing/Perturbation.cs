namespace AugDsl.Reference;

/// <summary>A run of the hull: coordinates, step results and pixel normals are moved by small seeded uniform amounts.</summary>
/// <param name="seed">The seed.</param>
/// <param name="mirrored">
/// Whether every amount is the negative of the run with the same seed. A hull of such pairs is sure to show both sides of a tie; of
/// independent runs, 1 tie in 256 would show one.
/// </param>
public sealed class Perturbation(int seed, bool mirrored = false)
{
    private readonly Random _random = new(seed);
    private readonly double _sign = mirrored ? -1 : 1;

    /// <summary>The bound for a coordinate: 2⁻¹² pixels of the source.</summary>
    public static double CoordinateBound { get; } = Math.Pow(2, -12);

    /// <summary>The bound for a step's result: 2⁻²⁰ of full scale.</summary>
    public static double ValueBound { get; } = Math.Pow(2, -20);

    /// <summary>The bound for a pixel normal.</summary>
    public static double NormalBound => 2e-6;

    /// <summary>A moved coordinate.</summary>
    public double Coordinate(double x) => Move(x, CoordinateBound);

    /// <summary>A moved result.</summary>
    public double Value(double x) => Move(x, ValueBound);

    /// <summary>A moved normal number.</summary>
    public double Normal(double z) => Move(z, NormalBound);

    private double Move(double x, double bound) => x + (_sign * bound * ((2 * _random.NextDouble()) - 1));
}
