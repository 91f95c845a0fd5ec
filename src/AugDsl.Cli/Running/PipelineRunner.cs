using System.Reflection;
using AugDsl.Batches;
using AugDsl.Codecs;
using AugDsl.Datasets;
using AugDsl.Imaging;
using AugDsl.Pipelines;
using AugDsl.Randomness;

namespace AugDsl.Cli.Running;

/// <summary>A compiled pipeline, without its types.</summary>
internal interface IPipelineRunner
{
    /// <summary>What the compiler knows about it.</summary>
    PipelineInfo Info { get; }

    /// <summary>The drawn values of a sample.</summary>
    string Explain(SampleKey key, ImageSize sourceSize);

    /// <summary>By how much a picture may be decoded smaller for a sample.</summary>
    int ReductionFor(SampleKey key, ImageSize sourceSize);

    /// <summary>What one thread needs to run it.</summary>
    IPipelineWorker CreateWorker();

    /// <summary>The drawn values of a sample as the generated <c>Parameters.ToJson</c> writes them.</summary>
    string DrawsAsJson(SampleKey key, ImageSize sourceSize);

    /// <summary>The batches of a loader.</summary>
    /// <param name="dataset">The data set.</param>
    /// <param name="options">What is loaded.</param>
    /// <param name="asPictures">Whether samples are 8-bit pictures before the output step (<see cref="PicturePipeline{TPipeline, TOut}"/>), not what the kernel makes.</param>
    /// <exception cref="ToolException">There are no such batches.</exception>
    IBatchFeed CreateFeed(IImageDataset dataset, BatchLoaderOptions options, bool asPictures);
}

/// <summary>A pipeline with the memory of one thread.</summary>
internal interface IPipelineWorker
{
    /// <summary>The 8-bit picture before the output step; valid until the next call.</summary>
    ImageView<byte> Render(ImageView<byte> source, SampleKey key);

    /// <summary>Writes a result in the format that the run asks for.</summary>
    void Write(string path, LoadedImage source, SampleKey key, RunRequest request);
}

/// <inheritdoc/>
/// <typeparam name="TPipeline">The generated class.</typeparam>
/// <typeparam name="TOut">Its output's values.</typeparam>
internal sealed class PipelineRunner<TPipeline, TOut> : IPipelineRunner
    where TPipeline : IAugmentationPipeline<TPipeline, byte, TOut>
    where TOut : unmanaged
{
    private static readonly Lazy<Func<SampleKey, ImageSize, string>> s_drawsAsJson = new(FindDrawsAsJson);

    /// <inheritdoc/>
    public PipelineInfo Info => TPipeline.Info;

    /// <inheritdoc/>
    public string Explain(SampleKey key, ImageSize sourceSize) => TPipeline.Explain(key, sourceSize);

    /// <inheritdoc/>
    public int ReductionFor(SampleKey key, ImageSize sourceSize) => TPipeline.ReductionFor(key, sourceSize);

    /// <inheritdoc/>
    public IPipelineWorker CreateWorker() => new Worker();

    /// <inheritdoc/>
    public string DrawsAsJson(SampleKey key, ImageSize sourceSize) => s_drawsAsJson.Value(key, sourceSize);

    /// <inheritdoc/>
    public IBatchFeed CreateFeed(IImageDataset dataset, BatchLoaderOptions options, bool asPictures)
    {
        try
        {
            return asPictures
                ? new BatchFeed<PicturePipeline<TPipeline, TOut>, byte>(dataset, options)
                : new BatchFeed<TPipeline, TOut>(dataset, options);
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            // Of an ArgumentException only the first line: the name of the parameter says nothing here.
            throw ToolException.Usage($"{error.Message.Split(" (Parameter", 2)[0]}");
        }
    }

    /// <summary>Every pipeline has a type of its own for its draws, which no interface can name: it is looked up once.</summary>
    private static Func<SampleKey, ImageSize, string> FindDrawsAsJson()
    {
        MethodInfo draw = typeof(TPipeline).GetMethod("Draw", [typeof(SampleKey), typeof(ImageSize)])!;
        MethodInfo toJson = draw.ReturnType.GetMethod("ToJson", [])!;
        return (key, size) => (string)toJson.Invoke(draw.Invoke(null, [key, size]), null)!;
    }

    private sealed class Worker : IPipelineWorker
    {
        private readonly AugmentationWorkspace _workspace = new();
        private byte[] _bytes = [];
        private TOut[] _values = [];

        public ImageView<byte> Render(ImageView<byte> source, SampleKey key)
        {
            ImageSize size = TPipeline.OutputSize(key, source.Size);
            Span<byte> destination = Room(ref _bytes, size);
            TPipeline.Render(source, key, destination, _workspace);
            return new ImageView<byte>(destination, size.Width, size.Height, TPipeline.Info.Channels);
        }

        public void Write(string path, LoadedImage source, SampleKey key, RunRequest request)
        {
            switch (request.Format)
            {
                case ResultFormat.Png: ImageFile.WritePng(path, Render(source, key)); break;
                case ResultFormat.Jpeg: ImageFile.WriteJpeg(path, Render(source, key), request.Jpeg); break;
                default: WriteNpy(path, source, key); break;
            }
        }

        private ImageView<byte> Render(LoadedImage source, SampleKey key)
        {
            ImageSize size = TPipeline.OutputSize(key, source.FullSize);
            Span<byte> destination = Room(ref _bytes, size);
            TPipeline.Render(source, key, destination, _workspace);
            return new ImageView<byte>(destination, size.Width, size.Height, TPipeline.Info.Channels);
        }

        private void WriteNpy(string path, LoadedImage source, SampleKey key)
        {
            ImageSize size = TPipeline.OutputSize(key, source.FullSize);
            Span<TOut> destination = Room(ref _values, size);
            TPipeline.Apply(source, key, destination, _workspace);
            int channels = TPipeline.Info.Channels;
            if (TPipeline.Info.IsFloatOutput && TPipeline.Info.OutputLayout == Layout.Chw)
                NpyFile.Write<TOut>(path, destination, channels, size.Height, size.Width);
            else
                NpyFile.Write<TOut>(path, destination, size.Height, size.Width, channels);
        }

        private static Span<T> Room<T>(ref T[] buffer, ImageSize size)
        {
            long length = size.Area * TPipeline.Info.Channels;
            if (length > Array.MaxLength) throw new ArgumentException(FormattableString.Invariant($"its output of {size} pixels is too large"));
            if (buffer.Length < length) buffer = new T[length];
            return buffer.AsSpan(0, (int)length);
        }
    }
}
