using System.ComponentModel;
using System.Runtime.InteropServices;
using AugDsl.Codecs;
using AugDsl.Imaging;
using AugDsl.Mixing;
using AugDsl.OwnSteps;
using AugDsl.Pipelines;
using AugDsl.Randomness;
using AugDsl.Scheduling;

namespace AugDsl.CompilerServices;

/// <summary>
/// What a member of a compiled pipeline does around its own draws and its own <c>Prepare</c>: every check before the first write, a copy of the draws that nobody
/// changes meanwhile, and a workspace that is the call's alone. Generated members are one line each, a call of one of these.
/// </summary>
/// <typeparam name="TSelf">The pipeline class.</typeparam>
/// <typeparam name="TParameters">The draws of one sample.</typeparam>
/// <typeparam name="TOut">The type of the output's values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PipelineCalls<TSelf, TParameters, TOut>
    where TSelf : ICompiledPipeline<TSelf, TParameters, TOut>
    where TParameters : struct, IPipelineParameters
    where TOut : unmanaged
{
    /// <summary>A sample from a picture to the output's last value.</summary>
    public static void Apply(ImageView<byte> source, in TParameters p, Span<TOut> destination, AugmentationWorkspace? workspace)
    {
        Compute<TOut>(new CallSource(source), in p, destination, workspace, withOutput: true);
    }

    /// <summary>The same for a picture that <c>LoadFor</c> read.</summary>
    public static void Apply(LoadedImage source, in TParameters p, Span<TOut> destination, AugmentationWorkspace? workspace)
    {
        ArgumentNullException.ThrowIfNull(source);
        Compute<TOut>(new CallSource(TSelf.Info, source), in p, destination, workspace, withOutput: true);
    }

    /// <summary>The 8-bit picture before the output step.</summary>
    public static void Render(ImageView<byte> source, in TParameters p, Span<byte> destination, AugmentationWorkspace? workspace)
    {
        Compute<byte>(new CallSource(source), in p, destination, workspace, withOutput: false);
    }

    /// <summary>The same for a picture that <c>LoadFor</c> read.</summary>
    public static void Render(LoadedImage source, in TParameters p, Span<byte> destination, AugmentationWorkspace? workspace)
    {
        ArgumentNullException.ThrowIfNull(source);
        Compute<byte>(new CallSource(TSelf.Info, source), in p, destination, workspace, withOutput: false);
    }

    /// <summary>Two samples prepared side by side and computed together.</summary>
    public static void ApplyPair(
        ImageView<byte> first, SampleKey firstKey, ImageView<byte> second, SampleKey secondKey, in MixDraw mix, Span<TOut> destination, AugmentationWorkspace? workspace) => Mix(new CallSource(first), firstKey, new CallSource(second), secondKey, in mix, destination, workspace);

    /// <summary>The same for pictures that <c>LoadFor</c> read.</summary>
    public static void ApplyPair(
        LoadedImage first, SampleKey firstKey, LoadedImage second, SampleKey secondKey, in MixDraw mix, Span<TOut> destination, AugmentationWorkspace? workspace)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        Mix(new CallSource(TSelf.Info, first), firstKey, new CallSource(TSelf.Info, second), secondKey, in mix, destination, workspace);
    }

    /// <summary>By how much a JPEG may be decoded smaller.</summary>
    public static int ReductionFor(in TParameters p)
    {
        if (!TSelf.Info.ScaledDecoding) return 1;
        TParameters own = p;
        own.Validate();
        using WorkspaceLease lease = new(null);
        TSelf.Prepare(in own, lease.Schedule, withOutput: false);
        return lease.Schedule.LargestReduction();
    }

    /// <summary>Reads a file for given draws.</summary>
    public static LoadedImage LoadFor(string path, in TParameters p, DecodeOptions? options, DecodeWorkspace? workspace)
    {
        TParameters own = p;
        own.Validate();
        return SourceLoader.Load(path, TSelf.Info, own.SourceSize, ReductionFor(in own), options, workspace);
    }

    /// <summary>Reads a file in memory for given draws.</summary>
    public static LoadedImage LoadFor(ReadOnlySpan<byte> file, in TParameters p, DecodeOptions? options, DecodeWorkspace? workspace)
    {
        TParameters own = p;
        own.Validate();
        return SourceLoader.Load(file, TSelf.Info, own.SourceSize, ReductionFor(in own), options, workspace);
    }

    /// <summary>The drawn list with the samplings that the schedule decided.</summary>
    public static PipelineDecisions Decisions(in TParameters p)
    {
        TParameters own = p;
        own.Validate();
        using WorkspaceLease lease = new(new AugmentationWorkspace());
        TSelf.Prepare(in own, lease.Schedule, withOutput: true);
        return TSelf.List(in own).Decide(lease.Schedule);
    }

    /// <summary>The drawn list as a person would read it.</summary>
    public static string Explain(in TParameters p)
    {
        TParameters own = p;
        own.Validate();
        ExplanationBuilder text = new(TSelf.Info, own.Key, own.SourceSize);
        if (TSelf.Info.ScaledDecoding) text.Decoding(ReductionFor(in own));
        foreach ((int step, int width, int height) in TSelf.List(in own)) text.Step(step, width, height, TSelf.Sentence(step, in own));
        text.Output();
        return text.ToString();
    }

    private static void Compute<TValue>(CallSource source, in TParameters p, Span<TValue> destination, AugmentationWorkspace? workspace, bool withOutput)
        where TValue : unmanaged
    {
        TParameters own = p;
        source.Check(TSelf.Info, own.SourceSize);
        own.Validate();
        using WorkspaceLease lease = new(workspace);
        Schedule schedule = lease.Schedule;
        TSelf.Prepare(in own, schedule, withOutput);
        PipelineGuard.CheckDestination<TValue>(TSelf.Info, source.Pixels, schedule.Canvas, destination);
        source.Reduce(schedule);
        try
        {
            if (typeof(TValue) == typeof(byte)) schedule.Run(source.Pixels, MemoryMarshal.Cast<TValue, byte>(destination));
            else schedule.Run(source.Pixels, MemoryMarshal.Cast<TValue, float>(destination), TSelf.Info.OutputLayout);
        }
        catch (OwnStepFailure failure)
        {
            throw OwnStepErrors.Of(TSelf.Info, failure);
        }
    }

    private static void Mix(
        CallSource first, SampleKey firstKey, CallSource second, SampleKey secondKey, in MixDraw mix, Span<TOut> destination, AugmentationWorkspace? workspace)
    {
        PipelineGuard.CheckPictures(TSelf.Info, first.Pixels, second.Pixels);
        TParameters p = TSelf.Draw(firstKey, first.Size);
        TParameters q = TSelf.Draw(secondKey, second.Size);
        MixDraw drawn = mix;
        using WorkspaceLease lease = new(workspace);
        PairSchedule pair = lease.Pair;
        TSelf.Prepare(in p, pair.First, withOutput: true);
        TSelf.Prepare(in q, pair.Second, withOutput: true);
        PipelineGuard.CheckPair<TOut>(TSelf.Info, first.Pixels, pair.First.Canvas, second.Pixels, pair.Second.Canvas, in drawn, destination);
        first.Reduce(pair.First);
        second.Reduce(pair.Second);
        try
        {
            if (typeof(TOut) == typeof(byte)) pair.Run(first.Pixels, second.Pixels, in drawn, MemoryMarshal.Cast<TOut, byte>(destination));
            else pair.Run(first.Pixels, second.Pixels, in drawn, MemoryMarshal.Cast<TOut, float>(destination), TSelf.Info.OutputLayout);
        }
        catch (OwnStepFailure failure)
        {
            throw OwnStepErrors.Of(TSelf.Info, failure);
        }
    }
}
