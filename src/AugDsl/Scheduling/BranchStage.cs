using AugDsl.Imaging;
using AugDsl.Kernels;

namespace AugDsl.Scheduling;

/// <summary>Takes the raster in, runs each part of a branch over it, and mixes what comes of them with it.</summary>
internal sealed unsafe class BranchStage : RegionalStage
{
    /// <summary>The pool's name for these stages; no step names it.</summary>
    public static readonly StageKind Kind = new BranchKind();

    // A branch in a branch has the runner of the stage in this one's runner.
    private readonly ScheduleRunner _runner = new();
    private readonly MixSink _sink = new();
    private readonly Float4Sink _raster = new();

    // Null until a run begins: what is used without one fails at once.
    private ScheduleRecord _record = null!;
    private BranchCall _call;

    /// <summary>Begins a run.</summary>
    /// <param name="frame">What the stages of the run share.</param>
    /// <param name="previous">Where rows come from.</param>
    /// <param name="record">The record that has the branch.</param>
    /// <param name="call">The branch.</param>
    public void Begin(RunFrame frame, RowStage previous, ScheduleRecord record, in BranchCall call)
    {
        BeginCanvas(frame, previous);
        _record = record;
        _call = call;
    }

    public override void Begin(RunFrame frame, RowStage previous, in StageInput input) => throw new NotSupportedException();

    protected override void Compute(in Planes planes)
    {
        ImageSize canvas = Frame.Canvas;
        nint planeStride = RowStride * canvas.Height;
        Planes raster = Planes.Of(Frame.Arena.Allocate<float>(planeStride * Frame.Channels), planeStride, Frame.Channels);
        for (int channel = 0; channel < Frame.Channels; channel++)
            Buffer.MemoryCopy(planes[channel], raster[channel], planeStride * sizeof(float), planeStride * sizeof(float));

        _sink.Begin(Frame.Arena, Frame.Channels, planes, RowStride, canvas.Width);
        PixelSource source = new(PixelKind.Planar, raster.C0, canvas.Width, canvas.Height, Frame.Channels, RowStride, planeStride * Frame.Channels, planeStride);
        if (_call.Kind is { } kind)
        {
            float* shares = Frame.Arena.Allocate<float>(planeStride);
            kind.Paint(new AlphaPlane(shares, RowStride, canvas, Frame.Key, _call.Slot), _record.NumbersOf(_call), Frame.Arena);
            _sink.ByPlane(shares);
            Run(_record.Parts[_call.FirstPart].Record, source);
            return;
        }

        double rest = 1;
        for (int i = 0; i < _call.PartCount; i++) rest -= _record.Parts[_call.FirstPart + i].Share;
        for (int i = 0; i < _call.PartCount; i++)
        {
            ref BranchPart part = ref _record.Parts[_call.FirstPart + i];
            bool clamps = i > 0 && i == _call.PartCount - 1 && _record.ClampEveryStep;
            _sink.ByShare(i == 0 ? (float)rest : 1, (float)part.Share, clamps);
            Run(part.Record, source);
        }
    }

    /// <summary>A raster that geometry reads keeps its pixels together.</summary>
    private void Run(ScheduleRecord branch, in PixelSource raster)
    {
        if (!branch.SamplesSource())
        {
            _runner.Run(branch, Frame.Arena, raster, _sink);
            return;
        }

        _raster.Begin(Frame.Arena, Frame.Channels, Frame.Canvas);
        float* first = (float*)raster.Data;
        for (int y = 0; y < raster.Height; y++)
        {
            Planes row = Planes.Of(first + (y * raster.Stride), raster.PlaneStride, raster.Channels);
            _raster.Put(row, y, 0, raster.Width);
        }

        _runner.Run(branch, Frame.Arena, _raster.AsSource(), _sink);
    }

    private sealed class BranchKind : StageKind
    {
        internal override FollowingStage Create() => new BranchStage();
    }
}
