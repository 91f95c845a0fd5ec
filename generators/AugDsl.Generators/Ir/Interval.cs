using System;

namespace AugDsl.Generators.Ir;

/// <summary>All values that an expression can have, between two bounds.</summary>
internal readonly record struct Interval(double Low, double High)
{
    public static Interval All => new(double.NegativeInfinity, double.PositiveInfinity);

    public static Interval Unit => new(0, 1);

    public static Interval Point(double value) => new(value, value);

    /// <summary>Whether every value lies in [0, 1], up to rounding.</summary>
    public bool IsInUnit => Low >= -1e-9 && High <= 1 + 1e-9;

    public static Interval operator +(Interval a, Interval b) => new(a.Low + b.Low, a.High + b.High);

    public static Interval operator -(Interval a, Interval b) => new(a.Low - b.High, a.High - b.Low);

    public static Interval operator *(Interval a, Interval b)
    {
        double p = Product(a.Low, b.Low), q = Product(a.Low, b.High), r = Product(a.High, b.Low), s = Product(a.High, b.High);
        return new Interval(Math.Min(Math.Min(p, q), Math.Min(r, s)), Math.Max(Math.Max(p, q), Math.Max(r, s)));
    }

    public static Interval operator /(Interval a, Interval b) =>
        b.Low <= 0 && b.High >= 0 ? All : a * new Interval(1 / b.High, 1 / b.Low);

    public Interval Hull(Interval other) => new(Math.Min(Low, other.Low), Math.Max(High, other.High));

    public Interval Clamp01() => new(Math.Min(1, Math.Max(0, Low)), Math.Min(1, Math.Max(0, High)));

    /// <summary>The image under a function that grows.</summary>
    public Interval Map(Func<double, double> growing) => new(growing(Low), growing(High));

    private static double Product(double x, double y) => x == 0 || y == 0 ? 0 : x * y;
}
