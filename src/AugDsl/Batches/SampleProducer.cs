using System.Runtime.InteropServices;
using AugDsl.Codecs;
using AugDsl.Datasets;
using AugDsl.Imaging;
using AugDsl.Mixing;
using AugDsl.Pipelines;
using AugDsl.Randomness;

namespace AugDsl.Batches;

/// <summary>Fills slots of batches, one at a time, with memory of its own: a worker's part.</summary>
/// <remarks>
/// What a slot holds depends on its place alone: epoch, batch and slot give the position, the position gives picture and key. A sample of more
/// than one picture needs a <see cref="SampleSource{TPipeline, TIn, TOut}"/> for each, because a source keeps one picture at a time.
/// </remarks>
internal sealed class SampleProducer<TPipeline, TIn, TOut>(IImageDataset dataset, Targets targets, DecodeOptions? decode)
    where TPipeline : IAugmentationPipeline<TPipeline, TIn, TOut>
    where TIn : unmanaged
    where TOut : unmanaged
{
    private readonly SampleSource<TPipeline, TIn, TOut> _source = new(dataset, decode);
    private readonly SampleSource<TPipeline, TIn, TOut> _partnerSource = new(dataset, decode);
    private readonly SampleAnnotator<TPipeline, TIn, TOut>? _annotator = targets == Targets.None ? null : new((IAnnotatedDataset)dataset, targets, decode);
    private readonly IReadOnlyList<MixRule> _rules = TPipeline.Info.Mixing;
    private readonly AugmentationWorkspace _workspace = new();

    /// <summary>Makes the sample of a slot.</summary>
    /// <param name="plan">Says which picture it is.</param>
    /// <param name="seed">The run's seed.</param>
    /// <param name="batch">Takes the sample.</param>
    /// <param name="slot">The slot.</param>
    /// <exception cref="SampleException">The picture cannot be read, or the pipeline cannot take it.</exception>
    /// <exception cref="InvalidOperationException">The sampler names a picture that there is not.</exception>
    public void Produce(LoaderPlan plan, ulong seed, BatchBuffer<TOut> batch, int slot)
    {
        SampledIndex sample = plan.Sample(batch.Epoch, batch.Number, slot);
        SampleKey key = SampleKey.Create(seed, (ulong)sample.Index, (uint)batch.Epoch, sample.Variant);
        int reading = sample.Index;
        try
        {
            batch.Describe(slot, sample.Index, dataset.Label(sample.Index), key);
            SourcePicture picture = _source.Read(sample.Index, key);
            batch.SourceSizes[slot] = picture.FullSize;
            MixDraw mix = _rules.Count == 0 ? default : MixDraw.Draw(_rules, key, (uint)batch.Epoch, sample.Index, dataset.Count);
            if (!mix.IsMixed)
            {
                Apply(picture, key, batch, slot);
                _annotator?.Annotate(sample.Index, key, picture.FullSize, batch, slot, _workspace);
                if (_rules.Count > 0) batch.DescribeMix(slot, mix, LabelWeights.Alone, IImageDataset.NoLabel);
                return;
            }

            // The partner is the picture that it is itself in this epoch, whatever the shard and the order.
            reading = (int)mix.Partner;
            SampleKey partnerKey = reading == sample.Index ? key : SampleKey.Create(seed, (ulong)reading, (uint)batch.Epoch);
            ApplyPair(picture, key, _partnerSource.Read(reading, partnerKey), partnerKey, mix, batch, slot);
        }
        catch (Exception error)
        {
            throw new SampleException(reading, dataset.Name(reading), error);
        }
    }

    private void ApplyPair(SourcePicture first, SampleKey firstKey, SourcePicture second, SampleKey secondKey, in MixDraw mix, BatchBuffer<TOut> batch, int slot)
    {
        ImageSize canvas = batch.Shape.FixedSize ?? MixDraw.Canvas(TPipeline.OutputSize(firstKey, first.FullSize), TPipeline.OutputSize(secondKey, second.FullSize));
        Span<TOut> destination = batch.Destination(slot, canvas);
        if (first.Loaded is LoadedImage own && second.Loaded is LoadedImage partner) TPipeline.ApplyPair(own, firstKey, partner, secondKey, in mix, destination, _workspace);
        else TPipeline.ApplyPair(View(first.View), firstKey, View(second.View), secondKey, in mix, destination, _workspace);
        batch.DescribeMix(slot, in mix, mix.Labels(canvas), dataset.Label((int)mix.Partner));
    }

    private void Apply(SourcePicture picture, SampleKey key, BatchBuffer<TOut> batch, int slot)
    {
        ImageSize size = batch.Shape.FixedSize ?? TPipeline.OutputSize(key, picture.FullSize);
        Span<TOut> destination = batch.Destination(slot, size);
        if (picture.Loaded is LoadedImage loaded) TPipeline.Apply(loaded, key, destination, _workspace);
        else TPipeline.Apply(View(picture.View), key, destination, _workspace);
    }

    /// <summary>Bytes as the pipeline's own type, which is byte: the loader has checked it.</summary>
    private static ImageView<TIn> View(ImageView<byte> view) => new(MemoryMarshal.Cast<byte, TIn>(view.Pixels), view.Width, view.Height, view.Channels, view.Stride);
}
