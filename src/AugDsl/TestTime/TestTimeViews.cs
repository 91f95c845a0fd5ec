using System.Buffers;
using AugDsl.Imaging;
using AugDsl.Pipelines;
using AugDsl.Randomness;

namespace AugDsl.TestTime;

/// <summary>
/// The pictures that a model sees of one sample at test time: crops, mirrored crops, or variants with other random draws. Their class scores are
/// averaged (<see cref="ClassScores"/>).
/// </summary>
/// <remarks>A generated pipeline applies them: <c>Eval.ApplyViews(views, picture, seed, index, destination)</c>. Immutable; used by several threads at once.</remarks>
public sealed class TestTimeViews
{
    private readonly TestTimeView[] _views;
    private readonly ImageSize _crop;

    private TestTimeViews(TestTimeView[] views, ImageSize crop)
    {
        _views = views;
        _crop = crop;
    }

    /// <summary>The views in the order of their outputs.</summary>
    public IReadOnlyList<TestTimeView> Views => _views;

    /// <summary>The number of views.</summary>
    public int Count => _views.Length;

    /// <summary>The four corners and the middle, in torchvision's order: upper left, upper right, lower left, lower right, middle.</summary>
    /// <param name="width">The crops' width in pixels; pictures must be at least as wide.</param>
    /// <param name="height">The crops' height in pixels.</param>
    /// <exception cref="ArgumentOutOfRangeException">A side is not positive.</exception>
    public static TestTimeViews FiveCrop(int width, int height) => new([.. Crops(isMirrored: false)], Size(width, height));

    /// <summary>The five crops, then the same five of the picture flipped left to right, as torchvision's <c>TenCrop</c>.</summary>
    /// <param name="width">The crops' width in pixels; pictures must be at least as wide.</param>
    /// <param name="height">The crops' height in pixels.</param>
    /// <exception cref="ArgumentOutOfRangeException">A side is not positive.</exception>
    public static TestTimeViews TenCrop(int width, int height) => new([.. Crops(isMirrored: false), .. Crops(isMirrored: true)], Size(width, height));

    /// <summary>The whole picture with the draws of variants 0 to <paramref name="count"/> − 1; variant 0 is what training sees.</summary>
    /// <param name="count">How many, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is not positive.</exception>
    public static TestTimeViews Variants(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return new TestTimeViews([.. Enumerable.Range(0, count).Select(variant => new TestTimeView(CropAnchor.None, false, (uint)variant))], default);
    }

    /// <summary>Augments a picture once for each view. A generated <c>ApplyViews</c> calls it, without type arguments.</summary>
    /// <typeparam name="TPipeline">The pipeline.</typeparam>
    /// <typeparam name="TIn">The type of the source's values.</typeparam>
    /// <typeparam name="TOut">The type of the output's values.</typeparam>
    /// <param name="source">The picture, in the pipeline's format.</param>
    /// <param name="seed">The run's seed.</param>
    /// <param name="index">The sample's position in the data set.</param>
    /// <param name="destination">The outputs one after the other: <see cref="Count"/> times the pipeline's output.</param>
    /// <param name="workspace">Scratch memory; null for the thread's own.</param>
    /// <exception cref="ArgumentException">The picture is smaller than the crops, the views' outputs differ in size, or the destination has another length. Nothing was written.</exception>
    public void Apply<TPipeline, TIn, TOut>(ImageView<TIn> source, ulong seed, ulong index, Span<TOut> destination, AugmentationWorkspace? workspace = null)
        where TPipeline : IAugmentationPipeline<TPipeline, TIn, TOut>
        where TIn : unmanaged
        where TOut : unmanaged
    {
        int length = OutputLength<TPipeline, TIn, TOut>(source.Size, seed, index);
        if (destination.Length != (long)length * Count)
            throw new ArgumentException(FormattableString.Invariant($"The destination holds {destination.Length} values; {Count} views of {length} values need {(long)length * Count}."), nameof(destination));
        for (int i = 0; i < _views.Length; i++)
            Apply<TPipeline, TIn, TOut>(_views[i], source, SampleKey.Create(seed, index, variant: _views[i].Variant), destination.Slice(i * length, length), workspace);
    }

    /// <summary>Values of one view's output: the same for all views.</summary>
    private int OutputLength<TPipeline, TIn, TOut>(ImageSize source, ulong seed, ulong index)
        where TPipeline : IAugmentationPipeline<TPipeline, TIn, TOut>
        where TIn : unmanaged
        where TOut : unmanaged
    {
        ImageSize part = _crop == default ? source : _crop;
        if (part.Width > source.Width || part.Height > source.Height)
            throw new ArgumentException(FormattableString.Invariant($"The picture is {source}, the crops are {part}: resize the picture first, or take smaller crops."), nameof(source));
        ImageSize first = default;
        foreach (TestTimeView view in _views)
        {
            ImageSize size = TPipeline.OutputSize(SampleKey.Create(seed, index, variant: view.Variant), part);
            if (first == default) first = size;
            if (size != first)
                throw new ArgumentException(FormattableString.Invariant($"The views' outputs differ in size ({first} and {size}): end the geometry of the pipeline with a step that fixes it, such as Resize."), nameof(source));
        }
        return checked((int)(first.Area * TPipeline.Info.Channels));
    }

    private void Apply<TPipeline, TIn, TOut>(TestTimeView view, ImageView<TIn> source, SampleKey key, Span<TOut> destination, AugmentationWorkspace? workspace)
        where TPipeline : IAugmentationPipeline<TPipeline, TIn, TOut>
        where TIn : unmanaged
        where TOut : unmanaged
    {
        if (view.Anchor == CropAnchor.None)
        {
            TPipeline.Apply(source, key, destination, workspace);
            return;
        }
        (int x, int y) = view.Origin(source.Size, _crop);
        if (!view.IsMirrored)
        {
            TPipeline.Apply(Part(source, x, y), key, destination, workspace);
            return;
        }

        // The part of the flipped picture, as it lies in the picture itself, flipped.
        int length = _crop.Width * _crop.Height * source.Channels;
        TIn[] mirrored = ArrayPool<TIn>.Shared.Rent(length);
        try
        {
            Mirror(Part(source, source.Width - x - _crop.Width, y), mirrored);
            TPipeline.Apply(new ImageView<TIn>(mirrored.AsSpan(0, length), _crop.Width, _crop.Height, source.Channels), key, destination, workspace);
        }
        finally
        {
            ArrayPool<TIn>.Shared.Return(mirrored);
        }
    }

    private ImageView<TIn> Part<TIn>(ImageView<TIn> source, int x, int y)
        where TIn : unmanaged =>
        new(source.Pixels[((y * source.Stride) + (x * source.Channels))..], _crop.Width, _crop.Height, source.Channels, source.Stride);

    private static void Mirror<TIn>(ImageView<TIn> source, Span<TIn> result)
        where TIn : unmanaged
    {
        int channels = source.Channels;
        int length = source.Width * channels;
        for (int y = 0; y < source.Height; y++)
        {
            ReadOnlySpan<TIn> row = source.Row(y);
            Span<TIn> target = result.Slice(y * length, length);
            for (int x = 0; x < length; x += channels) row.Slice(length - channels - x, channels).CopyTo(target[x..]);
        }
    }

    private static IEnumerable<TestTimeView> Crops(bool isMirrored)
    {
        for (CropAnchor anchor = CropAnchor.TopLeft; anchor <= CropAnchor.Center; anchor++) yield return new TestTimeView(anchor, isMirrored, 0);
    }

    private static ImageSize Size(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        return new ImageSize(width, height);
    }
}
