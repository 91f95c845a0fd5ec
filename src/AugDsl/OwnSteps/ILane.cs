namespace AugDsl.OwnSteps;

/// <summary>
/// The numbers that a step of one's own computes with: one pixel's, or those of as many pixels as a vector of the machine holds. A body is written once for any lane;
/// it cannot ask how many there are or which one it is, so results have the same bits at every width.
/// </summary>
/// <remarks>
/// <para>
/// Numbers of C# convert by themselves: <c>x * 0.5</c>. Vectors are of single precision, points of a <see cref="IWarpStep"/> of double precision. Every operation is rounded on its
/// own (never a fused multiply-add), and none comes from the platform's library.
/// </para>
/// <para>What is not a number (0 / 0, the root of −1) stays so until the step's end, where a channel becomes 0 and a coordinate stays where it was.</para>
/// </remarks>
/// <typeparam name="TSelf">The lane itself.</typeparam>
public interface ILane<TSelf>
    where TSelf : struct, ILane<TSelf>
{
    /// <summary>The same number in every lane.</summary>
    /// <param name="value">The number; vectors round it to single precision.</param>
    static abstract implicit operator TSelf(double value);

    /// <summary>The sum.</summary>
    static abstract TSelf operator +(TSelf a, TSelf b);

    /// <summary>The difference.</summary>
    static abstract TSelf operator -(TSelf a, TSelf b);

    /// <summary>The negative.</summary>
    static abstract TSelf operator -(TSelf a);

    /// <summary>The product.</summary>
    static abstract TSelf operator *(TSelf a, TSelf b);

    /// <summary>The quotient.</summary>
    static abstract TSelf operator /(TSelf a, TSelf b);

    /// <summary>a where a &lt; b, else b.</summary>
    static abstract TSelf Min(TSelf a, TSelf b);

    /// <summary>a where a &gt; b, else b.</summary>
    static abstract TSelf Max(TSelf a, TSelf b);

    /// <summary>The value limited to both ends: Min(Max(x, low), high).</summary>
    static abstract TSelf Clamp(TSelf x, TSelf low, TSelf high);

    /// <summary>The magnitude.</summary>
    static abstract TSelf Abs(TSelf x);

    /// <summary>The largest whole number not above.</summary>
    static abstract TSelf Floor(TSelf x);

    /// <summary>The nearest whole number, halves to even.</summary>
    static abstract TSelf Round(TSelf x);

    /// <summary>The square root, correctly rounded; not a number below 0.</summary>
    static abstract TSelf Sqrt(TSelf x);

    /// <summary>x to a power, for x ≥ 0: 0 for x ≤ 0, and never outside 2^−126 … 2^126.</summary>
    static abstract TSelf Power(TSelf x, TSelf exponent);

    /// <summary>The logarithm to base 2; −126 for every x ≤ 2^−126.</summary>
    static abstract TSelf Log2(TSelf x);

    /// <summary>2 to the power of x, which is limited to −126 … 126.</summary>
    static abstract TSelf Exp2(TSelf x);

    /// <summary>The sine of radians: in vectors right to 1e-6 for |x| ≤ 1000, and without meaning for |x| above 100,000.</summary>
    static abstract TSelf Sin(TSelf radians);

    /// <summary>The cosine of radians, as exact as <see cref="Sin"/>.</summary>
    static abstract TSelf Cos(TSelf radians);

    /// <summary>One of two numbers, lane by lane: <paramref name="yes"/> where a &lt; b, else <paramref name="no"/>. Both are computed.</summary>
    static abstract TSelf IfLess(TSelf a, TSelf b, TSelf yes, TSelf no);

    /// <summary>One of two numbers, lane by lane: <paramref name="yes"/> where a = b, else <paramref name="no"/>. Both are computed.</summary>
    static abstract TSelf IfEqual(TSelf a, TSelf b, TSelf yes, TSelf no);
}
