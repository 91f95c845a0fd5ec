using System.ComponentModel;
using System.Globalization;
using System.Text;
using AugDsl.Imaging;
using AugDsl.Pipelines;
using AugDsl.Randomness;

namespace AugDsl.CompilerServices;

/// <summary>Collects the lines of <c>Explain</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ExplanationBuilder
{
    private readonly StringBuilder _text = new();
    private readonly PipelineInfo _info;

    /// <summary>Starts with the sample's key and source.</summary>
    public ExplanationBuilder(PipelineInfo info, SampleKey key, ImageSize source)
    {
        _info = info;
        _text.Append(CultureInfo.InvariantCulture, $"{info.Name}, key {key}, source {source}\n");
    }

    /// <summary>Adds how small a JPEG is decoded for the sample.</summary>
    public void Decoding(int reduction) => _text.Append(reduction == 1 ? "  decoded whole\n" : string.Create(CultureInfo.InvariantCulture, $"  decoded at 1/{reduction} where the file is a JPEG\n"));

    /// <summary>Adds a step of the drawn list.</summary>
    /// <param name="index">The step.</param>
    /// <param name="width">The canvas' columns after it.</param>
    /// <param name="height">The canvas' rows after it.</param>
    /// <param name="sentence">What it does with the sample's values; null for what it always does.</param>
    public void Step(int index, int width, int height, string? sentence) =>
        _text.Append(CultureInfo.InvariantCulture, $"  {index + 1} {_info.Steps[index].Path}: {sentence ?? _info.Steps[index].Description} -> {width} x {height}\n");

    /// <summary>Adds the output step, if there is one.</summary>
    public void Output()
    {
        if (!_info.IsFloatOutput) return;
        StepInfo output = _info.Steps.Last(step => step.Kind == "Output");
        _text.Append(CultureInfo.InvariantCulture, $"  {output.Index + 1} {output.Path}: {output.Description}\n");
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
