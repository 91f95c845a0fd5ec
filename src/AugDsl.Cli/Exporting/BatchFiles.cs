using System.Globalization;
using AugDsl.Cli.Running;
using AugDsl.Codecs;
using AugDsl.Codecs.Png;
using AugDsl.Datasets;
using AugDsl.Files;
using AugDsl.Imaging;

namespace AugDsl.Cli.Exporting;

/// <summary>Writes the samples of batches.</summary>
/// <param name="folder">Where to.</param>
/// <param name="identity">What each file says about where it belongs.</param>
/// <param name="dataset">The data set.</param>
/// <param name="hasFixedSize">Whether all samples have one size, so that it need not be kept.</param>
/// <param name="threads">Pictures that are compressed at a time.</param>
internal sealed class BatchFiles(ExportFolder folder, PartIdentity identity, IImageDataset dataset, bool hasFixedSize, int threads)
{
    private readonly int _digits = Math.Max(5, (dataset.Count - 1).ToString(CultureInfo.InvariantCulture).Length);

    /// <summary>Writes a batch as one file of arrays.</summary>
    /// <returns>The file's name for each sample.</returns>
    public string[] WriteArrays(IFedBatch batch)
    {
        string name = folder.BatchFile(batch.Epoch, batch.Number);
        using NpzWriter file = NpzFile.Create(folder.Prepare(name));
        file.Comment = identity.Comment;
        int count = batch.Count;
        batch.AddValues(file, "images");
        file.Add<long>("labels", Longs(batch.Labels), count);
        file.Add<long>("indices", Longs(batch.Indices), count);
        ulong[] keys = new ulong[count];
        for (int i = 0; i < count; i++) keys[i] = batch.Keys[i].Value;
        file.Add<ulong>("keys", keys, count);
        if (!batch.LabelWeights.IsEmpty) file.Add("label_weights", batch.LabelWeights, count, dataset.ClassNames.Count);
        if (!hasFixedSize) file.Add<long>("sizes", Sides(batch.Sizes), count, 2);
        file.Commit();
        return [.. Enumerable.Repeat(name, batch.Count)];
    }

    /// <summary>Writes a batch as pictures, in a folder a class: the name is the picture's index, which no shard shares with another.</summary>
    /// <returns>The file's name for each sample.</returns>
    public string[] WritePictures(IFedBatch batch)
    {
        string[] names = new string[batch.Count];
        for (int slot = 0; slot < names.Length; slot++)
        {
            int label = batch.Labels[slot];
            string ofClass = label == IImageDataset.NoLabel ? "" : dataset.ClassNames[label] + "/";
            string number = batch.Indices[slot].ToString(CultureInfo.InvariantCulture).PadLeft(_digits, '0');
            names[slot] = $"{ExportFolder.EpochFolder(batch.Epoch)}/{ofClass}{number}.png";
        }
        Parallel.For(0, names.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, slot =>
        {
            using OutputFile file = OutputFile.Create(folder.Prepare(names[slot]));
            PngEncoder.Write(file.Stream, batch.Picture(slot), identity.Chunk);
            file.Commit();
        });
        return names;
    }

    private static long[] Longs(ReadOnlySpan<int> values)
    {
        long[] result = new long[values.Length];
        for (int i = 0; i < result.Length; i++) result[i] = values[i];
        return result;
    }

    /// <summary>Height and width, in the order of the images' axes.</summary>
    private static long[] Sides(ReadOnlySpan<ImageSize> sizes)
    {
        long[] result = new long[2 * sizes.Length];
        for (int i = 0; i < sizes.Length; i++) (result[2 * i], result[(2 * i) + 1]) = (sizes[i].Height, sizes[i].Width);
        return result;
    }
}
