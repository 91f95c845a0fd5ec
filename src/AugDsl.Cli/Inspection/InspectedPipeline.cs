using System.Runtime.InteropServices;
using AugDsl.Imaging;
using AugDsl.Pipelines;
using AugDsl.Randomness;
using AugDsl.Scheduling;

namespace AugDsl.Cli.Inspection;

/// <inheritdoc/>
/// <typeparam name="TPipeline">The generated class.</typeparam>
/// <typeparam name="TParameters">Its draws.</typeparam>
/// <typeparam name="TOut">Its output's values.</typeparam>
internal sealed class InspectedPipeline<TPipeline, TParameters, TOut> : IInspectedPipeline
    where TPipeline : ICompiledPipeline<TPipeline, TParameters, TOut>
    where TParameters : unmanaged, IPipelineParameters
    where TOut : unmanaged
{
    private readonly AugmentationWorkspace _workspace = new();
    private byte[] _bytes = [];
    private TOut[] _values = [];

    /// <inheritdoc/>
    public PipelineInfo Info => TPipeline.Info;

    /// <inheritdoc/>
    public Type Type => typeof(TPipeline);

    /// <inheritdoc/>
    public SampleDraws Draw(SampleKey key, ImageSize source)
    {
        TParameters drawn = TPipeline.Draw(key, source);
        return new SampleDraws(MemoryMarshal.AsBytes(new ReadOnlySpan<TParameters>(in drawn)).ToArray());
    }

    /// <inheritdoc/>
    public IReadOnlyList<int> StepsOf(SampleDraws draws)
    {
        TParameters p = Read(draws);
        List<int> steps = [];
        foreach ((int step, _, _) in TPipeline.List(in p)) steps.Add(step);
        return steps;
    }

    /// <inheritdoc/>
    public string SentenceOf(int step, SampleDraws draws)
    {
        TParameters p = Read(draws);
        return TPipeline.Sentence(step, in p) ?? TPipeline.Info.Steps[step].Description;
    }

    /// <inheritdoc/>
    public ImageBuffer<byte> Render(ImageView<byte> source, SampleDraws draws)
    {
        TParameters p = Read(draws);
        ImageSize size = TPipeline.OutputSize(in p);
        ImageBuffer<byte> result = new(new byte[Length(size)], size.Width, size.Height, TPipeline.Info.Channels);
        TPipeline.Render(source, in p, result.Pixels, _workspace);
        return result;
    }

    /// <inheritdoc/>
    public int PassesOf(SampleDraws draws)
    {
        TParameters p = Read(draws);
        using WorkspaceLease lease = new(_workspace);
        Schedule schedule = lease.Schedule;
        TPipeline.Prepare(in p, schedule, withOutput: false);
        return schedule.Record.Passes.Count;
    }

    /// <inheritdoc/>
    public void Compute(ImageView<byte> source, SampleDraws draws, bool withOutput)
    {
        TParameters p = Read(draws);
        int length = Length(TPipeline.OutputSize(in p));
        if (withOutput)
        {
            if (_values.Length < length) _values = new TOut[length];
            TPipeline.Apply(source, in p, _values.AsSpan(0, length), _workspace);
        }
        else
        {
            if (_bytes.Length < length) _bytes = new byte[length];
            TPipeline.Render(source, in p, _bytes.AsSpan(0, length), _workspace);
        }
    }

    private static TParameters Read(SampleDraws draws) => MemoryMarshal.Read<TParameters>(draws.Bytes);

    private static int Length(ImageSize size)
    {
        long length = size.Area * TPipeline.Info.Channels;
        return length <= Array.MaxLength ? (int)length : throw ToolException.Failed($"an output of {size} pixels is too large");
    }
}
