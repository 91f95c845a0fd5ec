using System.Text.Encodings.Web;
using System.Text.Json;
using AugDsl.Cli.Running;
using AugDsl.Datasets;
using AugDsl.Imaging;
using AugDsl.Mixing;
using AugDsl.Randomness;

namespace AugDsl.Cli.Exporting;

/// <summary>Writes what a sample is as a line of JSON: where it comes from, where it went, and all that was drawn for it.</summary>
/// <param name="runner">The pipeline.</param>
/// <param name="dataset">The data set.</param>
/// <param name="seed">The run's seed, for the keys of partners.</param>
/// <param name="export">The digest of the export's identity.</param>
internal sealed class ManifestLines(IPipelineRunner runner, IImageDataset dataset, ulong seed, string export)
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Draws depend on the source's size. It is read from the header once, not in every epoch.
    private readonly Dictionary<int, ImageSize> _sizes = [];

    /// <summary>The lines of a batch.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="outputs">The file of each sample, relative to the output folder.</param>
    /// <param name="hasRows">Whether a file holds several samples.</param>
    public byte[] Of(IFedBatch batch, IReadOnlyList<string> outputs, bool hasRows)
    {
        using MemoryStream stream = new();
        for (int slot = 0; slot < batch.Count; slot++)
        {
            using (Utf8JsonWriter json = new(stream, s_options))
            {
                json.WriteStartObject();
                json.WriteNumber("epoch", batch.Epoch);
                json.WriteNumber("batch", batch.Number);
                json.WriteString("output", outputs[slot]);
                if (hasRows) json.WriteNumber("row", slot);
                WriteSource(json, batch.Indices[slot], batch.Keys[slot]);
                if (!batch.Mixes.IsEmpty && batch.Mixes[slot] is { IsMixed: true } mix) WriteMix(json, mix, batch.Epoch);
                if (!batch.LabelWeights.IsEmpty) WriteWeights(json, batch.LabelWeights.Slice(slot * dataset.ClassNames.Count, dataset.ClassNames.Count));
                json.WriteString("export", export);
                json.WriteEndObject();
            }
            stream.WriteByte((byte)'\n');
        }
        return stream.ToArray();
    }

    private void WriteSource(Utf8JsonWriter json, int index, SampleKey key)
    {
        json.WriteString("file", dataset.Name(index));
        json.WriteNumber("index", index);
        int label = dataset.Label(index);
        if (label != IImageDataset.NoLabel)
        {
            json.WriteNumber("label", label);
            json.WriteString("class", dataset.ClassNames[label]);
        }
        ImageSize size = SizeOf(index);
        json.WriteNumber("width", size.Width);
        json.WriteNumber("height", size.Height);
        json.WriteString("key", key.ToString());
        using JsonDocument parameters = JsonDocument.Parse(runner.DrawsAsJson(key, size));
        json.WritePropertyName("draws");
        parameters.RootElement.GetProperty("draws").WriteTo(json);
    }

    private void WriteMix(Utf8JsonWriter json, in MixDraw mix, int epoch)
    {
        json.WriteStartObject("mix");
        json.WriteString("kind", mix.Kind.ToString());
        json.WriteNumber("lambda", mix.Lambda);
        json.WriteStartObject("partner");
        WriteSource(json, (int)mix.Partner, SampleKey.Create(seed, (ulong)mix.Partner, (uint)epoch));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteWeights(Utf8JsonWriter json, ReadOnlySpan<float> row)
    {
        json.WriteStartObject("weights");
        for (int label = 0; label < row.Length; label++)
        {
            if (row[label] != 0) json.WriteNumber(dataset.ClassNames[label], row[label]);
        }
        json.WriteEndObject();
    }

    private ImageSize SizeOf(int index)
    {
        if (!_sizes.TryGetValue(index, out ImageSize size)) _sizes[index] = size = dataset.ReadInfo(index).Size;
        return size;
    }
}
