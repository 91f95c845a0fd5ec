using AugDsl.Imaging;
using AugDsl.Sampling;

namespace AugDsl.Annotations;

/// <summary>Moves boxes through the maps of a sample, to its result or back to its source.</summary>
internal sealed class BoxMapper
{
    // What is smaller is not a box: a neighbour that touches the edge, moved by rounding.
    private const float SmallestSide = 1e-3f;

    // A box that is wholly visible counts 1, whatever its corners' rounding.
    private const double VisibilityTolerance = 1e-6;

    // Seven points an edge, and four between neighbouring nodes: the field is smooth below that.
    private const int LeastParts = 8;
    private const int MostParts = 1024;
    private const double PartsPerSpacing = 4;

    private readonly Polygon _polygon = new();

    // The share of the box that is left.
    private double _visible;

    /// <summary>Moves boxes of the source to the result; returns how many are left, in their order.</summary>
    public int Forward(AnnotationMaps maps, ReadOnlySpan<Box> boxes, Span<Box> result, double minimumVisibility)
    {
        int count = 0;
        foreach (Box box in boxes)
        {
            Start(box);
            Clip(maps.Source);
            for (int i = 0; i < maps.Count; i++)
            {
                Forward(maps[i]);
                Clip(maps.CanvasOf(i));
            }

            Finish(box.Label, maps.Canvas, minimumVisibility, result, ref count);
        }

        return count;
    }

    /// <summary>Moves boxes of the result back to the source; returns how many are left, in their order.</summary>
    public int Backward(AnnotationMaps maps, ReadOnlySpan<Box> boxes, Span<Box> result)
    {
        int count = 0;
        foreach (Box box in boxes)
        {
            Start(box);
            Clip(maps.Canvas);
            for (int i = maps.Count - 1; i >= 0; i--)
            {
                Backward(maps[i]);
                Clip(maps.SourceOf(i));
            }

            Finish(box.Label, maps.Source, 0, result, ref count);
        }

        return count;
    }

    private void Start(in Box box)
    {
        _polygon.Set(box);
        _visible = 1;
    }

    private void Clip(ImageSize canvas) => Clip(CanvasBox.Of(canvas));

    private void Clip(in CanvasBox window)
    {
        double whole = _polygon.Area();
        _polygon.Clip(window);
        _visible *= _polygon.Area() / whole;
    }

    /// <summary>Writes the box if enough of it is left; what is not a number is not enough.</summary>
    private void Finish(int label, ImageSize canvas, double minimumVisibility, Span<Box> result, ref int count)
    {
        if (!(_visible > 0 && _visible >= minimumVisibility - VisibilityTolerance)) return;
        Box box = _polygon.Extent(canvas, label);
        if (box.Width >= SmallestSide && box.Height >= SmallestSide) result[count++] = box;
    }

    private void Forward(PointChain chain)
    {
        for (int i = 0; i <= chain.FieldCount; i++)
        {
            _polygon.Move(chain.Forward(i));
            if (i == chain.FieldCount) break;

            // Of a box many times the canvas' size, only what the canvas can read is bent: its edges would get too few points there.
            if (_polygon.LongestEdge() > MostParts * Part(chain, i)) Clip(chain.Reach(i));
            Bend(chain, i);
            chain.Undo(i, _polygon.X, _polygon.Y);
        }
    }

    private void Backward(PointChain chain)
    {
        for (int i = chain.FieldCount; i >= 0; i--)
        {
            _polygon.Move(chain.Backward(i));
            if (i == 0) break;
            Bend(chain, i - 1);
            chain.Displace(i - 1, _polygon.X, _polygon.Y);
        }
    }

    private void Bend(PointChain chain, int field) => _polygon.Subdivide(LeastParts, Part(chain, field), MostParts);

    private static double Part(PointChain chain, int field) => chain.Spacing(field) / PartsPerSpacing;
}
