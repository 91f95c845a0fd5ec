using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AugDsl.Tiles;

/// <summary>
/// Elementary functions of vectors for pixel loops, with the same bits at every width: multiplications and additions only, never fused.
/// Each exists for <see cref="Vector{T}"/> and, word for word, for <see cref="Vector512{T}"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class VectorMath
{
    /// <summary>
    /// x^exponent for x in [0, 1] and an exponent above 0, absolute error at most 1e-6 · max(1, exponent). 0 gives 0 and 1 gives 1, exactly; a result below
    /// 2⁻¹²⁶ is given as 2⁻¹²⁶.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Power(Vector<float> x, Vector<float> exponent) => VectorMathBodies.Power(x, exponent);

    /// <inheritdoc cref="Power(Vector{float}, Vector{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Power(Vector512<float> x, Vector512<float> exponent) => VectorMathBodies512.Power(x, exponent);

    /// <summary>The logarithm to base 2 of finite x above 0 (subnormal ones too): relative error at most 4e-7; exact at powers of two. Undefined elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Log2(Vector<float> x) => VectorMathBodies.Log2(x);

    /// <inheritdoc cref="Log2(Vector{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log2(Vector512<float> x) => VectorMathBodies512.Log2(x);

    /// <summary>2^x for x in [−126, 126], relative error at most 2e-7; exact at integers. Undefined elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Exp2(Vector<float> x) => VectorMathBodies.Exp2(x);

    /// <inheritdoc cref="Exp2(Vector{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp2(Vector512<float> x) => VectorMathBodies512.Exp2(x);

    /// <summary>The nearest integer, halves to even, for |x| below 2²². What rounds to zero gives +0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> RoundToEven(Vector<float> x) => VectorMathBodies.RoundToEven(x);

    /// <inheritdoc cref="RoundToEven(Vector{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> RoundToEven(Vector512<float> x) => VectorMathBodies512.RoundToEven(x);

    /// <summary>x limited to [0, 1]. Undefined for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Clamp01(Vector<float> x) => VectorMathBodies.Clamp01(x);

    /// <inheritdoc cref="Clamp01(Vector{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Clamp01(Vector512<float> x) => VectorMathBodies512.Clamp01(x);

    /// <summary>The square root, correctly rounded: the two vector types name it differently.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> SquareRoot(Vector<float> x) => Vector.SquareRoot(x);

    /// <inheritdoc cref="SquareRoot(Vector{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SquareRoot(Vector512<float> x) => Vector512.Sqrt(x);

    /// <summary>table[level] for the 256 levels q(x) = 255 x, rounded half to even and limited to the table.</summary>
    /// <param name="x">Values, 0 to 1.</param>
    /// <param name="table">The first of 256 numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Lookup(Vector<float> x, ref readonly float table) => VectorMathBodies.Lookup(x, in table);

    /// <inheritdoc cref="Lookup(Vector{float}, ref readonly float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Lookup(Vector512<float> x, ref readonly float table) => VectorMathBodies512.Lookup(x, in table);
}
