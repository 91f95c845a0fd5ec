using AugDsl.Algebra;
using AugDsl.Randomness;

namespace AugDsl.OwnSteps;

/// <summary>The random numbers of one step of one sample, one after the other: a function of seed, epoch, sample and the step's path, and of nothing else.</summary>
/// <remarks>Number n is words 0 and 1 of Philox4x32-10 with the sample's key and the counter (n, 0, slot, 1).</remarks>
/// <param name="key">The sample's key.</param>
/// <param name="slot">The step's slot, FNV-1a-32 of its path.</param>
public struct StepRandom(SampleKey key, uint slot)
{
    private const double UnitStep = 1.0 / 9007199254740992.0;
    private uint _number;

    /// <summary>64 random bits.</summary>
    public ulong NextBits() => Philox.Generate(key.Value, _number++, 0, slot, 1).Bits64;

    /// <summary>A number in [0, 1): 53 bits.</summary>
    public double NextUnit() => (long)(NextBits() >> 11) * UnitStep;

    /// <summary>A whole number from 0 up to, but not including, <paramref name="bound"/>.</summary>
    /// <param name="bound">At least 1.</param>
    public int NextBelow(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        return (int)Math.BigMul(NextBits(), (ulong)bound, out _);
    }

    /// <summary>A standard normal number by Box and Muller, from two numbers.</summary>
    public double NextNormal()
    {
        double radius = Math.Sqrt(-2 * DeterministicMath.Log(1 - NextUnit()));
        return radius * DeterministicMath.Cos(2 * Math.PI * NextUnit());
    }
}
