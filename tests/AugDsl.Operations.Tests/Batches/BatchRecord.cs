using System.Runtime.InteropServices;
using AugDsl.Batches;
using AugDsl.Imaging;
using AugDsl.Operations.Tests.Harness;
using AugDsl.Datasets;
using AugDsl.Randomness;

namespace AugDsl.Operations.Tests.Batches;

/// <summary>All of a batch, kept: two are equal if every byte is.</summary>
internal sealed record BatchRecord(int Epoch, int Number, ImageSize Size, string Samples, string Values)
{
    /// <summary>What is in a batch, which is disposed.</summary>
    public static BatchRecord Of<T>(Batch<T> batch)
        where T : unmanaged
    {
        using (batch)
        {
            List<string> samples = [];
            for (int i = 0; i < batch.Count; i++) samples.Add(FormattableString.Invariant($"{batch.Indices[i]} {batch.Labels[i]} {batch.Keys[i]} {batch.Sizes[i]}"));
            return new BatchRecord(batch.Epoch, batch.Number, batch.Size, string.Join('\n', samples), Convert.ToHexString(MemoryMarshal.AsBytes(batch.Values)));
        }
    }

    /// <summary>One line a sample: index, label, key, size, values.</summary>
    public IEnumerable<string> Lines()
    {
        string[] samples = Samples.Split('\n');
        int length = Values.Length / samples.Length;
        return samples.Select((sample, i) => sample + " " + Values.Substring(i * length, length));
    }

    /// <summary>Coloured and gray pictures of one size, in memory.</summary>
    public static InMemoryDataset Pictures(int count, int channels, int width = 28, int height = 28) =>
        new([.. Enumerable.Range(0, count).Select(i => Picture(width, height, channels, i))], Enumerable.Range(0, count).Select(i => i % 3));

    /// <summary>Pictures of sizes and channels of their own.</summary>
    public static InMemoryDataset Mixed(int count) =>
        new([.. Enumerable.Range(0, count).Select(i => Picture(5 + (i * 7 % 11), 4 + (i * 5 % 13), 1 + (i % 4), i))], Enumerable.Range(0, count).Select(i => i % 3));

    /// <summary>Pictures of 9 x 9, and now and then of 9 x 6 or 14 x 9: most are of the size that is expected.</summary>
    public static InMemoryDataset Blocks() => new([.. Enumerable.Range(0, 60).Select(i => Picture(i % 19 == 18 ? 14 : 9, i % 5 == 4 ? 6 : 9, 3, i))]);

    /// <summary>The key by its definition.</summary>
    public static SampleKey Key(ulong seed, int index, int epoch) => SampleKey.Create(seed, (ulong)index, (uint)epoch);

    private static ImageBuffer<byte> Picture(int width, int height, int channels, int seed) =>
        new(TestPicture.Make(width, height, channels, seed).Pixels.ToArray(), width, height, channels);
}
