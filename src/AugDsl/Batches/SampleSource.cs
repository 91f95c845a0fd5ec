using AugDsl.Codecs;
using AugDsl.Datasets;
using AugDsl.Imaging;
using AugDsl.Pipelines;
using AugDsl.Randomness;

namespace AugDsl.Batches;

/// <summary>Reads pictures for samples, one after the other into the same memory: the one before is gone. For one worker.</summary>
/// <param name="dataset">The data set.</param>
/// <param name="decode">Limits and choices; null for the data set's own.</param>
internal sealed class SampleSource<TPipeline, TIn, TOut>(IImageDataset dataset, DecodeOptions? decode)
    where TPipeline : IAugmentationPipeline<TPipeline, TIn, TOut>
    where TIn : unmanaged
    where TOut : unmanaged
{
    private readonly DecodeWorkspace _memory = new();
    private readonly DecodeOptions _fileOptions = decode ?? dataset.Decode;

    /// <summary>The picture in the pipeline's format; a file is decoded as small as the sample allows.</summary>
    public SourcePicture Read(int index, SampleKey key)
    {
        try
        {
            if (dataset.TryGetView(index, out ImageView<byte> view)) return new SourcePicture(InFormat(view));
            if (dataset.TryReadFile(index, decode, _memory, out ReadOnlySpan<byte> file)) return new SourcePicture(TPipeline.LoadFor(file, key, _fileOptions, _memory));
            return new SourcePicture(InFormat(dataset.Read(index, decode, _memory).View));
        }
        catch (ImageFormatException error) when (error.Path is null)
        {
            throw error.At(dataset.Name(index));
        }
    }

    private ImageView<byte> InFormat(ImageView<byte> view)
    {
        PipelineInfo info = TPipeline.Info;
        if (view.Channels == info.Channels) return view;
        byte[] converted = DecodeWorkspace.Bytes(_memory, DecodeWorkspace.Part.Converted, view.Size.Area * info.Channels);
        ImageConversion.To(view, info.Format, converted);
        return new ImageView<byte>(converted, view.Width, view.Height, info.Channels);
    }
}
