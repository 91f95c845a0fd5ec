using AugDsl.Algebra;
using AugDsl.CompilerServices;
using AugDsl.Imaging;

namespace AugDsl.Reference;

/// <summary>Evaluates S at the pixel centres of a canvas, as defined.</summary>
/// <param name="source">The source.</param>
/// <param name="rule">Border, interpolation, fill.</param>
/// <param name="fill">The fill, one value a channel.</param>
/// <param name="perturbation">Moves the coordinates, if given (not those of exact maps: pixels are copied).</param>
public sealed class Sampler(Picture source, AugmentationPipelineAttribute rule, IReadOnlyList<double> fill, Perturbation? perturbation)
{
    private readonly Dictionary<double, AxisTaps> _columns = [];
    private readonly Dictionary<double, AxisTaps> _rows = [];

    /// <summary>The canvas' values, clamped to [0, 1] after interpolation.</summary>
    public Picture Sample(SamplingPlan plan, ImageSize canvas)
    {
        Picture read = source.Averaged(plan.Decision.MipX, plan.Decision.MipY);
        double scaleX = Math.Pow(2, -plan.Decision.MipX);
        double scaleY = Math.Pow(2, -plan.Decision.MipY);
        Perturbation? moved = plan.Decision is { Class: MapClass.Exact, HasField: false } ? null : perturbation;
        bool remember = plan.AxisAligned && moved is null; // The same coordinate comes again in every row or column.
        AxisTaps columnTaps = new(read.Width);
        AxisTaps rowTaps = new(read.Height);
        double[]? movedX = moved?.Columns(canvas.Width, canvas.Height);
        double[]? movedY = moved?.Rows(canvas.Width, canvas.Height);
        Picture result = new(canvas.Width, canvas.Height, source.Channels);
        for (int j = 0; j < canvas.Height; j++)
        {
            for (int i = 0; i < canvas.Width; i++)
            {
                (double x, double y) = plan.Map.At(i + 0.5, j + 0.5);
                int place = (j * canvas.Width) + i;
                if (movedX is not null) x += movedX[place];
                if (movedY is not null) y += movedY[place];
                AxisTaps column = Taps(x * scaleX, read.Width, plan.WideningX, plan.Decision.DropX, remember ? _columns : null, columnTaps);
                AxisTaps row = Taps(y * scaleY, read.Height, plan.WideningY, plan.Decision.DropY, remember ? _rows : null, rowTaps);
                for (int c = 0; c < source.Channels; c++)
                    result.Planes[c][place] = Math.Clamp(Sum(read.Planes[c], read.Width, column, row, fill[c]), 0, 1);
            }
        }

        return result;
    }

    private static double Sum(double[] plane, int width, AxisTaps column, AxisTaps row, double fill)
    {
        double sum = 0;
        double inside = 0;
        for (int ty = 0; ty < row.Indices.Count; ty++)
        {
            int start = row.Indices[ty] * width;
            for (int tx = 0; tx < column.Indices.Count; tx++)
            {
                double weight = row.Weights[ty] * column.Weights[tx];
                sum += weight * plane[start + column.Indices[tx]];
                inside += weight;
            }
        }

        return sum + ((1 - inside) * fill);
    }

    private AxisTaps Taps(double x, int size, double widening, bool drop, Dictionary<double, AxisTaps>? remembered, AxisTaps scratch)
    {
        if (remembered is null)
        {
            scratch.Find(x, widening, drop, rule.Interpolation, rule.Border);
            return scratch;
        }

        if (!remembered.TryGetValue(x, out AxisTaps? taps))
        {
            taps = new AxisTaps(size);
            taps.Find(x, widening, drop, rule.Interpolation, rule.Border);
            remembered.Add(x, taps);
        }

        return taps;
    }
}
