using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;
using AugDsl.CompilerServices;
using AugDsl.Tests.Shared;
using AugDsl.Tiles;
using Xunit;

namespace AugDsl.Tests.Randomness;

public sealed class VectorMathTests
{
    [JudgedOnce(ButInHardware = true)]
    [Theory]
    [InlineData(0.01)]
    [InlineData(0.1)]
    [InlineData(0.4545)]
    [InlineData(1)]
    [InlineData(2.2)]
    [InlineData(5)]
    [InlineData(50)]
    [InlineData(10_000)]
    public void PowersAreWithinTheirBound(double exponent)
    {
        float g = (float)exponent;
        double worst = 0;
        foreach (float x in UnitGrid())
        {
            float actual = VectorMath.Power(Vector.Create(x), Vector.Create(g))[0];
            Assert.Equal(actual, VectorMath.Power(Vector512.Create(x), Vector512.Create(g))[0]);
            worst = Math.Max(worst, Math.Abs(actual - Math.Pow(x, g)));
        }

        Assert.InRange(worst, 0, 1e-6 * Math.Max(1, exponent));
        Assert.Equal(0, VectorMath.Power(Vector<float>.Zero, Vector.Create(g))[0]);
        Assert.Equal(1, VectorMath.Power(Vector<float>.One, Vector.Create(g))[0]);
        Assert.Equal(0, VectorMath.Power(Vector512<float>.Zero, Vector512.Create(g))[0]);
        Assert.Equal(1, VectorMath.Power(Vector512<float>.One, Vector512.Create(g))[0]);
    }

    [Fact]
    public void TheBitsAreTheSameOnEveryMachine()
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (float x in UnitGrid())
        {
            ReadOnlySpan<float> values =
            [
                VectorMath.Power(Vector.Create(x), Vector.Create(2.2f))[0], VectorMath.Power(Vector.Create(x), Vector.Create(0.37f))[0],
                VectorMath.Exp2(Vector.Create((x * 200) - 100))[0], x > 0 ? VectorMath.Log2(Vector.Create(x))[0] : 0,
            ];
            hash.AppendData(MemoryMarshal.AsBytes(values));
        }

        Assert.Equal("f3ef12755afecb41534832a7f223da0c3573595d2dda6af143562b889052722b", Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    [JudgedOnce(ButInHardware = true)]
    [Fact]
    public void LogarithmsAreWithinTheirBound()
    {
        double worst = 0;
        for (uint bits = 1; bits < 0x7F800000; bits += 1021)
        {
            float x = BitConverter.UInt32BitsToSingle(bits);
            worst = Math.Max(worst, RelativeErrorOfLog(x));
        }

        for (float x = 0.7f; x < 1.42f; x = MathF.BitIncrement(x) + 3e-7f) worst = Math.Max(worst, RelativeErrorOfLog(x));
        Assert.InRange(worst, 0, 4e-7);
        for (int k = -149; k < 128; k++) Assert.Equal(k, VectorMath.Log2(Vector.Create(MathF.ScaleB(1, k)))[0]);
    }

    [JudgedOnce(ButInHardware = true)]
    [Fact]
    public void ExponentialsAreWithinTheirBound()
    {
        double worst = 0;
        for (double value = -126; value <= 126; value += 0.000317)
        {
            float x = (float)value;
            float actual = VectorMath.Exp2(Vector.Create(x))[0];
            Assert.Equal(actual, VectorMath.Exp2(Vector512.Create(x))[0]);
            worst = Math.Max(worst, Math.Abs((actual / Math.Pow(2, x)) - 1));
        }

        Assert.InRange(worst, 0, 2e-7);
        for (int k = -126; k <= 126; k++) Assert.Equal(MathF.ScaleB(1, k), VectorMath.Exp2(Vector.Create((float)k))[0]);
    }

    [Theory]
    [InlineData(0.5f, 0f)]
    [InlineData(1.5f, 2f)]
    [InlineData(2.5f, 2f)]
    [InlineData(-2.5f, -2f)]
    [InlineData(-0.3f, 0f)]
    [InlineData(254.50002f, 255f)]
    [InlineData(4194303.5f, 4194304f)]
    public void RoundsHalvesToEven(float x, float expected)
    {
        Assert.Equal(expected, VectorMath.RoundToEven(Vector.Create(x))[0]);
        Assert.Equal(expected, VectorMath.RoundToEven(Vector512.Create(x))[0]);
    }

    [Theory]
    [InlineData(-3f, 0f)]
    [InlineData(0.25f, 0.25f)]
    [InlineData(7f, 1f)]
    public void ClampsToTheUnitInterval(float x, float expected)
    {
        Assert.Equal(expected, VectorMath.Clamp01(Vector.Create(x))[0]);
        Assert.Equal(expected, VectorMath.Clamp01(Vector512.Create(x))[0]);
    }

    private static double RelativeErrorOfLog(float x)
    {
        float actual = VectorMath.Log2(Vector.Create(x))[0];
        Assert.Equal(actual, VectorMath.Log2(Vector512.Create(x))[0]);
        double exact = Math.Log2(x);
        return exact == actual ? 0 : Math.Abs((actual / exact) - 1);
    }

    /// <summary>All levels of a byte, a dense grid, and every size of small numbers down to the subnormal ones.</summary>
    private static IEnumerable<float> UnitGrid()
    {
        for (int i = 0; i <= 255; i++) yield return i / 255f;
        for (int i = 0; i <= 200_000; i++) yield return i / 200_000f;
        for (float x = 1; x > 0; x *= 0.47f) yield return x;
        yield return MathF.BitDecrement(1);
        yield return float.Epsilon;
    }
}
