using System.Numerics;
using System.Runtime.CompilerServices;

namespace AugDsl.Tiles;

/// <summary>The text of <see cref="VectorMath"/>, from which the 512-bit twin is made.</summary>
[WidthTwin]
internal static class VectorMathBodies
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Power(Vector<float> x, Vector<float> exponent)
    {
        // Scaled by 2²⁴ even subnormal numbers have an exponent; 24 is taken off again.
        Vector<float> log = Log2OfNormal(x * Vector.Create(16777216f), Vector.Create(24f));
        Vector<float> power = Exp2(Vector.MaxNative(log * exponent, Vector.Create(-126f)));
        return Vector.ConditionalSelect(Vector.Equals<float>(x, Vector<float>.Zero), Vector<float>.Zero, power);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Log2(Vector<float> x)
    {
        Vector<float> small = Vector.LessThan<float>(x, Vector.Create(1.17549435e-38f));
        return Log2OfNormal(
            Vector.ConditionalSelect(small, x * Vector.Create(16777216f), x), Vector.ConditionalSelect(small, Vector.Create(24f), Vector<float>.Zero));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Exp2(Vector<float> x)
    {
        // The sum's low bits are the integer n nearest to x; shifted into the exponent they make 2ⁿ.
        Vector<float> shifted = x + Vector.Create(12582912f);
        Vector<float> r = x - (shifted - Vector.Create(12582912f));
        // Pairs instead of one long chain: pixel loops wait for latency. The final 1 + r · Q keeps integers exact.
        Vector<float> rr = r * r;
        Vector<float> high = (Vector.Create(0.00015469735f) * r) + Vector.Create(0.0013390867f);
        Vector<float> middle = (Vector.Create(0.009618031f) * r) + Vector.Create(0.05550357f);
        Vector<float> low = (Vector.Create(0.24022651f) * r) + Vector.Create(0.6931472f);
        Vector<float> q = (((high * rr) + middle) * rr) + low;
        Vector<float> p = (q * r) + Vector.Create(1f);
        Vector<int> scale = (shifted.As<float, int>() << 23) + Vector.Create(0x3F800000);
        return p * scale.As<int, float>();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> RoundToEven(Vector<float> x) => (x + Vector.Create(12582912f)) - Vector.Create(12582912f);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Clamp01(Vector<float> x) => Vector.MinNative(Vector.MaxNative(x, Vector<float>.Zero), Vector.Create(1f));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Lookup(Vector<float> x, ref readonly float table)
    {
        Vector<int> levels = Vector.ConvertToInt32(RoundToEven(Clamp01(x) * Vector.Create(255f)));
        Unsafe.SkipInit(out Vector<float> result);
        ref float lane = ref Unsafe.As<Vector<float>, float>(ref result);

        // A byte cannot leave the table, whatever x was.
        for (int i = 0; i < Vector<float>.Count; i++) Unsafe.Add(ref lane, i) = Unsafe.Add(ref Unsafe.AsRef(in table), (byte)levels[i]);
        return result;
    }

    /// <summary>log2 x − offset: x = 2^e m with m in [√½, √2), log2 m = f · P(f), f = m − 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Log2OfNormal(Vector<float> x, Vector<float> offset)
    {
        Vector<int> bits = x.As<float, int>();
        Vector<int> exponent = bits - Vector.Create(0x3F3504F3);
        Vector<float> f = (bits - (exponent & Vector.Create(unchecked((int)0xFF800000)))).As<int, float>() - Vector.Create(1f);
        Vector<float> ff = f * f;
        Vector<float> p67 = (Vector.Create(-0.14581161f) * f) + Vector.Create(0.23404238f);
        Vector<float> p45 = (Vector.Create(-0.2488769f) * f) + Vector.Create(0.2870987f);
        Vector<float> p23 = (Vector.Create(-0.36023964f) * f) + Vector.Create(0.48092324f);
        Vector<float> p01 = (Vector.Create(-0.7213528f) * f) + Vector.Create(1.442695f);
        Vector<float> p = (((p67 * ff) + p45) * (ff * ff)) + ((p23 * ff) + p01);
        return (p * f) + (Vector.ConvertToSingle(exponent >> 23) - offset);
    }
}
