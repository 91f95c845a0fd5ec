using AugDsl.Algebra;
using AugDsl.CompilerServices;
using AugDsl.Imaging;
using AugDsl.Scheduling;

namespace AugDsl.Reference;

/// <summary>What a sample means.</summary>
public sealed class ReferenceResult
{
    internal ReferenceResult(Picture values, OutputStep? output, IReadOnlyList<DrawnStep> steps, IReadOnlyList<SamplingEvent> samplings, bool hasDiscontinuous)
    {
        Width = values.Width;
        Height = values.Height;
        Channels = values.Channels;
        Values = [.. values.Planes.SelectMany(plane => plane)];
        OutputStep = output;
        Output = Finish();
        Steps = steps;
        Samplings = samplings;
        HasDiscontinuous = hasDiscontinuous;
        SampledNonAxisAligned = samplings.Any(sampling => sampling.Decision.HasField || sampling.Decision.Class > MapClass.AxisAligned);
    }

    /// <summary>Columns.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>1 or 3.</summary>
    public int Channels { get; }

    /// <summary>Planar values in units of full scale, clamped, before the output step and before rounding.</summary>
    public double[] Values { get; }

    /// <summary>What comes out: with an output step its values in its layout, else interleaved levels 0 to 255, rounded half to even.</summary>
    public double[] Output { get; }

    /// <summary>The output step, if there is one.</summary>
    public OutputStep? OutputStep { get; }

    /// <summary>The drawn list, with the drawn values and the canvas after each step.</summary>
    public IReadOnlyList<DrawnStep> Steps { get; }

    /// <summary>The samplings and their decisions: at statistical steps, at the first raster step after a source or a geometric step, at the end.</summary>
    public IReadOnlyList<SamplingEvent> Samplings { get; }

    /// <summary>Whether the list holds a discontinuous step, or the interpolation is nearest.</summary>
    public bool HasDiscontinuous { get; }

    /// <summary>Whether a map was sampled that is not axis-aligned, or a dense field.</summary>
    public bool SampledNonAxisAligned { get; }

    /// <summary>The place in <see cref="Output"/> of a channel of a pixel.</summary>
    public int OutputIndex(int channel, int pixel) =>
        OutputStep is { Layout: Layout.Chw } ? (channel * Width * Height) + pixel : (pixel * Channels) + channel;

    private double[] Finish()
    {
        double[] output = new double[Values.Length];
        int area = Width * Height;
        for (int c = 0; c < Channels; c++)
        {
            for (int p = 0; p < area; p++)
            {
                double value = Values[(c * area) + p];
                output[OutputIndex(c, p)] = OutputStep is null
                    ? Math.Round(255 * value, MidpointRounding.ToEven)
                    : (value - OutputStep.Mean[c]) / OutputStep.Std[c];
            }
        }

        return output;
    }
}

/// <summary>A step of the drawn list.</summary>
/// <param name="Index">Its number among the pipeline's leaves.</param>
/// <param name="Path">Its path.</param>
/// <param name="Values">What was drawn.</param>
/// <param name="Canvas">The canvas after it.</param>
public sealed record DrawnStep(int Index, string Path, IReadOnlyList<DrawnValue> Values, ImageSize Canvas)
{
    /// <summary>As <c>Rotate#1 (value 12.5) → 100 x 80</c>.</summary>
    public override string ToString() =>
        $"{Path} ({string.Join(", ", Values.Select(v => FormattableString.Invariant($"{v.Name} {v.Value:R}")))}) → {Canvas}";
}
