using System.Runtime.CompilerServices;
using AugDsl.Randomness;

namespace AugDsl.Kernels;

/// <summary>Which stream of pixel draws: all of a counter but its first word, and the key.</summary>
internal readonly record struct NoiseStream(ulong Key, uint Slot, uint Channel, uint Purpose);

/// <summary>
/// What the ten rounds of Philox need for one stream, computed once for many counters. Only the counter's first word differs between lanes, so
/// half of the first three rounds is the same in all of them and is done here.
/// </summary>
internal struct PhiloxPlan
{
    /// <summary>k0 and k1 of rounds 4 to 10.</summary>
    public RoundKeys Keys;

    /// <summary>c2 after round 1 is (p &gt;&gt; 32) ^ this.</summary>
    public ulong Round1;

    /// <summary>c0 after round 2 is (q &gt;&gt; 32) ^ this.</summary>
    public ulong Round2A;

    /// <summary>c2 after round 2 is c3 ^ this.</summary>
    public ulong Round2B;

    /// <summary>k0 of round 3.</summary>
    public ulong Round3A;

    /// <summary>c2 after round 3 is (p &gt;&gt; 32) ^ this.</summary>
    public ulong Round3B;

    /// <summary>The rounds that are computed in full.</summary>
    public const int FullRounds = 7;

    public static void Create(in NoiseStream stream, out PhiloxPlan plan)
    {
        plan = default;
        uint k0 = (uint)stream.Key;
        uint k1 = (uint)(stream.Key >> 32);
        ulong q = (ulong)stream.Slot * Philox.Multiplier1;
        uint c0 = (uint)(q >> 32) ^ stream.Channel ^ k0;
        plan.Round1 = stream.Purpose ^ k1;
        Next(ref k0, ref k1);
        ulong p = (ulong)c0 * Philox.Multiplier0;
        plan.Round2A = (uint)q ^ k0;
        plan.Round2B = (uint)(p >> 32) ^ k1;
        Next(ref k0, ref k1);
        plan.Round3A = k0;
        plan.Round3B = (uint)p ^ k1;
        for (int i = 0; i < FullRounds; i++)
        {
            Next(ref k0, ref k1);
            plan.Keys[2 * i] = k0;
            plan.Keys[(2 * i) + 1] = k1;
        }
    }

    private static void Next(ref uint k0, ref uint k1)
    {
        k0 = unchecked(k0 + Philox.Weyl0);
        k1 = unchecked(k1 + Philox.Weyl1);
    }

    /// <summary>Pairs of k0 and k1, one pair a round.</summary>
    [InlineArray(2 * FullRounds)]
    public struct RoundKeys
    {
        private ulong _first;
    }
}
