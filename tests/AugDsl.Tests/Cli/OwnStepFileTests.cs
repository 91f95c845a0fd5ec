using AugDsl.Tests.Codecs;

namespace AugDsl.Tests.Cli;

/// <summary>The tool and a file with steps of the user's own.</summary>
public sealed class OwnStepFileTests : IDisposable
{
    private const string Text = """
        using System.Runtime.CompilerServices;
        using AugDsl;
        using AugDsl.OwnSteps;

        [AugmentationPipeline, Gamma(0.8, 1.2), Pointwise<Dim>(0.3, 0.6), Warp<Shift>(0.1), Raster<Flat>]
        public sealed partial class Train;

        [StepParameter(0, "Factor", 0, 1)]
        public readonly struct Dim : IChannelStep
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public static TLane Apply<TLane>(TLane value, in StepNumbers<TLane> numbers) where TLane : struct, ILane<TLane> => value * numbers[0];
        }

        [StepParameter(0, "Way", -1, 1)]
        public readonly struct Shift : IWarpStep
        {
            public static void Map<TLane>(ref TLane x, ref TLane y, in StepCanvas<TLane> canvas, in StepNumbers<TLane> numbers) where TLane : struct, ILane<TLane> =>
                x += canvas.Width * numbers[0];
        }

        public readonly struct Flat : IRasterStep
        {
            public static void Apply(in RasterPlanes planes, ReadOnlySpan<double> numbers, ref StepRandom random) => planes.Target(0).Fill(0.5f);
        }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Its_steps_are_explained_and_drawn()
    {
        string file = _folder.Write("p.cs", Text);
        ToolRun run = ToolRun.Of("explain", file);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Pointwise<Dim>#1: pointwise, Dim, Factor {DimFactor}, clamp kept", run.Output);
        Assert.Contains("body GammaDim", run.Output);
        Assert.Contains("one composed map", run.Output);
        run = ToolRun.Of("preview", file, "--output", _folder["sheet.png"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.True(File.Exists(_folder["sheet.png"]));
    }

    [Fact]
    public void A_body_that_could_depend_on_the_machine_is_refused()
    {
        string file = _folder.Write("p.cs", Text.Replace("value * numbers[0]", "value * Math.Sin(1)", StringComparison.Ordinal));
        ToolRun run = ToolRun.Of("explain", file);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"{file}(12,", run.Error);
        Assert.Contains("error AUG1027: 'Dim' uses 'Math.Sin', so its results could depend on the machine", run.Error);
    }
}
