using System.Numerics;

namespace AugDsl.Algebra;

/// <content>Sine, cosine and tangent. Infinities give NaN.</content>
public static partial class DeterministicMath
{
    private const double QuarterPi = 0.78539816339744831;
    private const double HalfPi = 1.5707963267948966;
    private const double RadiansPerDegree = 0.017453292519943295;
    private const double AtanOfHalf = 0.4636476090008061;
    private const int LastSeriesTerm = 27;

    /// <summary>64 zero bits, then the first 1280 bits of 2/π.</summary>
    private static ReadOnlySpan<ulong> TwoOverPi =>
    [
        0, 0xA2F9836E4E441529, 0xFC2757D1F534DDC0, 0xDB6295993C439041, 0xFE5163ABDEBBC561, 0xB7246E3A424DD2E0, 0x06492EEA09D1921C,
        0xFE1DEB1CB129A73E, 0xE88235F52EBB4484, 0xE99C7026B45F7E41, 0x3991D639835339F4, 0x9C845F8BBDF9283B, 0x1FF897FFDE05980F,
        0xEF2F118B5A0A6D1F, 0x6D367ECF27CB09B7, 0x4F463F669E5FEA2D, 0x7527BAC7EBE5F17B, 0x3D0739F78A5292EA, 0x6BFB5FB11F8D5D08,
        0x56033046FC7B6BAB, 0xF0CFBC209AF4361D,
    ];

    /// <summary>The sine of an angle in radians, of any size.</summary>
    public static double Sin(double radians)
    {
        double r = ReduceRadians(radians, out int quadrant);
        return SinOfQuadrant(r, quadrant);
    }

    /// <summary>The cosine of an angle in radians, of any size.</summary>
    public static double Cos(double radians)
    {
        double r = ReduceRadians(radians, out int quadrant);
        return SinOfQuadrant(r, quadrant + 1);
    }

    /// <summary>The tangent of an angle in radians, of any size.</summary>
    public static double Tan(double radians)
    {
        double r = ReduceRadians(radians, out int quadrant);
        return SinOfQuadrant(r, quadrant) / SinOfQuadrant(r, quadrant + 1);
    }

    /// <summary>The sine of an angle in degrees; exactly 0, 1 or −1 at multiples of 90.</summary>
    public static double SinDegrees(double degrees)
    {
        double r = ReduceDegrees(degrees, out int quadrant);
        return SinOfQuadrant(r, quadrant) + 0.0;
    }

    /// <summary>The cosine of an angle in degrees; exactly 0, 1 or −1 at multiples of 90.</summary>
    public static double CosDegrees(double degrees)
    {
        double r = ReduceDegrees(degrees, out int quadrant);
        return SinOfQuadrant(r, quadrant + 1) + 0.0;
    }

    /// <summary>The tangent of an angle in degrees; exactly 0 at multiples of 180, ±∞ at odd multiples of 90.</summary>
    public static double TanDegrees(double degrees) => SinDegrees(degrees) / CosDegrees(degrees);

    /// <summary>The arc tangent in radians, in [−π/2, π/2]; odd to the bit.</summary>
    /// <remarks>
    /// atan x = π/2 − atan(1/x) beyond 1; atan t = atan c + atan((t − c) / (1 + t c)) for the nearest c of 0, ½ and 1; then by its series: within three units
    /// in the last place.
    /// </remarks>
    public static double Atan(double x)
    {
        // A zero keeps its sign, and so does what is no number.
        if (x == 0 || double.IsNaN(x)) return x;
        double size = Math.Abs(x), t = size > 1 ? 1 / size : size;
        (double c, double angle) = t <= 0.25 ? (0, 0) : t <= 0.75 ? (0.5, AtanOfHalf) : (1, QuarterPi);
        double rest = (t - c) / (1 + (t * c)), square = rest * rest, sum = 0;
        for (int n = LastSeriesTerm; n >= 3; n -= 2) sum = (1.0 / n) - (square * sum);
        double value = angle + (rest - (rest * (square * sum)));
        if (size > 1) value = HalfPi - value;
        return x < 0 ? -value : value;
    }

    private static double SinOfQuadrant(double r, int quadrant)
    {
        double value = (quadrant & 1) == 0 ? SinKernel(r) : CosKernel(r);
        return (quadrant & 2) == 0 ? value : -value;
    }

    // fdlibm's polynomials on [−π/4, π/4].
    private static double SinKernel(double x)
    {
        double z = x * x;
        double p = -2.50507602534068634195e-08 + (z * 1.58969099521155010221e-10);
        p = 2.75573137070700676789e-06 + (z * p);
        p = -1.98412698298579493134e-04 + (z * p);
        p = 8.33333333332248946124e-03 + (z * p);
        p = -1.66666666666666324348e-01 + (z * p);
        return x + (x * (z * p));
    }

    private static double CosKernel(double x)
    {
        double z = x * x;
        double p = 2.08757232129817482790e-09 + (z * -1.13596475577881948265e-11);
        p = -2.75573143513906633035e-07 + (z * p);
        p = 2.48015872894767294178e-05 + (z * p);
        p = -1.38888888888741095749e-03 + (z * p);
        p = 4.16666666666666019037e-02 + (z * p);
        double half = 0.5 * z;
        double w = 1 - half;
        return w + (((1 - w) - half) + (z * (z * p)));
    }

    /// <summary>x = quadrant · π/2 + r with r in [−π/4, π/4], the quadrant mod 4. Payne and Hanek: only the bits of 2/π that matter.</summary>
    private static double ReduceRadians(double x, out int quadrant)
    {
        quadrant = 0;
        double magnitude = Math.Abs(x);
        if (magnitude <= QuarterPi) return x;
        if (!double.IsFinite(x)) return double.NaN;
        long bits = BitConverter.DoubleToInt64Bits(magnitude);
        ulong mantissa = ((ulong)bits & 0x000FFFFFFFFFFFFF) | 0x0010000000000000;
        int exponent = (int)(bits >> 52) - 1075;
        // Bits of 2/π above this place only add multiples of 4 quadrants; the table's leading zeros make the place positive.
        int place = exponent - 2 + 64;
        ulong f0 = TwoOverPiFrom(place);
        ulong f1 = TwoOverPiFrom(place + 64);
        ulong f2 = TwoOverPiFrom(place + 128);
        // mantissa · (f0 f1 f2) mod 2¹⁹²: two bits of quadrant, then the fraction.
        ulong carry = Math.BigMul(mantissa, f2, out ulong r2);
        ulong high = Math.BigMul(mantissa, f1, out ulong r1);
        r1 += carry;
        if (r1 < carry) high++;
        ulong r0 = unchecked((mantissa * f0) + high);
        quadrant = (int)(r0 >> 62);
        ulong top = (r0 << 2) | (r1 >> 62);
        ulong bottom = (r1 << 2) | (r2 >> 62);
        bool negative = (long)top < 0;
        if (negative)
        {
            quadrant++;
            bottom = unchecked(0UL - bottom);
            top = unchecked(~top + (bottom == 0 ? 1UL : 0UL));
        }

        int zeros = top != 0 ? BitOperations.LeadingZeroCount(top) : 64 + BitOperations.LeadingZeroCount(bottom);
        ulong leading = zeros >= 64 ? bottom << (zeros - 64) : zeros == 0 ? top : (top << zeros) | (bottom >> (64 - zeros));
        double r = (long)(leading >> 11) * PowerOfTwo(-53 - zeros) * HalfPi;
        if (x < 0)
        {
            quadrant = -quadrant;
            negative = !negative;
        }

        quadrant &= 3;
        return negative ? -r : r;
    }

    private static ulong TwoOverPiFrom(int place)
    {
        int word = place >> 6;
        int shift = place & 63;
        ulong value = TwoOverPi[word] << shift;
        return shift == 0 ? value : value | (TwoOverPi[word + 1] >> (64 - shift));
    }

    /// <summary>As <see cref="ReduceRadians"/>, for degrees: the reduction is exact, the result in radians.</summary>
    private static double ReduceDegrees(double degrees, out int quadrant)
    {
        quadrant = 0;
        if (!double.IsFinite(degrees)) return double.NaN;
        if (Math.Abs(degrees) >= 9007199254740992.0) degrees = LargeDegrees(degrees);
        double turns = RoundToEven(degrees / 90);
        quadrant = (int)((long)turns & 3);
        return (degrees - (turns * 90)) * RadiansPerDegree;
    }

    /// <summary>Degrees from 2⁵³ on are integers m · 2^e: the rest mod 360 in integers.</summary>
    private static double LargeDegrees(double degrees)
    {
        long bits = BitConverter.DoubleToInt64Bits(Math.Abs(degrees));
        int exponent = (int)(bits >> 52) - 1075;
        long rest = ((bits & 0x000FFFFFFFFFFFFF) | 0x0010000000000000) % 360;
        for (int i = 0; i < exponent; i++) rest = (rest * 2) % 360;
        return degrees < 0 ? -rest : rest;
    }
}
