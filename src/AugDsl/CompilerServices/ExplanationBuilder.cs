using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
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
    public ExplanationBuilder(PipelineInfo info, SampleKey key, int width, int height)
    {
        _info = info;
        _text.Append(CultureInfo.InvariantCulture, $"{info.Name}, key {key}, source {width} x {height}\n");
    }

    /// <summary>Adds how small a JPEG is decoded for the sample.</summary>
    public void Decoding(int reduction) => _text.Append(reduction == 1 ? "  decoded whole\n" : string.Create(CultureInfo.InvariantCulture, $"  decoded at 1/{reduction} where the file is a JPEG\n"));

    /// <summary>Adds a step of the drawn list.</summary>
    public void Step(int index, int width, int height, ref Sentence sentence) =>
        _text.Append(CultureInfo.InvariantCulture, $"  {index + 1} {_info.Steps[index].Path}: {sentence.ToStringAndClear()} -> {width} x {height}\n");

    /// <summary>Adds the output step.</summary>
    public void Output(int index, string sentence) => _text.Append(CultureInfo.InvariantCulture, $"  {index + 1} {_info.Steps[index].Path}: {sentence}\n");

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>Formats a step's sentence in the invariant culture.</summary>
    [InterpolatedStringHandler]
    public ref struct Sentence(int literalLength, int formattedCount)
    {
        private DefaultInterpolatedStringHandler _handler = new(literalLength, formattedCount, CultureInfo.InvariantCulture);

        /// <summary>Adds text.</summary>
        public void AppendLiteral(string text) => _handler.AppendLiteral(text);

        /// <summary>Adds a drawn value.</summary>
        public void AppendFormatted<T>(T value, string? format = null) => _handler.AppendFormatted(value, format);

        internal string ToStringAndClear() => _handler.ToStringAndClear();
    }
}
