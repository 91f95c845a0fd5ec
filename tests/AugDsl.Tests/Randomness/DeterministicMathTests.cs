using AugDsl.Algebra;
using AugDsl.Randomness;
using Xunit;

namespace AugDsl.Tests.Randomness;

public sealed class DeterministicMathTests
{
    private const int Points = 100_000;
    private const double Tolerance = 2e-15;

    public static TheoryData<string> Functions => ["Sin", "Cos", "Tan", "Exp", "Exp2", "Log", "Log2"];

    [Theory]
    [MemberData(nameof(Functions))]
    public void AgreesWithThePlatformOnItsWholeDomain(string name)
    {
        (Func<double, double> own, Func<double, double> platform, Func<Random, double> argument) = name switch
        {
            "Sin" => ((Func<double, double>)DeterministicMath.Sin, (Func<double, double>)Math.Sin, (Func<Random, double>)AnySize),
            "Cos" => (DeterministicMath.Cos, Math.Cos, AnySize),
            "Tan" => (DeterministicMath.Tan, Math.Tan, AnySize),
            "Exp" => (DeterministicMath.Exp, Math.Exp, random => (random.NextDouble() * 1417) - 708),
            "Exp2" => (DeterministicMath.Exp2, x => Math.Pow(2, x), random => (random.NextDouble() * 2045) - 1022),
            "Log" => (DeterministicMath.Log, Math.Log, random => Math.Abs(AnySize(random))),
            _ => (DeterministicMath.Log2, Math.Log2, random => Math.Abs(AnySize(random))),
        };
        Random random = new(1);
        double worst = 0;
        for (int i = 0; i < Points; i++)
        {
            double x = argument(random);
            worst = Math.Max(worst, Difference(platform(x), own(x)));
        }

        Assert.InRange(worst, 0, Tolerance);
    }

    [Fact]
    public void LogarithmsAreRelativelyExactAroundOne()
    {
        Random random = new(2);
        for (int i = 0; i < Points; i++)
        {
            double x = 1 + ((random.NextDouble() - 0.5) * Math.Pow(10, -random.NextDouble() * 15));
            Assert.InRange(Difference(Math.Log(x), DeterministicMath.Log(x)), 0, Tolerance);
            Assert.InRange(Difference(Math.Log2(x), DeterministicMath.Log2(x)), 0, Tolerance);
        }
    }

    [Fact]
    public void PowersAgreeWithThePlatformWhereverTheResultIsNormal()
    {
        Random random = new(3);
        double worst = 0;
        for (int i = 0; i < Points; i++)
        {
            double x = (i % 3) switch
            {
                0 => Math.Abs(AnySize(random)),
                1 => 1 + ((random.NextDouble() - 0.5) * Math.Pow(10, -random.NextDouble() * 15)),
                _ => random.NextDouble() * 2,
            };
            double y = ((random.NextDouble() * 2040) - 1020) / Math.Log2(x);
            if (double.IsFinite(y)) worst = Math.Max(worst, Difference(Math.Pow(x, y), DeterministicMath.Pow(x, y)));
        }

        Assert.InRange(worst, 0, 1e-14);
    }

    [Fact]
    public void SmallResultsOfExponentialsAreRoundedOnce()
    {
        for (double x = -1100; x < -1000; x += 0.37)
        {
            Assert.InRange(Math.Abs(DeterministicMath.Exp2(x) - Math.Pow(2, x)), 0, Math.Pow(2, x) * Tolerance + double.Epsilon);
            Assert.InRange(Math.Abs(DeterministicMath.Exp(x * 0.7) - Math.Exp(x * 0.7)), 0, Math.Exp(x * 0.7) * Tolerance + double.Epsilon);
        }
    }

    [Fact]
    public void TheWorstArgumentOfTheReductionIsReducedExactly()
    {
        // The double nearest to a multiple of π/2: cos is 4.7e-19 there.
        double x = 6381956970095103.0 * Math.Pow(2, 797);
        Assert.InRange(Difference(-4.68716592425462761112e-19, DeterministicMath.Cos(x)), 0, Tolerance);
        Assert.Equal(1.0, DeterministicMath.Sin(x));
        Assert.Equal(-DeterministicMath.Sin(1e22), DeterministicMath.Sin(-1e22));
        Assert.InRange(Difference(-0.8522008497671888017727, DeterministicMath.Sin(1e22)), 0, Tolerance);
    }

    [Fact]
    public void DegreesAreExactAtQuarterTurns()
    {
        for (int k = -4000; k <= 4000; k++)
        {
            int q = ((k % 4) + 4) % 4;
            Assert.Equal(q switch { 1 => 1.0, 3 => -1.0, _ => 0.0 }, DeterministicMath.SinDegrees(k * 90.0));
            Assert.Equal(q switch { 0 => 1.0, 2 => -1.0, _ => 0.0 }, DeterministicMath.CosDegrees(k * 90.0));
            Assert.False(double.IsNegative(DeterministicMath.SinDegrees(k * 180.0)));
        }

        Assert.Equal(0, DeterministicMath.TanDegrees(180));
        Assert.Equal(double.PositiveInfinity, DeterministicMath.TanDegrees(90));
        // 360 · 2^60 is a whole number of turns, whatever its size.
        Assert.Equal(1, DeterministicMath.CosDegrees(360 * Math.Pow(2, 60)));
        Assert.Equal(-1, DeterministicMath.SinDegrees(-90 * 150000000000001.0));
    }

    [Fact]
    public void DegreesAgreeWithRadians()
    {
        Random random = new(4);
        for (int i = 0; i < Points; i++)
        {
            double degrees = (random.NextDouble() - 0.5) * 720;
            // The absolute error is that of the platform's own argument.
            Assert.InRange(Math.Abs(DeterministicMath.SinDegrees(degrees) - Math.Sin(degrees * (Math.PI / 180))), 0, 4e-15);
            Assert.InRange(Math.Abs(DeterministicMath.CosDegrees(degrees) - Math.Cos(degrees * (Math.PI / 180))), 0, 4e-15);
            double small = degrees / 720 * 90;
            Assert.InRange(Difference(Math.Tan(small * (Math.PI / 180)), DeterministicMath.TanDegrees(small)), 0, 2e-15);
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(double.NaN, 0)]
    [InlineData(1, double.NaN)]
    [InlineData(double.NaN, 1)]
    [InlineData(0, 2)]
    [InlineData(0, -2)]
    [InlineData(-0.0, 3)]
    [InlineData(-0.0, -3)]
    [InlineData(-2, 3)]
    [InlineData(-2, 2)]
    [InlineData(-2, 0.5)]
    [InlineData(-1, 4503599627370497.0)]
    [InlineData(-1, double.PositiveInfinity)]
    [InlineData(0.5, double.PositiveInfinity)]
    [InlineData(0.5, double.NegativeInfinity)]
    [InlineData(2, double.NegativeInfinity)]
    [InlineData(double.PositiveInfinity, 0.5)]
    [InlineData(double.NegativeInfinity, 3)]
    [InlineData(double.NegativeInfinity, -3)]
    [InlineData(1.0000000000000002, 1e300)]
    [InlineData(0.9999999999999999, 1e300)]
    [InlineData(2, 1024)]
    [InlineData(2, -1074)]
    [InlineData(2, -1076)]
    [InlineData(10, 3)]
    [InlineData(5e-324, 0.5)]
    public void SpecialPowersFollowC99(double x, double y)
    {
        double expected = Math.Pow(x, y);
        double actual = DeterministicMath.Pow(x, y);
        if (double.IsFinite(expected) && expected != 0) Assert.InRange(Difference(expected, actual), 0, 1e-15);
        else Assert.Equal(BitConverter.DoubleToInt64Bits(expected) & long.MaxValue, BitConverter.DoubleToInt64Bits(actual) & long.MaxValue);
        if (!double.IsNaN(expected)) Assert.Equal(double.IsNegative(expected), double.IsNegative(actual));
    }

    /// <summary>Odd to the bit, never falling, and within four units in the last place, for arguments of every size.</summary>
    [Fact]
    public void ArcTangents()
    {
        Random random = new(4);
        double[] arguments =
        [
            .. Enumerable.Range(0, Points).Select(i => (i % 3) switch { 0 => Math.Abs(AnySize(random)), 1 => random.NextDouble() * 3, _ => Math.Pow(2, (random.NextDouble() * 2000) - 1020) }),
            0, double.Epsilon, 1e-308, 1, Math.BitDecrement(1e17), 1e17, Math.BitIncrement(1e17), 1e200, double.MaxValue, double.PositiveInfinity,
        ];
        Array.Sort(arguments);
        double before = 0;
        foreach (double x in arguments)
        {
            double own = DeterministicMath.Atan(x), platform = Math.Atan(x);
            Assert.True(Math.Abs(own - platform) <= 4 * (Math.BitIncrement(platform) - platform), $"atan {x:R} is {own:R}, not {platform:R}");
            Assert.Equal(BitConverter.DoubleToInt64Bits(-own), BitConverter.DoubleToInt64Bits(DeterministicMath.Atan(-x)));
            before = own;
        }

        Assert.Equal(Math.PI / 2, before);
        Assert.True(double.IsNaN(DeterministicMath.Atan(double.NaN)));
        Assert.True(double.IsNegative(DeterministicMath.Atan(-0.0)));
    }

    /// <summary>Where neighbouring arguments have results that are further apart than the error, they are in order.</summary>
    [Fact]
    public void ArcTangentsRise()
    {
        double before = double.NegativeInfinity;
        for (int i = -200_000; i <= 200_000; i++)
        {
            double own = DeterministicMath.Atan(i * 1e-4);
            Assert.True(own > before, $"atan {i * 1e-4:R}");
            before = own;
        }
    }

    [Fact]
    public void SpecialArgumentsOfTheOthers()
    {
        Assert.Equal(double.NegativeInfinity, DeterministicMath.Log(0));
        Assert.True(double.IsNaN(DeterministicMath.Log(-1)));
        Assert.Equal(double.PositiveInfinity, DeterministicMath.Log2(double.PositiveInfinity));
        Assert.Equal(0, DeterministicMath.Exp(double.NegativeInfinity));
        Assert.Equal(double.PositiveInfinity, DeterministicMath.Exp2(1024));
        Assert.Equal(1, DeterministicMath.Exp(0));
        Assert.True(double.IsNaN(DeterministicMath.Sin(double.PositiveInfinity)));
        Assert.True(double.IsNaN(DeterministicMath.CosDegrees(double.NaN)));
        for (int k = -1074; k < 1024; k++)
        {
            Assert.Equal(k, DeterministicMath.Log2(DeterministicMath.Exp2(k)));
            Assert.Equal(Math.ScaleB(1, k), DeterministicMath.Exp2(k));
        }
    }

    private static double AnySize(Random random)
    {
        double x = random.NextDouble() + 0.5;
        return (random.Next(2) == 0 ? x : -x) * Math.Pow(2, random.Next(2) == 0 ? random.Next(-20, 20) : random.Next(-1000, 1000));
    }

    private static double Difference(double expected, double actual) => expected == actual ? 0 : Math.Abs(actual - expected) / Math.Abs(expected);
}
