using System.Numerics;
using System.Runtime.CompilerServices;
using AugDsl.Tiles;

namespace AugDsl.OwnSteps;

/// <summary>As many lanes as a vector has, in single precision. The 512-bit twin is made from this text.</summary>
/// <remarks>Minimum and maximum are chosen, not asked for: the instructions of processors differ where something is not a number.</remarks>
[WidthTwin]
internal readonly struct VectorLane : ILane<VectorLane>
{
    private const MethodImplOptions Inlined = MethodImplOptions.AggressiveInlining;

    public readonly Vector<float> Value;

    [MethodImpl(Inlined)]
    public VectorLane(Vector<float> value) => Value = value;

    [MethodImpl(Inlined)]
    public static implicit operator VectorLane(double value) => new(Vector.Create((float)value));

    [MethodImpl(Inlined)]
    public static VectorLane operator +(VectorLane a, VectorLane b) => new(a.Value + b.Value);

    [MethodImpl(Inlined)]
    public static VectorLane operator -(VectorLane a, VectorLane b) => new(a.Value - b.Value);

    [MethodImpl(Inlined)]
    public static VectorLane operator -(VectorLane a) => new(-a.Value);

    [MethodImpl(Inlined)]
    public static VectorLane operator *(VectorLane a, VectorLane b) => new(a.Value * b.Value);

    [MethodImpl(Inlined)]
    public static VectorLane operator /(VectorLane a, VectorLane b) => new(a.Value / b.Value);

    [MethodImpl(Inlined)]
    public static VectorLane Min(VectorLane a, VectorLane b) => IfLess(a, b, a, b);

    [MethodImpl(Inlined)]
    public static VectorLane Max(VectorLane a, VectorLane b) => IfLess(b, a, a, b);

    [MethodImpl(Inlined)]
    public static VectorLane Clamp(VectorLane x, VectorLane low, VectorLane high) => Min(Max(x, low), high);

    [MethodImpl(Inlined)]
    public static VectorLane Abs(VectorLane x) => new(Vector.Abs(x.Value));

    [MethodImpl(Inlined)]
    public static VectorLane Floor(VectorLane x) => new(Vector.Floor(x.Value));

    [MethodImpl(Inlined)]
    public static VectorLane Round(VectorLane x) => new(Vector.Round(x.Value));

    [MethodImpl(Inlined)]
    public static VectorLane Sqrt(VectorLane x) => new(VectorMath.SquareRoot(x.Value));

    [MethodImpl(Inlined)]
    public static VectorLane Power(VectorLane x, VectorLane exponent) => IfLess(0, x, Exp2(Log2(x) * exponent), 0);

    [MethodImpl(Inlined)]
    public static VectorLane Log2(VectorLane x) => new(VectorMath.Log2(Max(x, LaneLimits.Smallest).Value));

    [MethodImpl(Inlined)]
    public static VectorLane Exp2(VectorLane x) => new(VectorMath.Exp2(Clamp(x, -LaneLimits.Exponent, LaneLimits.Exponent).Value));

    [MethodImpl(Inlined)]
    public static VectorLane Sin(VectorLane radians)
    {
        VectorLane half = Round(radians * (1 / Math.PI));
        VectorLane r = Remainder(radians, half);
        VectorLane square = r * r;

        // The polynomials of DirectXMath (XMScalarSin, XMScalarCos).
        VectorLane sum = (((((((square * -2.3889859e-08) + 2.7525562e-06) * square) - 0.00019840874) * square) + 0.0083333310) * square) - 0.16666667;
        return ((sum * square * r) + r) * Sign(half);
    }

    [MethodImpl(Inlined)]
    public static VectorLane Cos(VectorLane radians)
    {
        VectorLane half = Round(radians * (1 / Math.PI));
        VectorLane r = Remainder(radians, half);
        VectorLane square = r * r;
        VectorLane sum = (((((((square * -2.6051615e-07) + 2.4760495e-05) * square) - 0.0013888378) * square) + 0.041666638) * square) - 0.5;
        return ((sum * square) + 1) * Sign(half);
    }

    [MethodImpl(Inlined)]
    public static VectorLane IfLess(VectorLane a, VectorLane b, VectorLane yes, VectorLane no) =>
        new(Vector.ConditionalSelect(Vector.LessThan<float>(a.Value, b.Value), yes.Value, no.Value));

    [MethodImpl(Inlined)]
    public static VectorLane IfEqual(VectorLane a, VectorLane b, VectorLane yes, VectorLane no) =>
        new(Vector.ConditionalSelect(Vector.Equals<float>(a.Value, b.Value), yes.Value, no.Value));

    /// <summary>x − n π, π in three parts of few bits each: their products with small whole numbers are exact.</summary>
    [MethodImpl(Inlined)]
    private static VectorLane Remainder(VectorLane x, VectorLane halfTurns) =>
        ((x - (halfTurns * 3.140625)) - (halfTurns * 9.67502593994140625e-4)) - (halfTurns * 1.509957990978376432e-7);

    /// <summary>−1 for odd numbers of half turns, else 1.</summary>
    [MethodImpl(Inlined)]
    private static VectorLane Sign(VectorLane halfTurns) => (4 * Floor(halfTurns * 0.5)) - (2 * halfTurns) + 1;
}
