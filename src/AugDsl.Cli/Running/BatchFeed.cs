using AugDsl.Batches;
using AugDsl.Codecs;
using AugDsl.Datasets;
using AugDsl.Imaging;
using AugDsl.Mixing;
using AugDsl.Pipelines;
using AugDsl.Randomness;

namespace AugDsl.Cli.Running;

/// <summary>A loader's batches, without its types.</summary>
internal interface IBatchFeed
{
    /// <summary>The batches of an epoch.</summary>
    int BatchesPerEpoch { get; }

    /// <summary>The samples of an epoch.</summary>
    int SamplesPerEpoch { get; }

    /// <summary>The pictures that could not be read so far.</summary>
    IReadOnlyList<SkippedPicture> Skipped { get; }

    /// <summary>The batches from one on; each is valid until the next is asked for.</summary>
    /// <exception cref="ToolException">A sample could not be made.</exception>
    IEnumerable<IFedBatch> ReadFrom(int epoch, int batch, CancellationToken cancellationToken);
}

/// <summary>A batch, without its type. The members are those of <see cref="Batch{TOut}"/>.</summary>
internal interface IFedBatch
{
    /// <summary>The epoch.</summary>
    int Epoch { get; }

    /// <summary>The batch's number in it.</summary>
    int Number { get; }

    /// <summary>The samples.</summary>
    int Count { get; }

    /// <summary>Each sample's own size.</summary>
    ReadOnlySpan<ImageSize> Sizes { get; }

    /// <summary>Class indices.</summary>
    ReadOnlySpan<int> Labels { get; }

    /// <summary>Rows of class weights; empty without mixing or labels.</summary>
    ReadOnlySpan<float> LabelWeights { get; }

    /// <summary>How samples were mixed; empty without mixing.</summary>
    ReadOnlySpan<MixDraw> Mixes { get; }

    /// <summary>Pictures in the data set.</summary>
    ReadOnlySpan<int> Indices { get; }

    /// <summary>The samples' keys.</summary>
    ReadOnlySpan<SampleKey> Keys { get; }

    /// <summary>Adds all values to a file, in the shape of the batch.</summary>
    void AddValues(NpzWriter file, string name);

    /// <summary>A sample as a picture of its own size; of a feed of pictures only.</summary>
    ImageView<byte> Picture(int slot);
}

/// <inheritdoc/>
/// <typeparam name="TPipeline">The pipeline.</typeparam>
/// <typeparam name="TOut">Its output's values.</typeparam>
/// <param name="dataset">The data set.</param>
/// <param name="options">What is loaded.</param>
internal sealed class BatchFeed<TPipeline, TOut>(IImageDataset dataset, BatchLoaderOptions options) : IBatchFeed
    where TPipeline : IAugmentationPipeline<TPipeline, byte, TOut>
    where TOut : unmanaged
{
    private readonly BatchLoader<TPipeline, byte, TOut> _loader = new(dataset, options);

    /// <inheritdoc/>
    public int BatchesPerEpoch => _loader.BatchesPerEpoch;

    /// <inheritdoc/>
    public int SamplesPerEpoch => _loader.SamplesPerEpoch;

    /// <inheritdoc/>
    public IReadOnlyList<SkippedPicture> Skipped => _loader.Skipped;

    /// <inheritdoc/>
    public IEnumerable<IFedBatch> ReadFrom(int epoch, int batch, CancellationToken cancellationToken)
    {
        using IEnumerator<Batch<TOut>> batches = _loader.StartAt(epoch, batch).ReadAll(cancellationToken).GetEnumerator();
        while (Next(batches) is Batch<TOut> next)
        {
            using (next) yield return new FedBatch(next);
        }
    }

    private static Batch<TOut>? Next(IEnumerator<Batch<TOut>> batches)
    {
        try
        {
            return batches.MoveNext() ? batches.Current : null;
        }
        catch (SampleException error)
        {
            string hint = error.InnerException is ImageFormatException or IOException or UnauthorizedAccessException ? " (--on-error skip leaves such pictures out)" : "";
            throw ToolException.Failed($"{error.Message}{hint}");
        }
        catch (InvalidDataException error)
        {
            throw ToolException.Failed($"{error.Message}");
        }
    }

    private sealed class FedBatch(Batch<TOut> batch) : IFedBatch
    {
        public int Epoch => batch.Epoch;

        public int Number => batch.Number;

        public int Count => batch.Count;

        public ReadOnlySpan<ImageSize> Sizes => batch.Sizes;

        public ReadOnlySpan<int> Labels => batch.Labels;

        public ReadOnlySpan<float> LabelWeights => batch.LabelWeights;

        public ReadOnlySpan<MixDraw> Mixes => batch.Mixes;

        public ReadOnlySpan<int> Indices => batch.Indices;

        public ReadOnlySpan<SampleKey> Keys => batch.Keys;

        public void AddValues(NpzWriter file, string name)
        {
            ReadOnlySpan<TOut> values = batch.Values;
            if (batch.Layout == Layout.Chw) file.Add(name, values, batch.Count, batch.Channels, batch.Size.Height, batch.Size.Width);
            else file.Add(name, values, batch.Count, batch.Size.Height, batch.Size.Width, batch.Channels);
        }

        public ImageView<byte> Picture(int slot)
        {
            if (batch is not Batch<byte> bytes) throw new InvalidOperationException("These batches are no pictures.");
            ImageSize size = bytes.Sizes[slot];
            return new ImageView<byte>(bytes.Sample(slot), size.Width, size.Height, bytes.Channels, bytes.Size.Width * bytes.Channels);
        }
    }
}
