using System.Numerics;
using System.Runtime.Intrinsics;
using AugDsl.OwnSteps;

namespace AugDsl.Operations.Tests.Own;

/// <summary>Every operation of the lanes: vectors against the single lane in double precision, and both widths of vectors against each other, bit for bit.</summary>
public sealed class LaneTests
{
    private static readonly float[] s_numbers =
    [
        0, -0f, 1, -1, 0.5f, 1.5f, 2.5f, -2.5f, 0.1f, 0.3333f, 0.9999f, 3.14159f, -7.75f, 100.3f, -999.9f, 1e-20f, 1e-38f, 1e-42f, 65504, -65504, 1e20f, -1e30f, float.MaxValue,
        float.PositiveInfinity, float.NegativeInfinity, float.NaN,
    ];

    private interface IFunction
    {
        static abstract TLane Of<TLane>(TLane a, TLane b)
            where TLane : struct, ILane<TLane>;
    }

    [Fact]
    public void Sums_products_and_choices()
    {
        Agrees<Sums>(1e-6, (_, _) => true);
        Agrees<Quotient>(1e-6, (a, b) => b != 0 && Math.Abs(a / b) is > 1e-37 and < 1e38);
        Agrees<Choices>(1e-6, (_, _) => true);
        Agrees<Whole>(0, (_, _) => true);
    }

    [Fact]
    public void Roots_powers_and_logarithms()
    {
        Agrees<Root>(1e-6, (a, _) => a >= 0);
        Agrees<Log>(1e-6, (a, _) => a < 1e38);
        Agrees<Exp>(1e-6, (_, _) => true);
        Agrees<Raised>(3e-5, (a, b) => a < 1e38 && Math.Abs(b) < 100);
    }

    [Fact]
    public void Sine_and_cosine()
    {
        Agrees<Sine>(1e-6, (a, _) => Math.Abs(a) <= 1000, absolute: true);
        Agrees<Cosine>(1e-6, (a, _) => Math.Abs(a) <= 1000, absolute: true);
    }

    [Fact]
    public void Edges_are_what_the_interface_says()
    {
        Assert.Equal(0, ScalarLane.Power(-1, 2).Value);
        Assert.Equal(0, ScalarLane.Power(0, -1).Value);
        Assert.Equal(-126, ScalarLane.Log2(0).Value);
        Assert.Equal(-126, ScalarLane.Log2(double.NaN).Value);
        Assert.Equal(Math.Pow(2, 126), ScalarLane.Exp2(1e9).Value);
        Assert.Equal(2, ScalarLane.Round(2.5).Value);
        Assert.Equal(5, ScalarLane.Min(double.NaN, 5).Value);
        Assert.True(double.IsNaN(ScalarLane.Min(5, double.NaN).Value));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StepNumbers<ScalarLane>(1)[4]);
    }

    private static void Agrees<TFunction>(double tolerance, Func<double, double, bool> isExact, bool absolute = false)
        where TFunction : struct, IFunction
    {
        foreach (float a in s_numbers)
        {
            foreach (float b in s_numbers)
            {
                float narrow = TFunction.Of(new VectorLane(Vector.Create(a)), new VectorLane(Vector.Create(b))).Value[0];
                float wide = TFunction.Of(new VectorLane512(Vector512.Create(a)), new VectorLane512(Vector512.Create(b))).Value[0];

                // What is not a number has many bits, and none of them can be seen.
                Assert.True(BitConverter.SingleToInt32Bits(narrow) == BitConverter.SingleToInt32Bits(wide) || (float.IsNaN(narrow) && float.IsNaN(wide)), $"{typeof(TFunction).Name}({a}, {b}): {narrow} and {wide}");
                double exact = TFunction.Of<ScalarLane>(a, b).Value;
                if (!float.IsFinite(a) || !float.IsFinite(b) || !isExact(a, b) || !double.IsFinite(exact) || Math.Abs(exact) > float.MaxValue) continue;
                Assert.True(Math.Abs(narrow - exact) <= (tolerance * (absolute ? 1 : Math.Abs(exact))) + 1e-37, $"{typeof(TFunction).Name}({a}, {b}): {narrow}, not {exact}");
            }
        }
    }

    private readonly struct Sums : IFunction
    {
        public static TLane Of<TLane>(TLane a, TLane b)
            where TLane : struct, ILane<TLane> => TLane.Abs((a * 0.5) - -a) + TLane.Abs(b);
    }

    private readonly struct Quotient : IFunction
    {
        public static TLane Of<TLane>(TLane a, TLane b)
            where TLane : struct, ILane<TLane> => a / b;
    }

    private readonly struct Choices : IFunction
    {
        public static TLane Of<TLane>(TLane a, TLane b)
            where TLane : struct, ILane<TLane> =>
            TLane.IfLess(a, b, TLane.Min(a, b), TLane.IfEqual(a, b, TLane.Max(a, b), TLane.Clamp(a, b, 2)));
    }

    private readonly struct Whole : IFunction
    {
        public static TLane Of<TLane>(TLane a, TLane b)
            where TLane : struct, ILane<TLane> => TLane.IfLess(b, 0, TLane.Floor(a), TLane.Round(a));
    }

    private readonly struct Root : IFunction
    {
        public static TLane Of<TLane>(TLane a, TLane b)
            where TLane : struct, ILane<TLane> => TLane.Sqrt(a);
    }

    private readonly struct Log : IFunction
    {
        public static TLane Of<TLane>(TLane a, TLane b)
            where TLane : struct, ILane<TLane> => TLane.Log2(a);
    }

    private readonly struct Exp : IFunction
    {
        public static TLane Of<TLane>(TLane a, TLane b)
            where TLane : struct, ILane<TLane> => TLane.Exp2(a);
    }

    private readonly struct Raised : IFunction
    {
        public static TLane Of<TLane>(TLane a, TLane b)
            where TLane : struct, ILane<TLane> => TLane.Power(a, b);
    }

    private readonly struct Sine : IFunction
    {
        public static TLane Of<TLane>(TLane a, TLane b)
            where TLane : struct, ILane<TLane> => TLane.Sin(a);
    }

    private readonly struct Cosine : IFunction
    {
        public static TLane Of<TLane>(TLane a, TLane b)
            where TLane : struct, ILane<TLane> => TLane.Cos(a);
    }
}
