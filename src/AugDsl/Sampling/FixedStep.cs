namespace AugDsl.Sampling;

/// <summary>
/// One source coordinate along a block of 64 canvas columns, in fixed point relative to the block: Q8.24 in an int. The base is computed
/// in double for every block, so errors do not grow along a row, and blocks begin at multiples of 64 on the canvas whatever the vector's
/// width is. 64 steps below 2 pixels stay inside 8 bits.
/// </summary>
internal readonly struct FixedStep
{
    public const int Block = 64;
    public const int FractionBits = 24;
    public const double LargestStep = 2;
    private const double One = 1 << FractionBits;

    /// <param name="coordinate">Where the block's first pixel lies, counted from the centre of sample 0.</param>
    /// <param name="step">Source pixels per canvas pixel, in fixed point.</param>
    /// <param name="skipped">Pixels of the block that lie before the wanted ones.</param>
    public FixedStep(double coordinate, int step, int skipped)
    {
        double whole = Math.Floor(coordinate);
        Base = (int)whole;
        Step = step;
        Start = (int)((coordinate - whole) * One) + (skipped * step);
    }

    /// <summary>The sample that fixed-point 0 stands for.</summary>
    public int Base { get; }

    /// <summary>The first wanted pixel's coordinate, relative to <see cref="Base"/>.</summary>
    public int Start { get; }

    /// <summary>From one pixel to the next.</summary>
    public int Step { get; }

    /// <summary>A step as a fixed-point number.</summary>
    public static int StepOf(double step) => (int)Math.Round(step * One);

    /// <summary>The coordinate of pixel <paramref name="i"/>, relative to <see cref="Base"/>.</summary>
    public int At(int i) => Start + (i * Step);

    /// <summary>
    /// The pixels [low, high) among the first <paramref name="count"/> whose sample lies in [0, <paramref name="last"/>]: exactly, by integer division.
    /// </summary>
    public (int Low, int High) Inside(int count, int last)
    {
        long lowest = -(long)Base << FractionBits;
        long highest = (((long)last + 1 - Base) << FractionBits) - 1;
        long first = At(0);
        long final = At(count - 1);
        if (lowest <= Math.Min(first, final) && Math.Max(first, final) <= highest) return (0, count);
        if (Step == 0 || highest < lowest) return (0, 0);
        long low = Step > 0 ? CeilingDivide(lowest - first, Step) : CeilingDivide(first - highest, -Step);
        long high = Step > 0 ? FloorDivide(highest - first, Step) + 1 : FloorDivide(first - lowest, -Step) + 1;
        low = Math.Clamp(low, 0, count);
        high = Math.Clamp(high, 0, count);
        return high > low ? ((int)low, (int)high) : (0, 0);
    }

    private static long FloorDivide(long value, long divisor) => value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor);

    private static long CeilingDivide(long value, long divisor) => -FloorDivide(-value, divisor);
}
