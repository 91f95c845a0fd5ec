using System.Reflection;
using System.Text.Json;
using AugDsl.Batches;
using AugDsl.Cli.Compiling;
using AugDsl.Codecs;
using AugDsl.Datasets;
using AugDsl.Imaging;
using AugDsl.Randomness;
using Xunit;

namespace AugDsl.Tests.Cli;

/// <summary><c>augdsl export</c>: what is in the files.</summary>
public sealed class ExportTests : IDisposable
{
    private readonly ExportSetup _setup = new();

    public void Dispose() => _setup.Dispose();

    [Fact]
    public void Arrays_are_what_the_generated_loader_gives()
    {
        ToolRun run = _setup.Exported(ExportSetup.Mixed, "out", "--epochs", "2");
        Assert.StartsWith("22 samples in 2 epochs at ", run.Output);
        IImageDataset dataset = ImageFolderDataset.Open(_setup.Input);
        int batches = 0;
        bool isAnyMixed = false;
        foreach (Batch<float> batch in Loader<float>(ExportSetup.Mixed, dataset, new BatchLoaderOptions { BatchSize = 4, Seed = 7, Epochs = 2 }))
        {
            using (batch)
            {
                using NpzReader file = NpzFile.Open(_setup.Folder[$"out/epoch-{batch.Epoch:000}/batch-{batch.Number:00000}.npz"]);
                Assert.Equal(["images", "labels", "indices", "keys", "label_weights"], file.Names);
                Assert.Equal(batch.Values.ToArray(), file.Read<float>("images", out int[] shape));
                Assert.Equal([batch.Count, 3, 10, 12], shape);
                Assert.Equal(batch.Labels.ToArray().Select(label => (long)label), file.Read<long>("labels", out _));
                Assert.Equal(batch.Indices.ToArray().Select(index => (long)index), file.Read<long>("indices", out _));
                Assert.Equal(batch.Keys.ToArray().Select(key => key.Value), file.Read<ulong>("keys", out _));
                Assert.Equal(batch.LabelWeights.ToArray(), file.Read<float>("label_weights", out shape));
                Assert.Equal([batch.Count, 2], shape);
                isAnyMixed |= batch.LabelWeights.ToArray().Any(weight => weight is > 0 and < 1);
                batches++;
            }
        }
        Assert.Equal(6, batches);
        Assert.True(isAnyMixed);
        Assert.Equal(8, _setup.Tree("out").Count);
    }

    [Fact]
    public void Samples_of_several_sizes_come_with_their_sizes_and_without_labels_with_minus_one()
    {
        const string Pipeline = "using AugDsl; [AugmentationPipeline, HorizontalFlip] public sealed partial class P;";
        _setup.Exported(Pipeline, "out", "--sampler", "sequential", "--flat");
        using NpzReader file = NpzFile.Open(_setup.Folder["out/epoch-000/batch-00001.npz"]);
        byte[] images = file.Read<byte>("images", out int[] shape);
        Assert.Equal([4, 26, 23, 3], shape);
        Assert.Equal([26, 20, 25, 21, 24, 22, 23, 23], file.Read<long>("sizes", out shape));
        Assert.Equal([4, 2], shape);
        Assert.Equal([-1, -1, -1, -1], file.Read<long>("labels", out _));
        Assert.Equal([4, 5, 6, 7], file.Read<long>("indices", out _));
        Assert.DoesNotContain("label_weights", file.Names);
        Assert.Equal(0, images[20 * 3]);
    }

    [Fact]
    public void Any_number_of_threads_writes_the_same_bytes()
    {
        foreach (string format in (string[])["npz", "png"])
        {
            _setup.Exported(ExportSetup.Alone, $"{format}-one", "--format", format, "--threads", "1", "--epochs", "2");
            _setup.Exported(ExportSetup.Alone, $"{format}-five", "--format", format, "--threads", "5", "--epochs", "2");
            _setup.AssertSame($"{format}-one", $"{format}-five");
        }
    }

    /// <summary>The picture is what the pipeline renders for the key and the source that the manifest names.</summary>
    [Fact]
    public void Pictures_lie_in_folders_of_classes_and_their_keys_give_them_again()
    {
        _setup.Exported(ExportSetup.Alone, "out", "--format", "png", "--epochs", "2");
        SortedDictionary<string, byte[]> files = _setup.Tree("out");
        Assert.Equal(24, files.Count);
        Assert.Contains("epoch-001/cat/00005.png", files.Keys);
        Assert.Contains("epoch-001/dog/00006.png", files.Keys);
        MethodInfo render = Compile(ExportSetup.Alone).GetMethod("Render", [typeof(LoadedImage), typeof(SampleKey), typeof(Span<byte>), typeof(Pipelines.AugmentationWorkspace)])!;
        foreach (JsonElement sample in Lines("out"))
        {
            LoadedImage source = new(ImageFile.Read(Path.Combine(_setup.Input, sample.GetProperty("file").GetString()!)));
            SampleKey key = new(Convert.ToUInt64(sample.GetProperty("key").GetString(), 16));
            byte[] expected = new byte[12 * 10 * 3];
            render.CreateDelegate<Renderer>()(source, key, expected, null);
            Assert.Equal(expected, ImageFile.Read(_setup.Folder["out/" + sample.GetProperty("output").GetString()]).Pixels);
            Assert.False(sample.TryGetProperty("row", out _));
        }
    }

    [Fact]
    public void Mixed_bytes_are_pictures_and_mixed_tensors_are_none()
    {
        _setup.Exported(ExportSetup.Bytes, "out", "--format", "png", "--batch", "1");
        IImageDataset dataset = ImageFolderDataset.Open(_setup.Input);
        foreach (Batch<byte> batch in Loader<byte>(ExportSetup.Bytes, dataset, new BatchLoaderOptions { BatchSize = 1, Seed = 7 }))
        {
            Assert.True(batch.Mixes[0].IsMixed);
            string ofClass = batch.Labels[0] == 0 ? "cat" : "dog";
            ImageBuffer<byte> picture = ImageFile.Read(_setup.Folder[$"out/epoch-000/{ofClass}/{batch.Indices[0]:00000}.png"]);
            Assert.Equal(batch.Size, picture.Size);
            Assert.Equal(batch.Values.ToArray(), picture.Pixels);
        }

        ToolRun run = _setup.Export(ExportSetup.Mixed, "none", "--format", "png");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Mixed mixes samples after its output step, so they are no 8-bit pictures; take --format npz", run.Error);
        Assert.False(Directory.Exists(_setup.Folder["none"]));
    }

    [Fact]
    public void The_manifest_says_where_each_sample_comes_from_and_what_was_drawn()
    {
        _setup.Exported(ExportSetup.Mixed, "out", "--epochs", "2");
        IImageDataset dataset = ImageFolderDataset.Open(_setup.Input);
        List<JsonElement> lines = [.. Lines("out")];
        Assert.Equal(22, lines.Count);
        Type pipeline = Compile(ExportSetup.Mixed);
        int at = 0;
        foreach (Batch<float> batch in Loader<float>(ExportSetup.Mixed, dataset, new BatchLoaderOptions { BatchSize = 4, Seed = 7, Epochs = 2 }))
        {
            for (int slot = 0; slot < batch.Count; slot++)
            {
                JsonElement line = lines[at++];
                Assert.Equal((batch.Epoch, batch.Number, slot), (line.GetProperty("epoch").GetInt32(), line.GetProperty("batch").GetInt32(), line.GetProperty("row").GetInt32()));
                Assert.Equal($"epoch-{batch.Epoch:000}/batch-{batch.Number:00000}.npz", line.GetProperty("output").GetString());
                CheckSource(line, batch.Indices[slot], batch.Keys[slot], dataset, pipeline);
                JsonElement weights = line.GetProperty("weights");
                for (int label = 0; label < 2; label++)
                {
                    float expected = batch.LabelWeights[(2 * slot) + label];
                    Assert.Equal(expected, weights.TryGetProperty(dataset.ClassNames[label], out JsonElement weight) ? weight.GetSingle() : 0);
                }
                Assert.Equal(batch.Mixes[slot].IsMixed, line.TryGetProperty("mix", out JsonElement mix));
                if (!batch.Mixes[slot].IsMixed) continue;
                Assert.Equal(batch.Mixes[slot].Kind.ToString(), mix.GetProperty("kind").GetString());
                Assert.Equal(batch.Mixes[slot].Lambda, mix.GetProperty("lambda").GetDouble());
                int partner = (int)batch.Mixes[slot].Partner;
                CheckSource(mix.GetProperty("partner"), partner, SampleKey.Create(7, (ulong)partner, (uint)batch.Epoch), dataset, pipeline);
            }
        }
    }

    [Fact]
    public void The_shards_together_are_the_whole()
    {
        foreach (string format in (string[])["npz", "png"])
        {
            string pipeline = format == "npz" ? ExportSetup.Mixed : ExportSetup.Alone;
            _setup.Exported(pipeline, format, "--format", format, "--epochs", "2");
            _setup.Exported(pipeline, format + "-shards", "--format", format, "--epochs", "2", "--shard", "1/2");
            _setup.Exported(pipeline, format + "-shards", "--format", format, "--epochs", "2", "--shard", "0/2");
            Assert.Equal(Samples(format, "manifest.jsonl"), Samples(format + "-shards", "manifest-0-of-2.jsonl", "manifest-1-of-2.jsonl"));
        }
        SortedDictionary<string, byte[]> shards = _setup.Tree("png-shards");
        foreach ((string name, byte[] bytes) in _setup.Tree("png").Where(file => file.Key.EndsWith(".png", StringComparison.Ordinal))) Assert.Equal(bytes, shards[name]);
        Assert.Contains("epoch-001/shard-1-of-2-batch-00001.npz", _setup.Tree("npz-shards").Keys);
    }

    /// <summary>For each sample: its draws and its values.</summary>
    private SortedDictionary<string, string> Samples(string folder, params string[] manifests)
    {
        SortedDictionary<string, string> samples = new(StringComparer.Ordinal);
        foreach (JsonElement line in manifests.SelectMany(manifest => Lines(folder, manifest)))
        {
            string path = _setup.Folder[$"{folder}/{line.GetProperty("output").GetString()}"];
            string values;
            if (line.TryGetProperty("row", out JsonElement row))
            {
                using NpzReader file = NpzFile.Open(path);
                values = string.Join(' ', file.Read<float>("images", out int[] shape).Chunk(3 * 10 * 12).ElementAt(row.GetInt32()));
            }
            else
            {
                values = Convert.ToHexString(File.ReadAllBytes(path));
            }
            samples.Add($"{line.GetProperty("epoch")} {line.GetProperty("file")}", $"{line.GetProperty("key")} {line.GetProperty("draws")} {values}");
        }
        Assert.Equal(2 * ExportSetup.Count, samples.Count);
        return samples;
    }

    private static void CheckSource(JsonElement line, int index, SampleKey key, IImageDataset dataset, Type pipeline)
    {
        Assert.Equal(dataset.Name(index), line.GetProperty("file").GetString());
        Assert.Equal(index, line.GetProperty("index").GetInt32());
        Assert.Equal(dataset.Label(index), line.GetProperty("label").GetInt32());
        Assert.Equal(dataset.ClassNames[dataset.Label(index)], line.GetProperty("class").GetString());
        Assert.Equal(key.ToString(), line.GetProperty("key").GetString());
        ImageSize size = dataset.ReadInfo(index).Size;
        Assert.Equal((size.Width, size.Height), (line.GetProperty("width").GetInt32(), line.GetProperty("height").GetInt32()));
        object drawn = pipeline.GetMethod("Draw")!.Invoke(null, [key, size])!;
        foreach (JsonProperty draw in line.GetProperty("draws").EnumerateObject())
        {
            object? expected = drawn.GetType().GetField(draw.Name)!.GetValue(drawn);
            Assert.Equal(expected, draw.Value.ValueKind == JsonValueKind.Number ? draw.Value.GetInt32() : draw.Value.GetBoolean());
        }
        Assert.Equal(5, line.GetProperty("draws").EnumerateObject().Count());
    }

    private IEnumerable<JsonElement> Lines(string folder, string manifest = "manifest.jsonl") =>
        File.ReadLines(_setup.Folder[$"{folder}/{manifest}"]).Select(line => JsonDocument.Parse(line).RootElement);

    private IEnumerable<Batch<T>> Loader<T>(string pipeline, IImageDataset dataset, BatchLoaderOptions options)
        where T : unmanaged =>
        (IEnumerable<Batch<T>>)Compile(pipeline).GetMethod("CreateLoader")!.Invoke(null, [dataset, options])!;

    /// <summary>The generated class itself, without the tool's way to run it.</summary>
    private Type Compile(string pipeline)
    {
        byte[] assembly = PipelineCompiler.Compile(_setup.Folder.Write("compiled.cs", pipeline)).Assembly!;
        return Assembly.Load(assembly).GetTypes().Single(type => type.Name is "Mixed" or "Alone" or "Bytes");
    }

    private delegate void Renderer(LoadedImage source, SampleKey key, Span<byte> destination, Pipelines.AugmentationWorkspace? workspace);
}
