using System.Runtime.Intrinsics;

namespace AugDsl.Oversampling;

/// <summary>A box in the eight dimensions of a <see cref="ProjectionTree"/>.</summary>
internal readonly record struct Box8(Vector256<float> Least, Vector256<float> Greatest)
{
    /// <summary>A box with nothing in it.</summary>
    public static Box8 Empty => new(Vector256.Create(float.PositiveInfinity), Vector256.Create(float.NegativeInfinity));

    /// <summary>The smallest box around this one and a point.</summary>
    public Box8 With(Vector256<float> point) => new(Vector256.Min(Least, point), Vector256.Max(Greatest, point));

    /// <summary>The smallest box around two.</summary>
    public Box8 With(Box8 other) => new(Vector256.Min(Least, other.Least), Vector256.Max(Greatest, other.Greatest));

    /// <summary>The squared distance between two boxes, as good as floats are: bounds that are compared with it allow for that.</summary>
    public float SquaredGap(Box8 other)
    {
        Vector256<float> gap = Vector256.Max(Vector256.Max(Least - other.Greatest, other.Least - Greatest), Vector256<float>.Zero);
        return Vector256.Sum(gap * gap);
    }
}
