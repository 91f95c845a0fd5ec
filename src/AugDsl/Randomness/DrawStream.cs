using System.ComponentModel;
using AugDsl.Algebra;

namespace AugDsl.Randomness;

/// <summary>
/// The scalar draws of one sample. Nothing advances: a draw is a pure function of the sample's key, the step's slot and the draw's number.
/// </summary>
/// <param name="key">The sample's key.</param>
/// <remarks>
/// The 64 bits of a draw are words 0 and 1 of Philox4x32-10 with counter (number, 0, slot, 0); u = (bits &gt;&gt; 11) · 2⁻⁵³ in [0, 1).
/// Number 0 of a slot is its probability gate, then its parameters follow in documented order.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DrawStream(ulong key)
{
    /// <summary>The most children that a packed permutation can hold.</summary>
    public const int MaximumChildren = 16;

    private const double UnitStep = 1.0 / 9007199254740992.0;

    /// <summary>The sample's key.</summary>
    public ulong Key => key;

    /// <summary>The 64 bits of a draw.</summary>
    public ulong Bits(uint slot, uint number) => Philox.Generate(key, number, 0, slot, 0).Bits64;

    /// <summary>u, uniform in [0, 1).</summary>
    public double Unit(uint slot, uint number) => (long)(Bits(slot, number) >> 11) * UnitStep;

    /// <summary>a + (b − a) · u; exactly <paramref name="a"/> if the two are equal.</summary>
    public double Uniform(uint slot, uint number, double a, double b) => a == b ? a : a + ((b - a) * Unit(slot, number));

    /// <summary>u &lt; p: never for 0, always for 1.</summary>
    public bool Bernoulli(uint slot, uint number, double p) => Unit(slot, number) < p;

    /// <summary>Whether a random sign is negative: u &lt; ½.</summary>
    public bool Sign(uint slot, uint number) => Unit(slot, number) < 0.5;

    /// <summary>An integer in [a, b], both ends included: a + the high 64 bits of bits · (b − a + 1).</summary>
    public int Integer(uint slot, uint number, int a, int b)
    {
        ulong count = (ulong)((long)b - a + 1);
        return (int)(a + (long)Math.BigMul(Bits(slot, number), count, out _));
    }

    /// <summary>a · (b / a)^u, as exp of a uniform draw between the logarithms of a and b, both above 0; exactly <paramref name="a"/> if the two are equal.</summary>
    public double LogUniform(uint slot, uint number, double a, double b) => Quantiles.LogUniform(Unit(slot, number), a, b);

    /// <summary>Normal about the middle of [a, b] with a quarter of the range as its deviation, cut off at both ends; exactly <paramref name="a"/> if the two are equal.</summary>
    public double TruncatedNormal(uint slot, uint number, double a, double b) => Quantiles.TruncatedNormal(Unit(slot, number), a, b);

    /// <summary>a + (b − a) · x with x from Beta(α, β), both parameters 0.1 to 100; exactly <paramref name="a"/> if the ends are equal.</summary>
    public double Beta(uint slot, uint number, double a, double b, double alpha, double beta) => Quantiles.Beta(Unit(slot, number), a, b, alpha, beta);

    /// <summary>One of several values, each with the same probability: that with the index floor(u · n).</summary>
    /// <remarks>u is at most 1 − 2⁻⁵³, so u · n rounds to less than n.</remarks>
    /// <param name="slot">The step's slot.</param>
    /// <param name="number">The draw's number.</param>
    /// <param name="values">The values, at least one.</param>
    public T Pick<T>(uint slot, uint number, ReadOnlySpan<T> values) => values[(int)(Unit(slot, number) * values.Length)];

    /// <summary>A number of the exponential distribution with mean 1: −ln(1 − u).</summary>
    public double Exponential(uint slot, uint number) => -DeterministicMath.Log(1 - Unit(slot, number));

    /// <summary>A standard normal by Box–Muller: √(−2 ln(1 − u)) · cos(2π v), u and v the draws of the two numbers.</summary>
    public double Normal(uint slot, uint number, uint number2)
    {
        double radius = Math.Sqrt(-2 * DeterministicMath.Log(1 - Unit(slot, number)));
        return radius * DeterministicMath.Cos(2 * Math.PI * Unit(slot, number2));
    }

    /// <summary>
    /// An order of the children 0 to count − 1: sorted by the u of number firstNumber + child, ties by child. Packed in nibbles, the child
    /// that comes first in the lowest.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">There are more than <see cref="MaximumChildren"/> children.</exception>
    public ulong Permutation(uint slot, uint firstNumber, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MaximumChildren);
        Span<double> keys = stackalloc double[MaximumChildren];
        for (int i = 0; i < count; i++) keys[i] = Unit(slot, firstNumber + (uint)i);
        return Sorted(keys[..count]);
    }

    /// <summary>
    /// An order of the children by weight: sorted by −ln(u) / weight upwards, u of number firstNumber + child, ties by child; those of weight 0 come
    /// last. Packed in nibbles, the child that comes first in the lowest.
    /// </summary>
    /// <param name="slot">The group's slot.</param>
    /// <param name="firstNumber">The number of the first child's draw.</param>
    /// <param name="weights">Weights of 0 or more, at most <see cref="MaximumChildren"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are more than <see cref="MaximumChildren"/> children.</exception>
    public ulong Order(uint slot, uint firstNumber, ReadOnlySpan<double> weights)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(weights.Length, MaximumChildren, nameof(weights));
        Span<double> keys = stackalloc double[MaximumChildren];
        for (int i = 0; i < weights.Length; i++)
        {
            // A quotient of the smallest weights is infinite too, and must not come behind a weight of 0.
            double key = -DeterministicMath.Log(Unit(slot, firstNumber + (uint)i)) / weights[i];
            keys[i] = weights[i] > 0 ? Math.Min(key, double.MaxValue) : double.PositiveInfinity;
        }

        return Sorted(keys[..weights.Length]);
    }

    /// <summary>A set of children, child i as bit i: the first n of their <see cref="Order"/>, whose numbers follow that of n.</summary>
    /// <param name="slot">The group's slot.</param>
    /// <param name="number">The number of n, uniform from minimum to maximum.</param>
    /// <param name="minimum">The fewest children.</param>
    /// <param name="maximum">The most children, at most as many as have a weight above 0.</param>
    /// <param name="weights">Weights of 0 or more.</param>
    public int Subset(uint slot, uint number, int minimum, int maximum, ReadOnlySpan<double> weights)
    {
        ulong order = Order(slot, number + 1, weights);
        int set = 0;
        for (int count = Integer(slot, number, minimum, maximum); count > 0; count--, order >>= 4) set |= 1 << (int)(order & 15);
        return set;
    }

    /// <summary>An index by weight: the first whose cumulative weight is above u · sum. An index of weight 0 is never chosen.</summary>
    /// <param name="slot">The group's slot.</param>
    /// <param name="number">The draw's number.</param>
    /// <param name="weights">Weights of 0 or more, their sum above 0.</param>
    public int Choice(uint slot, uint number, ReadOnlySpan<double> weights)
    {
        double sum = 0;
        foreach (double weight in weights) sum += weight;
        double target = Unit(slot, number) * sum;
        double cumulative = 0;
        int last = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            cumulative += weights[i];
            if (target < cumulative) return i;
            if (weights[i] > 0) last = i;
        }

        // Reached only if u · sum rounds up to the sum.
        return last;
    }

    private static ulong Sorted(ReadOnlySpan<double> keys)
    {
        ulong packed = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            // The child's place is the number of children before it.
            int place = 0;
            for (int j = 0; j < keys.Length; j++)
            {
                if (keys[j] < keys[i] || (keys[j] == keys[i] && j < i)) place++;
            }

            packed |= (ulong)i << (4 * place);
        }

        return packed;
    }
}
