namespace AugDsl.Algebra;

/// <content>Exponentials, logarithms and powers.</content>
public static partial class DeterministicMath
{
    private const double Ln2 = 0.6931471805599453;
    private const double Ln2Rest = 2.3190468138462996e-17;

    // ln 2 with 32 trailing zero bits, so that its product with an exponent is exact, and the rest.
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;

    // 1 / ln 2 as a sum.
    private const double Log2E = 1.4426950408889634;
    private const double Log2ERest = 2.0355273740931033e-17;

    /// <summary>e^x: ∞ above 709.78, 0 below −745.14.</summary>
    public static double Exp(double x)
    {
        if (double.IsNaN(x)) return x;
        if (x > 709.782712893384) return double.PositiveInfinity;
        if (x < -745.1332191019412) return 0;
        double k = RoundToEven(x * Log2E);
        return Scale(ExpKernel(x - (k * Ln2High), k * Ln2Low), (int)k);
    }

    /// <summary>2^x: ∞ from 1024 on, 0 below −1075; exact at integers.</summary>
    public static double Exp2(double x) => double.IsNaN(x) ? x : Exp2OfSum(x, 0);

    /// <summary>The natural logarithm: −∞ at 0, NaN below.</summary>
    public static double Log(double x)
    {
        if (!(x > 0) || double.IsPositiveInfinity(x)) return LogOfSpecial(x);
        double f = Split(x, out int exponent) - 1;
        double s = f / (2 + f);
        double square = 0.5 * f * f;
        return (((s * (square + LogKernel(s * s))) + (exponent * Ln2Low)) - square) + f + (exponent * Ln2High);
    }

    /// <summary>The logarithm to base 2: −∞ at 0, NaN below; exact at powers of two.</summary>
    public static double Log2(double x)
    {
        if (!(x > 0) || double.IsPositiveInfinity(x)) return LogOfSpecial(x);
        Log2AsSum(x, out double high, out double low);
        return high + low;
    }

    /// <summary>x^y. A negative x needs an integer y, else the result is NaN. Pow(x, 0) and Pow(1, y) are 1 whatever the other is.</summary>
    public static double Pow(double x, double y)
    {
        if (y == 0 || x == 1) return 1;
        if (double.IsNaN(x) || double.IsNaN(y)) return double.NaN;
        bool odd = IsOddInteger(y);
        double magnitude = Math.Abs(x);
        double sign = double.IsNegative(x) && odd ? -1 : 1;
        if (double.IsInfinity(y))
        {
            if (magnitude == 1) return 1;
            return magnitude > 1 == y > 0 ? double.PositiveInfinity : 0;
        }

        if (magnitude == 0 || double.IsInfinity(magnitude)) return sign * (magnitude == 0 == y < 0 ? double.PositiveInfinity : 0);
        if (x < 0 && RoundToInteger(y) != y) return double.NaN;
        if (magnitude == 1) return sign;
        Log2AsSum(magnitude, out double high, out double low);
        // |log2 x| is at least 1.6e-16, so such an exponent leads out of range whatever x is, and the products below cannot overflow.
        if (Math.Abs(y) > 18446744073709551616.0) return sign * (high > 0 == y > 0 ? double.PositiveInfinity : 0);
        Product(y, high, out double productHigh, out double productLow);
        return sign * Exp2OfSum(productHigh, productLow + (y * low));
    }

    private static double LogOfSpecial(double x) => x == 0 ? double.NegativeInfinity : x > 0 ? x : double.NaN;

    private static double RoundToInteger(double y) => Math.Abs(y) >= 4503599627370496.0 / 2 ? LargeInteger(y) : RoundToEven(y);

    // From 2⁵¹ on RoundToEven's trick ends; the conversion is exact there, and from 2⁵² on everything is an integer.
    private static double LargeInteger(double y) => Math.Abs(y) >= 4503599627370496.0 ? y : (long)y;

    private static bool IsOddInteger(double y) => Math.Abs(y) < 9007199254740992.0 && RoundToInteger(y) == y && ((long)y & 1) != 0;

    /// <summary>e^(high − low) for |high − low| ≤ 0.35 (fdlibm).</summary>
    private static double ExpKernel(double high, double low)
    {
        double x = high - low;
        double t = x * x;
        double c = -1.65339022054652515390e-06 + (t * 4.13813679705723846039e-08);
        c = 6.61375632143793436117e-05 + (t * c);
        c = -2.77777777770155933842e-03 + (t * c);
        c = 1.66666666666666019037e-01 + (t * c);
        c = x - (t * c);
        return 1 - ((low - ((x * c) / (2 - c))) - high);
    }

    /// <summary>R of log(1 + f) = 2s + s · R(s²), s = f / (2 + f) (fdlibm).</summary>
    private static double LogKernel(double z)
    {
        double w = z * z;
        double even = w * (3.999999999940941908e-01 + (w * (2.222219843214978396e-01 + (w * 1.531383769920937332e-01))));
        double odd = 1.818357216161805012e-01 + (w * 1.479819860511658591e-01);
        odd = z * (6.666666666666735130e-01 + (w * (2.857142874366239149e-01 + (w * odd))));
        return odd + even;
    }

    private static double Exp2OfSum(double high, double low)
    {
        if (high >= 1100) return double.PositiveInfinity;
        if (high <= -1100) return 0;
        double k = RoundToEven(high);
        double r = (high - k) + low;
        return Scale(ExpKernel(r * Ln2, -(r * Ln2Rest)), (int)k);
    }

    /// <summary>log2 x as a sum of two doubles, good to 2⁻⁵⁹: a large exponent multiplies its error.</summary>
    private static void Log2AsSum(double x, out double high, out double low)
    {
        double f = Split(x, out int exponent) - 1;
        double divisor = 2 + f;
        double divisorRest = f - (divisor - 2);
        double s = f / divisor;
        Product(s, divisor, out double back, out double backRest);
        double sRest = ((f - back) - backRest - (s * divisorRest)) / divisor;
        // ln m = 2 (s + sRest) + s R, then the product with 1 / ln 2, then the exponent, each as a sum.
        double tail = (2 * sRest) + (s * LogKernel(s * s));
        double natural = (2 * s) + tail;
        double naturalRest = ((2 * s) - natural) + tail;
        Product(natural, Log2E, out double product, out double productRest);
        productRest += (natural * Log2ERest) + (naturalRest * Log2E);
        double sum = exponent + product;
        double rest = (exponent - sum) + product;
        // With exponent 0 the sum is the product itself; otherwise the exponent is the larger: either way rest is exact.
        rest += productRest;
        high = sum + rest;
        low = (sum - high) + rest;
    }

    /// <summary>a · b exactly, as a sum (Dekker; no fused multiply-add).</summary>
    private static void Product(double a, double b, out double high, out double low)
    {
        const double Splitter = 134217729.0;
        double t = a * Splitter;
        double aHigh = t - (t - a);
        double aLow = a - aHigh;
        t = b * Splitter;
        double bHigh = t - (t - b);
        double bLow = b - bHigh;
        high = a * b;
        low = (aLow * bLow) - (((high - (aHigh * bHigh)) - (aLow * bHigh)) - (aHigh * bLow));
    }
}
