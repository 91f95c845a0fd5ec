using AugDsl.Algebra;
using AugDsl.Imaging;
using AugDsl.Kernels;
using AugDsl.Sampling;
using AugDsl.Tiles;

namespace AugDsl.Scheduling;

/// <summary>Builds the stages of one run over a canvas and pulls all of its tiles through them.</summary>
internal sealed class StageChain
{
    private readonly RunFrame _frame = new();
    private readonly ColorFolder _folder = new();
    private readonly SampledStage _sampled = new();
    private readonly CanvasStage _canvas = new();
    private readonly StagePool _pool = new();
    private readonly MapChain _untouched = new();

    // Null until a run begins: what is used without one fails at once.
    private ScheduleRecord _record = null!;
    private SettledMeasurements _settled = null!;
    private RowStage? _last;

    /// <summary>The canvas of the run.</summary>
    public ImageSize Canvas => _frame.Canvas;

    /// <summary>1 or 3.</summary>
    public int Channels => _frame.Channels;

    /// <summary>Begins the runs of one sample.</summary>
    /// <param name="record">What to do.</param>
    /// <param name="settled">What its measurements come to, as far as they are known.</param>
    /// <param name="arena">Where intermediates live.</param>
    public void BeginSample(ScheduleRecord record, SettledMeasurements settled, Arena arena)
    {
        _record = record;
        _settled = settled;
        _frame.Begin(arena, record.Channels, record.Key);
    }

    /// <summary>Begins a run with a source that is sampled.</summary>
    public void FromSource(in PixelSource source, int chain, ImageSize canvas)
    {
        _frame.Canvas = canvas;
        MapChain map = _record.Chain(chain);
        SamplingDecision decision = map.Decide(canvas, new ImageSize(source.Width, source.Height), _record.Rule);
        _sampled.Begin(_frame, source, map, decision, _record.Rule);

        // A picture's values are in [0, 1]; a raster's need not be without clamps between steps, and sampling clamps (DESIGN 1.1).
        Begin(_sampled, bounded: _record.ClampEveryStep || source.Kind != PixelKind.Float4);
        _folder.FlushClamped();
    }

    /// <summary>Begins a run with a picture of bytes as it is.</summary>
    public void FromPicture(in PixelSource picture)
    {
        _frame.Canvas = new ImageSize(picture.Width, picture.Height);
        _sampled.Begin(_frame, picture, _untouched, _untouched.Decide(_frame.Canvas, _frame.Canvas, _record.Rule), _record.Rule);
        Begin(_sampled, bounded: true);
        _folder.FlushClamped();
    }

    /// <summary>Begins a run with a canvas that is read where it was written.</summary>
    public void FromCanvas(in PixelSource canvas)
    {
        _frame.Canvas = new ImageSize(canvas.Width, canvas.Height);
        _canvas.Begin(_frame, canvas);
        Begin(_canvas, bounded: _record.ClampEveryStep);
    }

    /// <summary>Appends recorded items; what is measured among them is settled.</summary>
    public void Append(int firstItem, int endItem)
    {
        for (int i = firstItem; i < endItem; i++)
        {
            ScheduleItem item = _record.Items[i];
            switch (item.Kind)
            {
                case ItemKind.Matrix:
                    _folder.Add(_record.Matrices[item.Index]);
                    break;
                case ItemKind.Body:
                    ref BodyCall call = ref _record.Bodies[item.Index];
                    _folder.Add(call.Body, _record.ConstantsOf(call), call.Slot);
                    break;
                case ItemKind.Contrast:
                    _folder.Add(_settled.Matrix(item.Index));
                    break;
                case ItemKind.Statistic:
                    ref MeasurementUse use = ref _record.Measurements[item.Index].Use;
                    _folder.Add(use.Body!, _settled.Constants(item.Index, use), use.Slot);
                    break;
                case ItemKind.Stage:
                    Append(_record.Stages[item.Index]);
                    break;
                case ItemKind.Keep:
                    _folder.Flush();
                    _last!.Program.Keep(_frame.Kept(_last.Program.Kept), _frame.Channels);
                    break;
                case ItemKind.Mix:
                    _folder.Pass();
                    _last!.Program.Mix(_frame.Kept(_last.Program.Kept - 1), (float)_record.Shares[item.Index]);
                    break;
                case ItemKind.Branch:
                    Append(_record.Branches[item.Index]);
                    break;
            }
        }
    }

    /// <summary>Ends the values as they are: another run goes on from them.</summary>
    public void End() => _folder.Flush();

    /// <summary>Ends the values with the last clamp and the output step.</summary>
    public void Finish() => _folder.Finish(_record.Output ?? ColorMatrix.Identity);

    /// <summary>Computes the whole canvas.</summary>
    /// <param name="sink">Takes the tiles.</param>
    /// <param name="statistics">Counts them too, if given.</param>
    public void Run(RowSink sink, CanvasStatistics? statistics)
    {
        (int width, int height) = (_frame.Canvas.Width, _frame.Canvas.Height);
        if (width <= RowTile.Capacity / 2)
        {
            RunShared(sink, statistics, width, height);
            return;
        }

        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x += RowTile.Capacity)
            {
                int count = Math.Min(RowTile.Capacity, width - x);
                Planes tile = sink.Target(y, x, count);
                Tile(tile, y, x, count);
                statistics?.Add(tile, count);
                sink.Put(tile, y, x, count);
            }
        }
    }

    /// <summary>Rows of a narrow canvas share a tile: what a tile costs beside its pixels is paid once for all of them.</summary>
    private void RunShared(RowSink sink, CanvasStatistics? statistics, int width, int height)
    {
        int rows = RowTile.Capacity / width;
        for (int y = 0; y < height; y += rows)
        {
            int count = Math.Min(rows, height - y) * width;
            Planes tile = sink.Target(y, 0, count);
            Tile(tile, y, 0, count);
            statistics?.Add(tile, count);
            sink.Put(tile, y, 0, count);
        }
    }

    /// <summary>Computes a tile of the canvas. Tiles are asked for from the top, each row from left to right; any may be left out.</summary>
    /// <param name="tile">Where to; writable up to whole granules.</param>
    /// <param name="y">The row.</param>
    /// <param name="x">The first column, a multiple of <see cref="RowTile.Capacity"/>.</param>
    /// <param name="count">Pixels: up to the next multiple, or the end of the row; or several whole rows.</param>
    public void Tile(in Planes tile, int y, int x, int count) => _last!.Row(tile, y, x, count);

    private void Begin(RowStage first, bool bounded)
    {
        _pool.TakeBack();
        _last = first;
        _folder.Begin(first.Program, _record.Channels, _record.ClampEveryStep, bounded);
    }

    private void Append(in StageCall call)
    {
        _folder.Flush();
        FollowingStage stage = _pool.Take(call.Kind);
        stage.Begin(_frame, _last!, new StageInput(_record.ParametersOf(call), call.Slot, _record.ClampEveryStep));
        Begin(stage);
    }

    private void Append(in BranchCall call)
    {
        _folder.Flush();
        BranchStage stage = (BranchStage)_pool.Take(BranchStage.Kind);
        stage.Begin(_frame, _last!, _record, call);
        Begin(stage);
    }

    private void Begin(RowStage stage)
    {
        _last = stage;
        _folder.Begin(stage.Program, _record.Channels, _record.ClampEveryStep, _record.ClampEveryStep);
    }
}
