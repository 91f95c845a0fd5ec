using System.Numerics;
using System.Runtime.CompilerServices;
using AugDsl.Randomness;
using AugDsl.Tiles;

namespace AugDsl.Kernels;

/// <summary>
/// The vector loops of the pixel draws. They work on blocks of 32 counters, one for each of 32 virtual lanes, so the order of the numbers does
/// not depend on the width of the hardware.
/// </summary>
[WidthTwin]
internal static unsafe class NoiseBodies
{
    /// <summary>Word w of counter <paramref name="first"/> + lane goes to <c>words[32 w + lane]</c>: the order of the pixels of a uniform block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Words(uint* words, PhiloxPlan* plan, uint first)
    {
        Vector<ulong> m0 = Vector.Create((ulong)Philox.Multiplier0);
        Vector<ulong> m1 = Vector.Create((ulong)Philox.Multiplier1);
        int lanes = Vector<uint>.Count;
        ulong* keys = (ulong*)&plan->Keys;
        // Four independent groups hide the latency of the multiplications. A group is the even or the odd half of as many counters as a vector
        // has 32-bit lanes, so that a shift and an "or" bring two groups of 64-bit lanes together in order.
        for (int lane = 0; lane < 32; lane += 2 * lanes)
        {
            Vector<ulong> a0 = Vector.CreateSequence(0UL, 2UL) + Vector.Create((ulong)first + (ulong)lane);
            Vector<ulong> b0 = a0 + Vector.Create(1UL);
            Vector<ulong> c0 = a0 + Vector.Create((ulong)lanes);
            Vector<ulong> d0 = b0 + Vector.Create((ulong)lanes);
            Start(ref a0, out Vector<ulong> a1, out Vector<ulong> a2, out Vector<ulong> a3, m0, m1, plan);
            Start(ref b0, out Vector<ulong> b1, out Vector<ulong> b2, out Vector<ulong> b3, m0, m1, plan);
            Start(ref c0, out Vector<ulong> c1, out Vector<ulong> c2, out Vector<ulong> c3, m0, m1, plan);
            Start(ref d0, out Vector<ulong> d1, out Vector<ulong> d2, out Vector<ulong> d3, m0, m1, plan);
            for (int round = 0; round < 2 * PhiloxPlan.FullRounds; round += 2)
            {
                Vector<ulong> k0 = Vector.Create(keys[round]);
                Vector<ulong> k1 = Vector.Create(keys[round + 1]);
                Round(ref a0, ref a1, ref a2, ref a3, m0, m1, k0, k1);
                Round(ref b0, ref b1, ref b2, ref b3, m0, m1, k0, k1);
                Round(ref c0, ref c1, ref c2, ref c3, m0, m1, k0, k1);
                Round(ref d0, ref d1, ref d2, ref d3, m0, m1, k0, k1);
            }

            Vector.Store(Together(a0, b0), words + lane);
            Vector.Store(Together(a1, b1), words + 32 + lane);
            Vector.Store(Together(a2, b2), words + 64 + lane);
            Vector.Store(Together(a3, b3), words + 96 + lane);
            Vector.Store(Together(c0, d0), words + lane + lanes);
            Vector.Store(Together(c1, d1), words + 32 + lane + lanes);
            Vector.Store(Together(c2, d2), words + 64 + lane + lanes);
            Vector.Store(Together(c3, d3), words + 96 + lane + lanes);
        }
    }

    /// <summary>The 256 normals of a block from its 128 words: Box and Muller, two a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Normals(float* normals, uint* words)
    {
        // −2 ln m = f · P(f), f = m − 1 in [√½ − 1, √2 − 1], relative error 1.1e-6: half of it, times the radius below 1 that such an m has.
        Vector<float> p0 = Vector.Create(-2.0000018f);
        Vector<float> p1 = Vector.Create(1.0000223f);
        Vector<float> p2 = Vector.Create(-0.66629016f);
        Vector<float> p3 = Vector.Create(0.49819485f);
        Vector<float> p4 = Vector.Create(-0.40992659f);
        Vector<float> p5 = Vector.Create(0.37335711f);
        Vector<float> p6 = Vector.Create(-0.23792213f);
        // sin(2πa) = a · Q(a²) on [−¼, ¼], error 7e-9.
        Vector<float> q0 = Vector.Create(6.2831853f);
        Vector<float> q1 = Vector.Create(-41.341681f);
        Vector<float> q2 = Vector.Create(81.602485f);
        Vector<float> q3 = Vector.Create(-76.581396f);
        Vector<float> q4 = Vector.Create(39.761617f);
        Vector<float> one = Vector.Create(1f);
        Vector<float> oneAndHalf = Vector.Create(1.5f);
        Vector<float> quarter = Vector.Create(0.25f);
        Vector<int> mantissaOfRootHalf = Vector.Create(0x3F3504F3);
        Vector<int> exponentMask = Vector.Create(unchecked((int)0xFF800000));
        Vector<int> seventeenBits = Vector.Create(17 << 23);
        Vector<uint> oneBits = Vector.Create(0x3F800000u);
        Vector<uint> quarterTurn = Vector.Create(0xC0000000u);
        Vector<float> log = Vector.Create(-1.38629436f);
        for (int i = 0; i < 128; i += Vector<uint>.Count)
        {
            Vector<uint> word = Vector.Load(words + i);
            // u · 2¹⁷ = 2 · high half + 1: exact as a float; the shift's lowest bit is overwritten by the 1.
            Vector<int> bits = Vector.ConvertToSingle(((word >> 15) | Vector.Create(1u)).As<uint, int>()).As<float, int>() - seventeenBits;
            // 1 + t as a float's mantissa; cos 2πt = sin 2π(|t − ½| − ¼), and sin 2πt is the cosine a quarter turn earlier.
            Vector<uint> turn = word << 16;
            Vector<float> t = ((turn >> 9) | oneBits).As<uint, float>() - oneAndHalf;
            Vector<float> s = (((turn + quarterTurn) >> 9) | oneBits).As<uint, float>() - oneAndHalf;
            Vector<int> exponent = bits - mantissaOfRootHalf;
            t = Vector.Abs(t) - quarter;
            s = Vector.Abs(s) - quarter;
            Vector<float> f = (bits - (exponent & exponentMask)).As<int, float>() - one;
            Vector<float> tt = t * t;
            Vector<float> ss = s * s;
            Vector<float> ff = f * f;
            // Three chains side by side, and the longest cut in pairs: the loop is bound by latency, not by the number of operations.
            Vector<float> c = (q4 * tt) + q3;
            Vector<float> d = (q4 * ss) + q3;
            Vector<float> p = (p5 * f) + p4;
            Vector<float> pMiddle = (p3 * f) + p2;
            Vector<float> pLow = (p1 * f) + p0;
            p = (p6 * ff) + p;
            c = (c * tt) + q2;
            d = (d * ss) + q2;
            p = (p * ff) + pMiddle;
            c = (c * tt) + q1;
            d = (d * ss) + q1;
            p = (p * ff) + pLow;
            c = (c * tt) + q0;
            d = (d * ss) + q0;
            Vector<float> radius = VectorMath.SquareRoot((p * f) + (Vector.ConvertToSingle(exponent >> 23) * log));
            // Word w holds the runs of 32 pixels 2w (cosines) and 2w + 1 (sines).
            float* to = normals + ((i & ~31) << 1) + (i & 31);
            Vector.Store(radius * (c * t), to);
            Vector.Store(radius * (d * s), to + 32);
        }
    }

    /// <summary>(word &gt;&gt; 8) · 2⁻²⁴. Writes whole vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Uniforms(float* uniforms, uint* words, int count)
    {
        Vector<float> step = Vector.Create(1f / 16777216f);
        for (int i = 0; i < count; i += Vector<uint>.Count)
        {
            Vector.Store(Vector.ConvertToSingle((Vector.Load(words + i) >> 8).As<uint, int>()) * step, uniforms + i);
        }
    }

    /// <summary>1 where the word is below the threshold, else 0. Writes whole vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Below(float* mask, uint* words, uint threshold, int count)
    {
        Vector<uint> limit = Vector.Create(threshold);
        Vector<uint> one = Vector.Create(0x3F800000u);
        for (int i = 0; i < count; i += Vector<uint>.Count)
        {
            Vector.Store((Vector.LessThan<uint>(Vector.Load(words + i), limit) & one).As<uint, float>(), mask + i);
        }
    }

    /// <summary>Rounds 1 to 3, without what the plan has already computed. Upper halves of lanes hold rubbish from here on; nothing reads them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Start(
        ref Vector<ulong> x0, out Vector<ulong> x1, out Vector<ulong> x2, out Vector<ulong> x3, Vector<ulong> m0, Vector<ulong> m1, PhiloxPlan* plan)
    {
        Vector<ulong> p = PhiloxMultiply.Low32(x0, m0);
        Vector<ulong> q = PhiloxMultiply.Low32((p >>> 32) ^ Vector.Create(plan->Round1), m1);
        x0 = (q >>> 32) ^ Vector.Create(plan->Round2A);
        x2 = p ^ Vector.Create(plan->Round2B);
        p = PhiloxMultiply.Low32(x0, m0);
        x1 = PhiloxMultiply.Low32(x2, m1);
        x0 = (x1 >>> 32) ^ q ^ Vector.Create(plan->Round3A);
        x2 = (p >>> 32) ^ Vector.Create(plan->Round3B);
        x3 = p;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(
        ref Vector<ulong> x0, ref Vector<ulong> x1, ref Vector<ulong> x2, ref Vector<ulong> x3,
        Vector<ulong> m0, Vector<ulong> m1, Vector<ulong> k0, Vector<ulong> k1)
    {
        Vector<ulong> p = PhiloxMultiply.Low32(x0, m0);
        Vector<ulong> q = PhiloxMultiply.Low32(x2, m1);
        x0 = (q >>> 32) ^ x1 ^ k0;
        x1 = q;
        x2 = (p >>> 32) ^ x3 ^ k1;
        x3 = p;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<uint> Together(Vector<ulong> even, Vector<ulong> odd) =>
        ((even & Vector.Create(0xFFFFFFFFUL)) | (odd << 32)).As<ulong, uint>();
}
