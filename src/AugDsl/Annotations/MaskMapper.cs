using AugDsl.Algebra;
using AugDsl.Imaging;
using AugDsl.Kernels;
using AugDsl.Sampling;
using AugDsl.Scheduling;
using AugDsl.Tiles;

namespace AugDsl.Annotations;

/// <summary>Resamples masks: every pixel takes the label at the place where its centre comes from. Rasters between do not round the place.</summary>
internal sealed class MaskMapper
{
    private readonly LabelRows _rows = new();
    private readonly double[] _x = new double[RowTile.Capacity];
    private readonly double[] _y = new double[RowTile.Capacity];
    private readonly bool[] _lost = new bool[RowTile.Capacity];

    /// <summary>Makes the mask of the result from the mask of the source.</summary>
    public void Forward(ScheduleRecord record, AnnotationMaps maps, ImageView<byte> mask, Span<byte> destination, byte fill, Arena arena)
    {
        if (maps.Count == 1)
        {
            SamplingRule rule = record.Rule with { Interpolation = Interpolation.Nearest, Antialias = false, Fill0 = fill / 255f };
            _rows.Run(mask, record.Chain(record.Passes[0].Chain), rule, maps.Canvas, destination, arena);
            return;
        }

        ImageSize canvas = maps.Canvas;
        for (int y = 0; y < canvas.Height; y++)
        {
            for (int x = 0; x < canvas.Width; x += RowTile.Capacity)
            {
                int count = Math.Min(RowTile.Capacity, canvas.Width - x);
                Centres(x, y, count);
                Trace(maps, record.Rule.Border, count);
                Read(mask, destination.Slice((y * canvas.Width) + x, count), fill);
            }
        }
    }

    /// <summary>Makes the mask of the source from the mask of the result; what the result does not show is <paramref name="fill"/>.</summary>
    public void Backward(AnnotationMaps maps, ImageView<byte> mask, Span<byte> destination, byte fill)
    {
        ImageSize source = maps.Source;
        for (int y = 0; y < source.Height; y++)
        {
            for (int x = 0; x < source.Width; x += RowTile.Capacity)
            {
                int count = Math.Min(RowTile.Capacity, source.Width - x);
                Centres(x, y, count);
                for (int i = 0; i < maps.Count; i++) Forward(maps[i], maps.CanvasOf(i), count);
                Read(mask, destination.Slice((y * source.Width) + x, count), fill);
            }
        }
    }

    private void Centres(int x, int y, int count)
    {
        for (int i = 0; i < count; i++)
        {
            _x[i] = x + i + 0.5;
            _y[i] = y + 0.5;
            _lost[i] = false;
        }
    }

    /// <summary>From the canvas through every raster to the source, as its pixels are read.</summary>
    private void Trace(AnnotationMaps maps, Border border, int count)
    {
        for (int pass = maps.Count - 1; pass >= 0; pass--)
        {
            maps[pass].Back(_x.AsSpan(0, count), _y.AsSpan(0, count));
            ImageSize source = maps.SourceOf(pass);
            for (int i = 0; i < count; i++) _lost[i] |= !Fold(ref _x[i], source.Width, border) | !Fold(ref _y[i], source.Height, border);
        }
    }

    /// <summary>Outside, the centre of the pixel that the border rule names; false where the fill stands.</summary>
    private static bool Fold(ref double place, int size, Border border)
    {
        if (place >= 0 && place < size) return true;
        int index = BorderFold.Fold((int)Math.Floor(place), size, border);
        place = index + 0.5;
        return index != BorderFold.Outside;
    }

    private void Forward(PointChain chain, ImageSize canvas, int count)
    {
        Span<double> xs = _x.AsSpan(0, count);
        Span<double> ys = _y.AsSpan(0, count);
        for (int i = 0; i <= chain.FieldCount; i++)
        {
            Map3x3 map = chain.Forward(i);
            for (int k = 0; k < count; k++) _lost[k] |= !PointMapper.Move(map, ref xs[k], ref ys[k]);
            if (i < chain.FieldCount) chain.Undo(i, xs, ys);
        }

        for (int k = 0; k < count; k++) _lost[k] |= !(xs[k] >= 0 && ys[k] >= 0 && xs[k] < canvas.Width && ys[k] < canvas.Height);
    }

    private void Read(ImageView<byte> mask, Span<byte> target, byte fill)
    {
        for (int i = 0; i < target.Length; i++) target[i] = _lost[i] ? fill : mask.Pixels[((int)_y[i] * mask.Stride) + (int)_x[i]];
    }
}
