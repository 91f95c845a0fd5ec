namespace AugDsl.Reference;

/// <summary>A run of the hull: coordinates, step results and pixel normals are moved by small seeded uniform amounts.</summary>
/// <param name="seed">The seed; every run has its own.</param>
public sealed class Perturbation(int seed)
{
    private readonly Random _random = new(seed);

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

    private double Move(double x, double bound) => x + (bound * ((2 * _random.NextDouble()) - 1));
}
