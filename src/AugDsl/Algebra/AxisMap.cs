using System.Runtime.CompilerServices;

namespace AugDsl.Algebra;

/// <summary>One source axis of an axis-aligned map: source = Scale · canvas + Offset, in corner coordinates.</summary>
/// <param name="Scale">Source pixels per canvas pixel; negative for a mirrored axis.</param>
/// <param name="Offset">The source coordinate of the canvas' edge.</param>
/// <param name="AlongCanvasX">Whether the canvas' x drives this axis.</param>
internal readonly record struct AxisMap(double Scale, double Offset, bool AlongCanvasX)
{
    // Coordinates are clamped to this distance, so that integer arithmetic on them cannot overflow.
    public const double Farthest = 1 << 22;

    public static AxisMap OfSourceX(in Map3x3 map) => map.M01 == 0 && map.M10 == 0 ? new(map.M00, map.M02, true) : new(map.M01, map.M02, false);

    public static AxisMap OfSourceY(in Map3x3 map) => map.M01 == 0 && map.M10 == 0 ? new(map.M11, map.M12, false) : new(map.M10, map.M12, true);

    /// <summary>The source coordinate of the centre of canvas pixel <paramref name="place"/>.</summary>
    public double At(int place) => Clamp((Scale * (place + 0.5)) + Offset);

    /// <summary>Clamps to ± 2²²; what is not a number becomes the lower end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Clamp(double value) => value > -Farthest ? value < Farthest ? value : Farthest : -Farthest;
}
