#nullable enable
using System;
using System.Runtime.CompilerServices;
using AugDsl.OwnSteps;

// Part of this project and, as text, of every project that the tests compile: the interpreter and the pipelines call the same steps.
namespace AugDslOwn;

/// <summary>Pulls colours towards a warm gray: luma, a root and a power.</summary>
[StepParameter(0, "Strength", 0, 1)]
[StepParameter(1, "Warmth", -1, 1)]
public readonly struct Tint : IPointwiseStep
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply<TLane>(ref TLane red, ref TLane green, ref TLane blue, in StepNumbers<TLane> numbers)
        where TLane : struct, ILane<TLane>
    {
        TLane luma = (0.299 * red) + (0.587 * green) + (0.114 * blue);
        TLane warm = TLane.Sqrt(luma + 0.01), cold = TLane.Exp2(luma) - 1;
        TLane share = numbers[0] * (1 - (luma * 0.5));
        red = Mix(red, warm, share) + (numbers[1] * 0.1);
        green = Mix(green, luma, share);
        blue = Mix(blue, cold, share) - (numbers[1] * 0.1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane Mix<TLane>(TLane a, TLane b, TLane share)
        where TLane : struct, ILane<TLane> => a + ((b - a) * share);
}

/// <summary>What Brightness is, written again.</summary>
[StepParameter(0, "Factor", 0, 100)]
public readonly struct OwnBrightness : IChannelStep
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Apply<TLane>(TLane value, in StepNumbers<TLane> numbers)
        where TLane : struct, ILane<TLane> => value * numbers[0];
}

/// <summary>A curve with a bend, a wave and a power.</summary>
[StepParameter(0, "Bend", 0.1, 0.9)]
[StepParameter(1, "Wave", 0, 0.2)]
[StepParameter(2, "Exponent", 0.5, 3)]
public readonly struct Curve : IChannelStep
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Apply<TLane>(TLane value, in StepNumbers<TLane> numbers)
        where TLane : struct, ILane<TLane>
    {
        TLane bend = numbers[0];
        TLane bent = TLane.IfLess(value, bend, value * 0.5, value - (bend * 0.5));
        TLane wave = numbers[1] * TLane.Sin(value * 20) * TLane.Cos(TLane.Abs(value - 0.5) * -3);
        return TLane.Power(TLane.Clamp(bent + wave, 0, 1), numbers[2]);
    }
}

/// <summary>0 / 0 at black, 1 / 0 below half, and numbers beyond all bounds: what must not go on.</summary>
public readonly struct Broken : IChannelStep
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Apply<TLane>(TLane value, in StepNumbers<TLane> numbers)
        where TLane : struct, ILane<TLane> => TLane.IfLess(value, 0.5, value / (value - value), (value - 0.75) * 1e30);
}

/// <summary>What Rotate is, written again: counter-clockwise degrees.</summary>
[StepParameter(0, "Degrees", -360, 360)]
public readonly struct Turn : IInvertibleWarpStep
{
    /// <inheritdoc/>
    public static void Map<TLane>(ref TLane x, ref TLane y, in StepCanvas<TLane> canvas, in StepNumbers<TLane> numbers)
        where TLane : struct, ILane<TLane> => By(numbers[0], ref x, ref y);

    /// <inheritdoc/>
    public static void Invert<TLane>(ref TLane x, ref TLane y, in StepCanvas<TLane> canvas, in StepNumbers<TLane> numbers)
        where TLane : struct, ILane<TLane> => By(-numbers[0], ref x, ref y);

    private static void By<TLane>(TLane degrees, ref TLane x, ref TLane y)
        where TLane : struct, ILane<TLane>
    {
        TLane cos = TLane.Cos(degrees * (Math.PI / 180)), sin = TLane.Sin(degrees * (Math.PI / 180));
        (x, y) = ((cos * x) - (sin * y), (sin * x) + (cos * y));
    }
}

/// <summary>Turns the picture by an angle that dies away from the centre.</summary>
[StepParameter(0, "Turns", -1, 1)]
public readonly struct Swirl : IInvertibleWarpStep
{
    /// <inheritdoc/>
    public static void Map<TLane>(ref TLane x, ref TLane y, in StepCanvas<TLane> canvas, in StepNumbers<TLane> numbers)
        where TLane : struct, ILane<TLane> => By(numbers[0], canvas.Unit, ref x, ref y);

    /// <inheritdoc/>
    public static void Invert<TLane>(ref TLane x, ref TLane y, in StepCanvas<TLane> canvas, in StepNumbers<TLane> numbers)
        where TLane : struct, ILane<TLane> => By(-numbers[0], canvas.Unit, ref x, ref y);

    private static void By<TLane>(TLane turns, TLane unit, ref TLane x, ref TLane y)
        where TLane : struct, ILane<TLane>
    {
        TLane square = ((x * x) + (y * y)) / (unit * unit);
        TLane angle = turns * TLane.Exp2(square * -4) * (2 * Math.PI);
        TLane cos = TLane.Cos(angle), sin = TLane.Sin(angle);
        (x, y) = ((cos * x) - (sin * y), (sin * x) + (cos * y));
    }
}

/// <summary>Waves of columns; nowhere steeper than a third.</summary>
[Contraction]
[StepParameter(0, "Amplitude", -0.05, 0.05)]
public readonly struct Waves : IWarpStep
{
    /// <inheritdoc/>
    public static void Map<TLane>(ref TLane x, ref TLane y, in StepCanvas<TLane> canvas, in StepNumbers<TLane> numbers)
        where TLane : struct, ILane<TLane> => x += numbers[0] * canvas.Unit * TLane.Sin(y / canvas.Unit * 6);
}

/// <summary>The mean of each pixel and a random one of the rows around, and a random change of all.</summary>
[StepParameter(0, "Distance", 0, 5)]
public readonly struct Shuffled : IRasterStep
{
    /// <inheritdoc/>
    public static void Apply(in RasterPlanes planes, ReadOnlySpan<double> numbers, ref StepRandom random)
    {
        float change = (float)(0.05 * random.NextNormal());
        int[] rows = new int[planes.Height];
        for (int y = 0; y < rows.Length; y++) rows[y] = Math.Clamp(y + random.NextBelow((int)numbers[0] + 1), 0, planes.Height - 1);
        for (int c = 0; c < planes.Channels; c++)
        {
            ReadOnlySpan<float> source = planes.Source(c);
            Span<float> target = planes.Target(c);
            for (int i = 0; i < target.Length; i++)
                target[i] = (0.5f * (source[i] + source[(rows[i / planes.Width] * planes.Width) + (i % planes.Width)])) + change;
        }
    }
}

/// <summary>Leaves what must not go on.</summary>
public readonly struct BrokenRaster : IRasterStep
{
    /// <inheritdoc/>
    public static void Apply(in RasterPlanes planes, ReadOnlySpan<double> numbers, ref StepRandom random)
    {
        Span<float> target = planes.Target(0);
        for (int i = 0; i < target.Length; i++) target[i] = (i % 4) switch { 0 => float.NaN, 1 => float.PositiveInfinity, 2 => float.NegativeInfinity, _ => 0.5f };
    }
}

/// <summary>Fails where its number is not 0.</summary>
[StepParameter(0, "Failure", 0, 1)]
public readonly struct Failing : IRasterStep
{
    /// <inheritdoc/>
    public static void Apply(in RasterPlanes planes, ReadOnlySpan<double> numbers, ref StepRandom random)
    {
        if (numbers[0] != 0) throw new InvalidOperationException("no luck today");
    }
}
