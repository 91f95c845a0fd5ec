using AugDsl.Imaging;
using AugDsl.Kernels;
using AugDsl.Sampling;
using AugDsl.Scheduling;

namespace AugDsl.Annotations;

/// <summary>The maps of a recorded sample: one chain a pass, from the source to the final canvas. Between two of them lies a raster, whose outside is lost.</summary>
internal sealed class AnnotationMaps
{
    private readonly List<PointChain> _chains = [];
    private readonly GrowList<(ImageSize Source, ImageSize Canvas)> _sizes = new();

    /// <summary>How many chains there are, at least 1.</summary>
    public int Count => _sizes.Count;

    /// <summary>The size of the final canvas, in pixels.</summary>
    public ImageSize Canvas => _sizes.Last.Canvas;

    /// <summary>The size of the source, in pixels.</summary>
    public ImageSize Source => _sizes[0].Source;

    /// <summary>A chain.</summary>
    public PointChain this[int index] => _chains[index];

    /// <summary>The size of what a chain reads: the source, or the raster before it.</summary>
    public ImageSize SourceOf(int index) => _sizes[index].Source;

    /// <summary>The size of the canvas that a chain makes.</summary>
    public ImageSize CanvasOf(int index) => _sizes[index].Canvas;

    /// <summary>Takes over the maps of a record.</summary>
    public void Begin(ScheduleRecord record, Arena arena)
    {
        _sizes.Clear();
        for (int i = 0; i < record.Passes.Count; i++)
        {
            ref SchedulePass pass = ref record.Passes[i];
            if (_chains.Count == i) _chains.Add(new PointChain());
            _chains[i].Begin(record.Chain(pass.Chain), pass.Canvas, arena);
            _sizes.Add((pass.Source, pass.Canvas));
        }
    }
}
