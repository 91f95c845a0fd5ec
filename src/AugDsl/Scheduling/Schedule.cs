using System.ComponentModel;
using System.Globalization;
using AugDsl.Algebra;
using AugDsl.Codecs;
using AugDsl.Imaging;
using AugDsl.Kernels;
using AugDsl.Sampling;
using AugDsl.Tiles;

namespace AugDsl.Scheduling;

/// <summary>
/// The drawn steps of one sample, recorded in the order in which the sample applies them, and their execution. Generated code calls it; a
/// workspace owns it, and it is used again for every sample.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed unsafe partial class Schedule
{
    private readonly ScheduleRecord _record = new();
    private readonly ScheduleRunner _runner = new();
    private readonly ByteSink _bytes = new();
    private readonly PlanarSink _planar = new();
    private readonly InterleavedSink _interleaved = new();
    private readonly List<(StageKind Kind, ByteStage? Stage)> _byteStages = [];
    private readonly MovedBytes _moved = new();
    private readonly LevelRunner _levels;
    private readonly Arena _arena;

    // Where calls go: into the record, or into that of the branch that is open.
    private ScheduleRecord _at;

    internal Schedule(Arena arena)
    {
        _arena = arena;
        _at = _record;
        _levels = new LevelRunner(_runner, _moved);
    }

    /// <summary>Where intermediates live.</summary>
    internal Arena Memory => _arena;

    /// <summary>The recorded sample.</summary>
    internal ScheduleRecord Record => _record;

    /// <summary>The size of the canvas behind what was recorded so far, in pixels.</summary>
    public ImageSize Canvas => _at.Canvas;

    /// <summary>Forgets the last sample and begins another one.</summary>
    /// <param name="key">The sample's key, for positional steps.</param>
    /// <param name="sourceWidth">The picture's columns.</param>
    /// <param name="sourceHeight">The picture's rows.</param>
    /// <param name="channels">1 or 3.</param>
    /// <param name="rule">How the source and rasters are read.</param>
    /// <param name="clampEveryStep">Whether values are clamped to [0, 1] after every step, or once after the last one.</param>
    /// <exception cref="ArgumentOutOfRangeException">A side, or the number of channels, is no picture's.</exception>
    public void Begin(ulong key, int sourceWidth, int sourceHeight, int channels, in SamplingRule rule, bool clampEveryStep)
    {
        ScheduleLimits.CheckSource(sourceWidth, sourceHeight, channels);
        _record.Begin(key, new ImageSize(sourceWidth, sourceHeight), channels, rule, clampEveryStep);
        _at = _record;
    }

    /// <summary>Reads the source and rasters by another rule than <see cref="Begin"/> was told; before the sample runs.</summary>
    internal void ReadBy(in SamplingRule rule) => _record.Rule = rule;

    /// <summary>Names the step of the drawn list whose calls follow.</summary>
    /// <param name="index">The step's index in the pipeline's list of steps.</param>
    public void Step(int index) => _record.Step(index);

    /// <summary>A geometric step.</summary>
    /// <param name="map">New canvas to previous canvas, corner coordinates.</param>
    /// <param name="width">The new canvas' columns.</param>
    /// <param name="height">The new canvas' rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">A side is not positive.</exception>
    public void Geometry(in Map3x3 map, int width, int height)
    {
        ScheduleLimits.CheckCanvas(width, height);
        _at.Geometry(map, new ImageSize(width, height));
    }

    /// <summary>A dense displacement on the current canvas, whose size stays: p → p + d(p).</summary>
    /// <param name="kind">What the numbers mean.</param>
    /// <param name="slot">The step's slot: what the field draws by itself is drawn from it.</param>
    /// <param name="numbers">The field's numbers of this sample, at most four.</param>
    /// <exception cref="ArgumentException">There are too many numbers.</exception>
    public void Field(FieldKind kind, uint slot, scoped ReadOnlySpan<double> numbers)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(numbers.Length, FieldKind.MostParameters, nameof(numbers));
        _at.Field(kind, slot, numbers);
    }

    /// <summary>An affine point-wise step.</summary>
    /// <param name="matrix">The map of the channels.</param>
    public void Matrix(in ColorMatrix matrix) => _at.Matrix(matrix);

    /// <summary>Another point-wise step, or several: the body clamps what must be clamped.</summary>
    /// <param name="body">The step.</param>
    /// <param name="constants">Its constants of this sample; they are copied.</param>
    /// <param name="byChannel">Whether a value depends on that value of that channel alone: bytes may then be looked up.</param>
    public void Segment(SegmentBody body, scoped ReadOnlySpan<float> constants, bool byChannel = false) => _at.Segment(body, constants, byChannel: byChannel);

    /// <summary>Contrast about a mean over the canvas at this place: x → p + factor · (x − p).</summary>
    /// <param name="factor">1 changes nothing.</param>
    /// <param name="perChannel">Whether p is the mean of each channel, or else the mean luma 0.299 R + 0.587 G + 0.114 B.</param>
    public void Contrast(double factor, bool perChannel) => _at.Contrast(factor, perChannel);

    /// <summary>A positional step: as a segment, but its body reads the tile's place and key. It makes a raster.</summary>
    /// <param name="body">The step.</param>
    /// <param name="constants">Its constants of this sample; they are copied.</param>
    /// <param name="slot">The step's slot, for bodies that draw.</param>
    public void Positional(SegmentBody body, scoped ReadOnlySpan<float> constants, uint slot = 0) => _at.Positional(body, constants, slot);

    /// <summary>A step whose body's constants follow from statistics of the canvas at this place.</summary>
    /// <param name="needs">What is measured.</param>
    /// <param name="body">The step.</param>
    /// <param name="settle">Computes its constants.</param>
    /// <param name="constants">How many there are.</param>
    /// <param name="given">The numbers of this sample that <paramref name="settle"/> reads; they are copied.</param>
    /// <param name="positional">Whether the body reads the tile's place or key: then the step makes a raster.</param>
    /// <param name="slot">The step's slot, for bodies that draw.</param>
    /// <param name="byChannel">Whether a value depends on that value of that channel, and on the constants, alone.</param>
    public void Statistic(
        StatisticNeeds needs, SegmentBody body, SettleConstants settle, int constants, scoped ReadOnlySpan<double> given, bool positional = false, uint slot = 0,
        bool byChannel = false) =>
        _at.Statistic(needs, body, settle, constants, given, positional, slot, byChannel);

    /// <summary>A step that needs the pixels around, or all of them. It makes a raster.</summary>
    /// <param name="kind">The kind of stage.</param>
    /// <param name="parameters">Its numbers of this sample; they are copied.</param>
    /// <param name="slot">The step's slot, for kinds that draw.</param>
    /// <exception cref="ArgumentException">A number is not legal.</exception>
    public void Stage(StageKind kind, scoped ReadOnlySpan<double> parameters, uint slot = 0)
    {
        kind.Check(parameters);
        _at.Stage(kind, parameters, slot);
    }

    /// <summary>Makes a raster of the canvas and changes nothing else: what was cropped away is gone.</summary>
    public void Rasterize() => _at.Rasterize();

    /// <summary>The output step's affine map, which is not clamped. No step follows.</summary>
    /// <param name="matrix">The map.</param>
    public void Normalize(in ColorMatrix matrix) => _record.Normalize(matrix);

    /// <summary>Computes the sample as interleaved bytes, rounded half to even.</summary>
    /// <param name="source">The picture, of the size and channels that <see cref="Begin"/> was told.</param>
    /// <param name="destination">At least width · height · channels of <see cref="Canvas"/>.</param>
    /// <exception cref="ArgumentException">Source or destination do not fit the record, or a map cannot be sampled; nothing was written.</exception>
    public void Run(ImageView<byte> source, Span<byte> destination)
    {
        Check(source, destination.Length, Canvas);
        fixed (byte* pixels = source.Pixels)
        fixed (byte* target = destination)
        {
            _arena.Reset();
            if (_record.OnlyStage() is { } call && ByteStageOf(call) is { } stage) stage.Run(_record.ParametersOf(call), _arena, Picture(source, pixels), target);
            else if (_record.IsMoveOnly(out Map3x3 map, out SamplingDecision decision)) _moved.Run(Picture(source, pixels), map, decision, _record.Rule, Canvas, target, _arena);
            else if (Canvas.Area >= LevelRunner.LeastArea && _record.IsByLevels(out map, out decision)) _levels.Run(_record, _arena, Picture(source, pixels), map, decision, target);
            else Execute(source, pixels, BeginBytes(target, Canvas));
        }
    }

    /// <summary>Computes the sample as floats.</summary>
    /// <param name="source">The picture, of the size and channels that <see cref="Begin"/> was told.</param>
    /// <param name="destination">At least width · height · channels of <see cref="Canvas"/>.</param>
    /// <param name="layout">One plane a channel, or interleaved.</param>
    /// <exception cref="ArgumentException">Source or destination do not fit the record, or a map cannot be sampled; nothing was written.</exception>
    public void Run(ImageView<byte> source, Span<float> destination, Layout layout)
    {
        Check(source, destination.Length, Canvas);
        fixed (byte* pixels = source.Pixels)
        fixed (float* target = destination)
        {
            _arena.Reset();
            Execute(source, pixels, BeginFloats(target, Canvas, layout));
        }
    }

    /// <summary>By how much the source may be decoded smaller for the recorded sample: 1, 2, 4 or 8.</summary>
    /// <remarks>The largest power of two by which every sampling of the source averages anyway, as long as 8 pixels are left on each side.</remarks>
    public int LargestReduction() => _record.LargestReduction();

    /// <summary>The discrete decisions of the recorded sample. Allocates: it is for tests and for explanations.</summary>
    public PipelineDecisions Decisions() => _record.Decisions();

    /// <summary>Whether the other schedule holds the same sample of a picture of the same size: their draws come from one key.</summary>
    internal bool IsDrawnAs(Schedule other) => _record.Key == other._record.Key && _record.Source == other._record.Source;

    internal void Reset() => _arena.Reset();

    /// <summary>Computes everything up to the last pass, whose tiles may then be pulled.</summary>
    internal StageChain Settle(in ImageView<byte> source, byte* pixels) => _runner.Settle(_record, _arena, Picture(source, pixels), null);

    /// <summary>The sink of interleaved bytes.</summary>
    internal RowSink BeginBytes(byte* target, ImageSize canvas)
    {
        _bytes.Begin(_arena, _record.Channels, target, canvas);
        return _bytes;
    }

    /// <summary>The sink of floats.</summary>
    internal RowSink BeginFloats(float* target, ImageSize canvas, Layout layout)
    {
        if (layout == Layout.Chw || _record.Channels == 1)
        {
            _planar.Begin(_arena, _record.Channels, target, canvas);
            return _planar;
        }

        _interleaved.Begin(_arena, target, canvas);
        return _interleaved;
    }

    /// <summary>
    /// The last check before the first write, of what was recorded and not of what its caller believes: the source must be the recorded one, the
    /// destination must hold the canvas, and every map must be one that can be sampled.
    /// </summary>
    /// <exception cref="ArgumentException">Something does not fit.</exception>
    internal void Check(in ImageView<byte> source, int room, ImageSize canvas)
    {
        if (_at.IsBranch) throw new InvalidOperationException("A branch is open.");
        ImageSize recorded = _record.Passes[0].Source;
        if (source.Size != recorded || source.Channels != _record.Channels)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The source is {source.Size} with {source.Channels} channels; the sample was recorded for {recorded} with {_record.Channels}."), nameof(source));
        ScheduleLimits.CheckResult(canvas);
        if (room < canvas.Area * _record.Channels)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The destination holds {room} values; the sample is {canvas} with {_record.Channels} channels."), "destination");
        _record.CheckMaps();
    }

    /// <summary>Goes over to the picture as it was decoded; <c>Run</c> takes its pixels then.</summary>
    /// <exception cref="ArgumentException">The picture was decoded smaller than this sample may read it; nothing was written.</exception>
    internal void Reduce(LoadedImage source)
    {
        if (source.Reduction == 1) return;
        int largest = LargestReduction();
        if (source.Reduction > largest)
        {
            string much = largest == 1 ? "the whole picture" : string.Create(CultureInfo.InvariantCulture, $"it at 1/{largest} at least");
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The source was decoded at 1/{source.Reduction}; these parameters need {much}: load it with LoadFor for them."), nameof(source));
        }

        _record.Reduce(source.Reduction, source.OffsetX, source.OffsetY, source.Picture.Size);
    }

    private static PixelSource Picture(in ImageView<byte> source, byte* pixels)
    {
        PixelKind kind = source.Channels == 1 ? PixelKind.Gray8 : PixelKind.Rgb8;
        return new PixelSource(kind, pixels, source.Width, source.Height, source.Channels, source.Stride, source.Pixels.Length);
    }

    private ByteStage? ByteStageOf(in StageCall call)
    {
        int found = 0;
        while (found < _byteStages.Count && _byteStages[found].Kind != call.Kind) found++;
        if (found == _byteStages.Count) _byteStages.Add((call.Kind, call.Kind.CreateByteStage()));
        return _byteStages[found].Stage is { } stage && stage.Fits(_record.ParametersOf(call)) ? stage : null;
    }

    private void Execute(in ImageView<byte> source, byte* pixels, RowSink sink) => _runner.Run(_record, _arena, Picture(source, pixels), sink);
}
