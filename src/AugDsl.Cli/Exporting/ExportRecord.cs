using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AugDsl.Datasets;
using AugDsl.Mixing;
using AugDsl.Pipelines;

namespace AugDsl.Cli.Exporting;

/// <summary>What decides the bytes of an export, as <c>export.json</c> keeps it: names and values in the order of the file.</summary>
internal sealed class ExportRecord
{
    private const string Shard = "shard";

    private static readonly JsonWriterOptions s_options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<(string Name, string Value)> _fields = [];

    private ExportRecord()
    {
    }

    /// <summary>The record of a request.</summary>
    public static ExportRecord Of(ExportRequest request, PipelineInfo pipeline, IImageDataset dataset)
    {
        ExportRecord record = new();
        record.Add("format", request.Format == ExportFormat.Npz ? "npz" : "png");
        record.Add("epochs", Text(request.Epochs));
        record.Add("batch", Text(request.Loader.BatchSize));
        record.Add("seed", request.Loader.Seed.ToString(CultureInfo.InvariantCulture));
        record.Add(Shard, FormattableString.Invariant($"{request.Loader.ShardIndex}/{request.Loader.ShardCount}"));
        record.Add("sampler", request.IsShuffled ? "shuffled" : "sequential");
        record.Add("on-error", request.Loader.OnError == DatasetErrorHandling.Skip ? "skip" : "fail");
        record.Add("pipeline", pipeline.Name);
        record.Add("pipeline mixing", string.Join("; ", pipeline.Mixing.Select(Describe)));
        record.Add("pipeline fingerprint", pipeline.Fingerprint.ToString("x16", CultureInfo.InvariantCulture));
        record.Add("data set pictures", Text(dataset.Count));
        record.Add("data set names", HashOfNames(dataset));
        return record;
    }

    /// <summary>What every part of the export says. The shards are parts of one export.</summary>
    public PartIdentity Identity => new(_fields.Where(entry => entry.Name != Shard));

    /// <summary>The file's bytes.</summary>
    public byte[] ToJson()
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, s_options))
        {
            json.WriteStartObject();
            foreach ((string name, string value) in _fields) json.WriteString(name, value);
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>Refuses to go on with what another export began; shards of one export may differ in which shard they are.</summary>
    /// <param name="path">The record that is there.</param>
    /// <exception cref="ToolException">It is of another export; the message names the first difference.</exception>
    public void CheckAgainst(string path)
    {
        Dictionary<string, string?> there = Read(path);
        foreach ((string name, string value) in _fields)
        {
            string? old = there.GetValueOrDefault(name);
            bool isEqual = name == Shard ? CountOf(old) == CountOf(value) : old == value;
            if (isEqual) continue;
            throw ToolException.Usage(
                $"{path} is of an export with other options: {name} is {old ?? "not there"} there and {value} here; take the same options to continue it, or another output folder");
        }
    }

    private static Dictionary<string, string?> Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string?>>(File.ReadAllBytes(path)) ?? [];
        }
        catch (JsonException error)
        {
            throw ToolException.Usage($"{path} is no record of an export: {error.Message}");
        }
    }

    private static string CountOf(string? shard) => shard is null ? "" : shard[(shard.IndexOf('/') + 1)..];

    private static string Describe(MixRule rule) =>
        FormattableString.Invariant($"{rule.Path} alpha {rule.Alpha:R} probability {rule.Probability:R} epochs {rule.StartEpoch} to {rule.EndEpoch} on {rule.OnEpochs} off {rule.OffEpochs}");

    /// <summary>Names and labels in their order; the pictures themselves are not read.</summary>
    private static string HashOfNames(IImageDataset dataset)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string name in dataset.ClassNames) hash.AppendData(Encoding.UTF8.GetBytes(name + "\n"));
        for (int i = 0; i < dataset.Count; i++)
            hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{dataset.Label(i)}\0{dataset.Name(i)}\n")));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private void Add(string name, string value) => _fields.Add((name, value));
}
