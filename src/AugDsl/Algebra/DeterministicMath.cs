using System.ComponentModel;

namespace AugDsl.Algebra;

/// <summary>
/// Elementary functions in double that give the same bits on every platform: the ones of <see cref="Math"/> belong to the C library.
/// </summary>
/// <remarks>
/// Built from + − × ÷ √ and bit operations only, never a fused multiply-add. Relative error below 1e-14 (a few 1e-16 in most places) on the whole
/// domain. Special values follow C99: NaN in gives NaN, except Pow(x, 0) = Pow(1, y) = 1.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class DeterministicMath
{
    private const double SquareRootOfHalf = 0.70710678118654752;

    // Adding and subtracting it rounds a double below 2⁵¹ to an integer, half to even.
    private const double Rounder = 6755399441055744.0;

    private static double RoundToEven(double value) => (value + Rounder) - Rounder;

    /// <summary>2^exponent, for exponents of normal numbers.</summary>
    private static double PowerOfTwo(int exponent) => BitConverter.Int64BitsToDouble((long)(exponent + 1023) << 52);

    /// <summary>value · 2^exponent with one rounding, for a value around 1.</summary>
    private static double Scale(double value, int exponent)
    {
        if (exponent > 1023) return value * PowerOfTwo(1023) * PowerOfTwo(Math.Min(exponent - 1023, 1023));
        if (exponent < -1000) return value * PowerOfTwo(Math.Max(exponent + 200, -1022)) * PowerOfTwo(-200);
        return value * PowerOfTwo(exponent);
    }

    /// <summary>x = m · 2^exponent with m in [√½, √2), for a positive finite x.</summary>
    private static double Split(double x, out int exponent)
    {
        int shifted = 0;
        if (x < 2.2250738585072014e-308)
        {
            x *= 18014398509481984.0;
            shifted = -54;
        }

        long bits = BitConverter.DoubleToInt64Bits(x);
        exponent = (int)(bits >> 52) - 1023;
        double m = BitConverter.Int64BitsToDouble((bits & 0x000FFFFFFFFFFFFF) | 0x3FF0000000000000);
        if (m >= 2 * SquareRootOfHalf)
        {
            m *= 0.5;
            exponent++;
        }

        exponent += shifted;
        return m;
    }
}
