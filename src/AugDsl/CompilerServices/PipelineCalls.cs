using System.ComponentModel;
using System.Runtime.InteropServices;
using AugDsl.Codecs;
using AugDsl.Imaging;
using AugDsl.Mixing;
using AugDsl.Pipelines;
using AugDsl.Randomness;
using AugDsl.Scheduling;

namespace AugDsl.CompilerServices;

/// <summary>
/// What a member of a compiled pipeline does around its own draws and its own <c>Prepare</c>: every check before the first write, a copy of the draws that nobody
/// changes meanwhile, and a workspace that is the call's alone. Generated members are one line each, a call of one of these.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PipelineCalls
{
    /// <summary>A sample from a picture to the output's last value.</summary>
    public static void Apply<TSelf, TParameters, TOut>(ImageView<byte> source, in TParameters p, Span<TOut> destination, AugmentationWorkspace? workspace)
        where TSelf : ICompiledPipeline<TSelf, TParameters, TOut>
        where TParameters : struct, IPipelineParameters
        where TOut : unmanaged => Compute<TSelf, TParameters, TOut, TOut>(source, p, destination, workspace, withOutput: true);

    /// <summary>The same for a picture that <c>LoadFor</c> read.</summary>
    public static void Apply<TSelf, TParameters, TOut>(LoadedImage source, in TParameters p, Span<TOut> destination, AugmentationWorkspace? workspace)
        where TSelf : ICompiledPipeline<TSelf, TParameters, TOut>
        where TParameters : struct, IPipelineParameters
        where TOut : unmanaged => Compute<TSelf, TParameters, TOut, TOut>(source, p, destination, workspace, withOutput: true);

    /// <summary>The 8-bit picture before the output step.</summary>
    public static void Render<TSelf, TParameters, TOut>(ImageView<byte> source, in TParameters p, Span<byte> destination, AugmentationWorkspace? workspace)
        where TSelf : ICompiledPipeline<TSelf, TParameters, TOut>
        where TParameters : struct, IPipelineParameters
        where TOut : unmanaged => Compute<TSelf, TParameters, TOut, byte>(source, p, destination, workspace, withOutput: false);

    /// <summary>The same for a picture that <c>LoadFor</c> read.</summary>
    public static void Render<TSelf, TParameters, TOut>(LoadedImage source, in TParameters p, Span<byte> destination, AugmentationWorkspace? workspace)
        where TSelf : ICompiledPipeline<TSelf, TParameters, TOut>
        where TParameters : struct, IPipelineParameters
        where TOut : unmanaged => Compute<TSelf, TParameters, TOut, byte>(source, p, destination, workspace, withOutput: false);

    /// <summary>Two samples prepared side by side and computed together.</summary>
    public static void ApplyPair<TSelf, TParameters, TOut>(
        ImageView<byte> first, SampleKey firstKey, ImageView<byte> second, SampleKey secondKey, in MixDraw mix, Span<TOut> destination, AugmentationWorkspace? workspace)
        where TSelf : ICompiledPipeline<TSelf, TParameters, TOut>
        where TParameters : struct, IPipelineParameters
        where TOut : unmanaged
    {
        PipelineGuard.CheckPictures(TSelf.Info, first, second);
        TParameters p = TSelf.Draw(firstKey, first.Size);
        TParameters q = TSelf.Draw(secondKey, second.Size);
        MixDraw drawn = mix;
        using WorkspaceLease lease = new(workspace);
        PairSchedule pair = lease.Pair;
        TSelf.Prepare(in p, pair.First, withOutput: true);
        TSelf.Prepare(in q, pair.Second, withOutput: true);
        PipelineGuard.CheckPair<TOut>(TSelf.Info, first, pair.First.Canvas, second, pair.Second.Canvas, in drawn, destination);
        if (typeof(TOut) == typeof(byte)) pair.Run(first, second, in drawn, MemoryMarshal.Cast<TOut, byte>(destination));
        else pair.Run(first, second, in drawn, MemoryMarshal.Cast<TOut, float>(destination), TSelf.Info.OutputLayout);
    }

    /// <summary>The same for pictures that <c>LoadFor</c> read.</summary>
    public static void ApplyPair<TSelf, TParameters, TOut>(
        LoadedImage first, SampleKey firstKey, LoadedImage second, SampleKey secondKey, in MixDraw mix, Span<TOut> destination, AugmentationWorkspace? workspace)
        where TSelf : ICompiledPipeline<TSelf, TParameters, TOut>
        where TParameters : struct, IPipelineParameters
        where TOut : unmanaged
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        PipelineGuard.CheckPictures(TSelf.Info, first, second);
        TParameters p = TSelf.Draw(firstKey, first.FullSize);
        TParameters q = TSelf.Draw(secondKey, second.FullSize);
        MixDraw drawn = mix;
        using WorkspaceLease lease = new(workspace);
        PairSchedule pair = lease.Pair;
        TSelf.Prepare(in p, pair.First, withOutput: true);
        TSelf.Prepare(in q, pair.Second, withOutput: true);
        PipelineGuard.CheckPair<TOut>(TSelf.Info, first, pair.First.Canvas, second, pair.Second.Canvas, in drawn, destination);
        if (typeof(TOut) == typeof(byte)) pair.Run(first, second, in drawn, MemoryMarshal.Cast<TOut, byte>(destination));
        else pair.Run(first, second, in drawn, MemoryMarshal.Cast<TOut, float>(destination), TSelf.Info.OutputLayout);
    }

    /// <summary>By how much a JPEG may be decoded smaller.</summary>
    public static int ReductionFor<TSelf, TParameters, TOut>(in TParameters p)
        where TSelf : ICompiledPipeline<TSelf, TParameters, TOut>
        where TParameters : struct, IPipelineParameters
        where TOut : unmanaged
    {
        if (!TSelf.Info.ScaledDecoding) return 1;
        TParameters own = p;
        own.Validate();
        using WorkspaceLease lease = new(null);
        TSelf.Prepare(in own, lease.Schedule, withOutput: false);
        return lease.Schedule.LargestReduction();
    }

    /// <summary>Reads a file for given draws.</summary>
    public static LoadedImage LoadFor<TSelf, TParameters, TOut>(string path, in TParameters p, DecodeOptions? options, DecodeWorkspace? workspace)
        where TSelf : ICompiledPipeline<TSelf, TParameters, TOut>
        where TParameters : struct, IPipelineParameters
        where TOut : unmanaged
    {
        TParameters own = p;
        own.Validate();
        return SourceLoader.Load(path, TSelf.Info, own.SourceSize, ReductionFor<TSelf, TParameters, TOut>(in own), options, workspace);
    }

    /// <summary>Reads a file in memory for given draws.</summary>
    public static LoadedImage LoadFor<TSelf, TParameters, TOut>(ReadOnlySpan<byte> file, in TParameters p, DecodeOptions? options, DecodeWorkspace? workspace)
        where TSelf : ICompiledPipeline<TSelf, TParameters, TOut>
        where TParameters : struct, IPipelineParameters
        where TOut : unmanaged
    {
        TParameters own = p;
        own.Validate();
        return SourceLoader.Load(file, TSelf.Info, own.SourceSize, ReductionFor<TSelf, TParameters, TOut>(in own), options, workspace);
    }

    /// <summary>The drawn list with the samplings that the schedule decided.</summary>
    public static PipelineDecisions Decisions<TSelf, TParameters, TOut>(in TParameters p)
        where TSelf : ICompiledPipeline<TSelf, TParameters, TOut>
        where TParameters : struct, IPipelineParameters
        where TOut : unmanaged
    {
        TParameters own = p;
        own.Validate();
        using WorkspaceLease lease = new(new AugmentationWorkspace());
        TSelf.Prepare(in own, lease.Schedule, withOutput: true);
        return TSelf.List(in own).Decide(lease.Schedule);
    }

    /// <summary>The drawn list as a person would read it.</summary>
    public static string Explain<TSelf, TParameters, TOut>(in TParameters p)
        where TSelf : ICompiledPipeline<TSelf, TParameters, TOut>
        where TParameters : struct, IPipelineParameters
        where TOut : unmanaged
    {
        TParameters own = p;
        own.Validate();
        ExplanationBuilder text = new(TSelf.Info, own.Key, own.SourceSize);
        if (TSelf.Info.ScaledDecoding) text.Decoding(ReductionFor<TSelf, TParameters, TOut>(in own));
        foreach ((int step, int width, int height) in TSelf.List(in own)) text.Step(step, width, height, TSelf.Sentence(step, in own));
        text.Output();
        return text.ToString();
    }

    private static void Compute<TSelf, TParameters, TOut, TValue>(ImageView<byte> source, in TParameters p, Span<TValue> destination, AugmentationWorkspace? workspace, bool withOutput)
        where TSelf : ICompiledPipeline<TSelf, TParameters, TOut>
        where TParameters : struct, IPipelineParameters
        where TOut : unmanaged
        where TValue : unmanaged
    {
        TParameters own = p;
        PipelineGuard.CheckSource(TSelf.Info, source, own.SourceSize);
        own.Validate();
        using WorkspaceLease lease = new(workspace);
        Schedule schedule = lease.Schedule;
        TSelf.Prepare(in own, schedule, withOutput);
        PipelineGuard.CheckDestination<TValue>(TSelf.Info, source, schedule.Canvas, destination);
        if (typeof(TValue) == typeof(byte)) schedule.Run(source, MemoryMarshal.Cast<TValue, byte>(destination));
        else schedule.Run(source, MemoryMarshal.Cast<TValue, float>(destination), TSelf.Info.OutputLayout);
    }

    private static void Compute<TSelf, TParameters, TOut, TValue>(LoadedImage source, in TParameters p, Span<TValue> destination, AugmentationWorkspace? workspace, bool withOutput)
        where TSelf : ICompiledPipeline<TSelf, TParameters, TOut>
        where TParameters : struct, IPipelineParameters
        where TOut : unmanaged
        where TValue : unmanaged
    {
        if (!TSelf.Info.ScaledDecoding)
        {
            Compute<TSelf, TParameters, TOut, TValue>(PipelineGuard.Whole(TSelf.Info, source), in p, destination, workspace, withOutput);
            return;
        }

        TParameters own = p;
        PipelineGuard.CheckSource(TSelf.Info, source, own.SourceSize);
        own.Validate();
        using WorkspaceLease lease = new(workspace);
        Schedule schedule = lease.Schedule;
        TSelf.Prepare(in own, schedule, withOutput);
        PipelineGuard.CheckDestination<TValue>(TSelf.Info, source, schedule.Canvas, destination);
        if (typeof(TValue) == typeof(byte)) schedule.Run(source, MemoryMarshal.Cast<TValue, byte>(destination));
        else schedule.Run(source, MemoryMarshal.Cast<TValue, float>(destination), TSelf.Info.OutputLayout);
    }
}
