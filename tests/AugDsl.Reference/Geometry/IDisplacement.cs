namespace AugDsl.Reference;

/// <summary>A dense displacement of a canvas' points.</summary>
public interface IDisplacement
{
    /// <summary>What the displacement is proportional to: where it is 0, nothing is displaced.</summary>
    double Amount { get; }

    /// <summary>The place from which canvas point (x, y) reads.</summary>
    (double X, double Y) At(double x, double y);
}
