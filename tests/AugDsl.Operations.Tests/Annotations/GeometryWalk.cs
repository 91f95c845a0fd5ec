using AugDsl.Imaging;
using AugDsl.Randomness;
using AugDsl.Reference;

namespace AugDsl.Operations.Tests.Annotations;

/// <summary>
/// Where a canvas point of a sample comes from, by the interpreter's own definitions of the steps: the oracle of annotations. It knows only the
/// way back, which the product has to invert.
/// </summary>
internal sealed class GeometryWalk
{
    private readonly List<(PlaneMap Map, ImageSize Source, ImageSize Canvas)> _passes = [];

    public GeometryWalk(ReferencePipeline pipeline, SampleKey key, ImageSize source)
    {
        Source = source;
        CoordinateChain chain = new();
        ImageSize canvas = source;
        ImageSize from = source;
        double[] mean = [.. Enumerable.Repeat(0.5, pipeline.Channels)];
        // What is in a blend moves nothing; its rasters are not followed here.
        foreach (ReferenceLeaf leaf in ListDrawer.Draw(pipeline, key.Value).Select(entry => entry.Node).OfType<ReferenceLeaf>())
        {
            StepContext context = new(new ScalarDraws(key.Value, leaf.Slot), canvas, pipeline.Channels, mean, null, null);
            switch (leaf.Operation.Define(leaf.Attribute, context))
            {
                case MapStep map:
                    chain.Add(map);
                    canvas = map.Canvas;
                    break;
                case FieldStep field:
                    chain.Add(field);
                    break;
                case RasterStep:
                    Close();
                    break;
            }
        }

        Close();
        Canvas = canvas;

        void Close()
        {
            // What follows a raster at its own pixel centres is the raster itself.
            if (chain.IsEmpty && _passes.Count > 0) return;
            _passes.Add((new SamplingJudge(chain, canvas, from, pipeline.Rule).Plan(null).Map, from, canvas));
            from = canvas;
            chain = new CoordinateChain();
        }
    }

    public ImageSize Source { get; }

    public ImageSize Canvas { get; }

    public int Passes => _passes.Count;

    /// <summary>The place in the source that a canvas point shows, or null where it lies outside a raster on the way.</summary>
    public (double X, double Y)? Back(double x, double y)
    {
        for (int i = _passes.Count - 1; i >= 0; i--)
        {
            (x, y) = _passes[i].Map.At(x, y);
            if (x < 0 || y < 0 || x > _passes[i].Source.Width || y > _passes[i].Source.Height) return null;
        }

        return (x, y);
    }

    /// <summary>The same without asking what is outside.</summary>
    public (double X, double Y) BackAnyway(double x, double y)
    {
        for (int i = _passes.Count - 1; i >= 0; i--) (x, y) = _passes[i].Map.At(x, y);
        return (x, y);
    }

    /// <summary>The pixel of the source that a canvas point reads, folded by the border at every raster; null where the fill stands or the choice is a rounding's.</summary>
    public (int X, int Y)? Pixel(double x, double y, Border border, out bool tie)
    {
        tie = false;
        for (int i = _passes.Count - 1; i >= 0; i--)
        {
            (PlaneMap map, ImageSize source, _) = _passes[i];
            (x, y) = map.At(x, y);
            if (!Fold(ref x, source.Width, border, i == 0, ref tie) | !Fold(ref y, source.Height, border, i == 0, ref tie)) return null;
        }

        return ((int)x, (int)y);
    }

    private static bool Fold(ref double place, int size, Border border, bool last, ref bool tie)
    {
        double near = Math.Round(place);
        tie |= Math.Abs(place - near) < 1e-6 && (last || near <= 0 || near >= size);
        if (place >= 0 && place < size) return true;
        int index = Borders.Fold((long)Math.Floor(place), size, border);
        place = index + 0.5;
        return index >= 0;
    }
}
