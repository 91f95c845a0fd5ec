using System.Runtime.CompilerServices;
using AugDsl;
using AugDsl.OwnSteps;

namespace Samples;

/// <summary>Three steps that AugDsl does not have, beside ones that it has: one loop of colours, one sampling of geometry, one barrier.</summary>
[AugmentationPipeline(Targets = Targets.Boxes)]
[Rotate(-10, 10)]
[Warp<Whirl>(-0.08, 0.08)]
[Gamma(0.8, 1.25)]
[Pointwise<SplitTone>(0.1, 0.4, -0.2, 0.2)]
[Posterize(5, 8)]
[Raster<TornRows>(0.02, Probability = 0.3)]
public sealed partial class OwnSteps;

/// <summary>Shadows towards teal, lights towards orange, as film prints are toned.</summary>
[StepParameter(0, "Strength", 0, 1)]
[StepParameter(1, "Balance", -0.5, 0.5)]
public readonly struct SplitTone : IPointwiseStep
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply<TLane>(ref TLane red, ref TLane green, ref TLane blue, in StepNumbers<TLane> numbers)
        where TLane : struct, ILane<TLane>
    {
        TLane luma = (0.299 * red) + (0.587 * green) + (0.114 * blue);
        TLane light = TLane.Clamp(luma + numbers[1], 0, 1);
        red += numbers[0] * ((0.25 * light) - (0.1 * (1 - light)));
        green += numbers[0] * 0.05;
        blue += numbers[0] * ((0.2 * (1 - light)) - (0.2 * light));
    }
}

/// <summary>Turns the middle of the picture, less and less towards its rim. Its inverse turns the other way round, so boxes move with the picture.</summary>
[StepParameter(0, "Turns", -1, 1)]
public readonly struct Whirl : IInvertibleWarpStep
{
    /// <inheritdoc/>
    public static void Map<TLane>(ref TLane x, ref TLane y, in StepCanvas<TLane> canvas, in StepNumbers<TLane> numbers)
        where TLane : struct, ILane<TLane> => Turn(numbers[0], canvas.Unit, ref x, ref y);

    /// <inheritdoc/>
    public static void Invert<TLane>(ref TLane x, ref TLane y, in StepCanvas<TLane> canvas, in StepNumbers<TLane> numbers)
        where TLane : struct, ILane<TLane> => Turn(-numbers[0], canvas.Unit, ref x, ref y);

    private static void Turn<TLane>(TLane turns, TLane unit, ref TLane x, ref TLane y)
        where TLane : struct, ILane<TLane>
    {
        TLane square = ((x * x) + (y * y)) / (unit * unit);
        TLane angle = turns * (2 * Math.PI) * TLane.Exp2(square * -3);
        TLane cos = TLane.Cos(angle), sin = TLane.Sin(angle);
        (x, y) = ((cos * x) - (sin * y), (sin * x) + (cos * y));
    }
}

/// <summary>Shifts every row by a random way, as a bad tape does.</summary>
[StepParameter(0, "Distance", 0, 0.5)]
public readonly struct TornRows : IRasterStep
{
    /// <inheritdoc/>
    public static void Apply(in RasterPlanes planes, ReadOnlySpan<double> numbers, ref StepRandom random)
    {
        for (int y = 0; y < planes.Height; y++)
        {
            int shift = (int)(random.NextNormal() * numbers[0] * planes.Width);
            for (int c = 0; c < planes.Channels; c++)
            {
                ReadOnlySpan<float> row = planes.Source(c).Slice(y * planes.Width, planes.Width);
                Span<float> torn = planes.Target(c).Slice(y * planes.Width, planes.Width);
                for (int x = 0; x < torn.Length; x++) torn[x] = row[Math.Clamp(x + shift, 0, row.Length - 1)];
            }
        }
    }
}
