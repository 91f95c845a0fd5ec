using System.Globalization;
using AugDsl.CompilerServices;
using AugDsl.Imaging;
using AugDsl.Pipelines;
using AugDsl.Scheduling;

namespace AugDsl;

/// <summary>One call: where its result goes, and how its picture is read.</summary>
internal ref struct AugmentCall
{
    private readonly AugmentOptions? _options;
    private readonly Span<byte> _destination;
    private readonly bool _hasDestination;
    private ImageBuffer<byte>? _result;

    /// <summary>A call that makes its result.</summary>
    public AugmentCall(AugmentOptions? options = null) => _options = options;

    /// <summary>A call that fills what the caller gave.</summary>
    public AugmentCall(Span<byte> destination, AugmentOptions? options = null)
    {
        _options = options;
        _destination = destination;
        _hasDestination = true;
    }

    /// <summary>What was made.</summary>
    public readonly ImageBuffer<byte> Result => _result!;

    /// <summary>Computes a sample of a pipeline whose numbers are given.</summary>
    /// <typeparam name="TPipeline">The pipeline.</typeparam>
    /// <typeparam name="TParameters">Its numbers.</typeparam>
    public void Run<TPipeline, TParameters>(ImageView<byte> picture, TParameters p)
        where TPipeline : ICompiledPipeline<TPipeline, TParameters, byte>
        where TParameters : struct, IPipelineParameters
    {
        p.Validate();
        using WorkspaceLease lease = new(null);
        TPipeline.Prepare(in p, lease.Schedule, withOutput: true);
        Run(picture, lease.Schedule);
    }

    /// <summary>Computes a weighted sum of the pixels around, the one step whose numbers are as many as the caller likes: what generated code would say to the schedule.</summary>
    public void Correlate(ImageView<byte> picture, scoped ReadOnlySpan<double> weights)
    {
        using WorkspaceLease lease = new(null);
        lease.Schedule.Begin(0, picture.Width, picture.Height, picture.Channels, AugmentOptions.Default.RuleFor(picture.Channels), clampEveryStep: true);
        lease.Schedule.Step(0);
        lease.Schedule.Stage(Correlation.Kind, weights);
        Run(picture, lease.Schedule);
    }

    private void Run(ImageView<byte> picture, Schedule schedule)
    {
        if (_options is not null) schedule.ReadBy(_options.RuleFor(picture.Channels));
        ImageSize canvas = schedule.Canvas;
        ScheduleLimits.CheckResult(canvas);
        long length = canvas.Area * picture.Channels;
        if (_hasDestination)
        {
            PipelineGuard.CheckDestination<byte>(picture, picture.Channels, canvas, _destination);
            schedule.Run(picture, _destination);
            return;
        }

        if (length > Array.MaxLength) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The result would be {canvas}, which is more than an array holds."));
        ImageBuffer<byte> result = new(GC.AllocateUninitializedArray<byte>((int)length), canvas.Width, canvas.Height, picture.Channels);
        schedule.Run(picture, result.Pixels);
        _result = result;
    }
}
