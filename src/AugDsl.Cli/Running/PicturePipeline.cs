using System.Runtime.InteropServices;
using AugDsl.Codecs;
using AugDsl.Imaging;
using AugDsl.Mixing;
using AugDsl.Pipelines;
using AugDsl.Randomness;

namespace AugDsl.Cli.Running;

/// <summary>A pipeline without its output step: a loader of it gives the 8-bit pictures of the samples, in the same order and with the same draws.</summary>
/// <remarks>
/// Pairs: where the pipeline gives bytes itself, its own <c>ApplyPair</c>, exactly. With an output step there is no such picture: both are
/// rendered and mixed as bytes, which is for the eye only, because the pipeline mixes real values after the output step.
/// </remarks>
/// <typeparam name="TPipeline">The generated class.</typeparam>
/// <typeparam name="TOut">Its output's values.</typeparam>
internal sealed class PicturePipeline<TPipeline, TOut> : IAugmentationPipeline<PicturePipeline<TPipeline, TOut>, byte, byte>
    where TPipeline : IAugmentationPipeline<TPipeline, byte, TOut>
    where TOut : unmanaged
{
    [ThreadStatic]
    private static byte[]? s_first;

    [ThreadStatic]
    private static byte[]? s_second;

    /// <inheritdoc/>
    public static PipelineInfo Info { get; } = new()
    {
        Name = TPipeline.Info.Name,
        Format = TPipeline.Info.Format,
        Channels = TPipeline.Info.Channels,
        IsFloatOutput = false,
        OutputLayout = Layout.Hwc,
        FixedOutputSize = TPipeline.Info.FixedOutputSize,
        ScaledDecoding = TPipeline.Info.ScaledDecoding,
        Mixing = TPipeline.Info.Mixing,
        Targets = TPipeline.Info.Targets,
        MaximumPasses = TPipeline.Info.MaximumPasses,
        Fingerprint = TPipeline.Info.Fingerprint,
        Plan = TPipeline.Info.Plan,
        Steps = TPipeline.Info.Steps,
        Draws = TPipeline.Info.Draws,
    };

    /// <inheritdoc/>
    public static ImageSize OutputSize(SampleKey key, ImageSize sourceSize) => TPipeline.OutputSize(key, sourceSize);

    /// <inheritdoc/>
    public static int ReductionFor(SampleKey key, ImageSize sourceSize) => TPipeline.ReductionFor(key, sourceSize);

    /// <inheritdoc/>
    public static LoadedImage LoadFor(ReadOnlySpan<byte> file, SampleKey key, DecodeOptions? options, DecodeWorkspace? workspace) =>
        TPipeline.LoadFor(file, key, options, workspace);

    /// <inheritdoc/>
    public static void Apply(ImageView<byte> source, SampleKey key, Span<byte> destination, AugmentationWorkspace? workspace) =>
        TPipeline.Render(source, key, destination, workspace);

    /// <inheritdoc/>
    public static void Apply(LoadedImage source, SampleKey key, Span<byte> destination, AugmentationWorkspace? workspace) =>
        TPipeline.Render(source, key, destination, workspace);

    /// <inheritdoc/>
    public static void Render(LoadedImage source, SampleKey key, Span<byte> destination, AugmentationWorkspace? workspace) =>
        TPipeline.Render(source, key, destination, workspace);

    /// <inheritdoc/>
    public static void Render(ImageView<byte> source, SampleKey key, Span<byte> destination, AugmentationWorkspace? workspace) =>
        TPipeline.Render(source, key, destination, workspace);

    /// <inheritdoc/>
    public static string Explain(SampleKey key, ImageSize sourceSize) => TPipeline.Explain(key, sourceSize);

    /// <inheritdoc/>
    public static void ApplyPair(
        ImageView<byte> first, SampleKey firstKey, ImageView<byte> second, SampleKey secondKey, in MixDraw mix, Span<byte> destination, AugmentationWorkspace? workspace)
    {
        if (typeof(TOut) == typeof(byte))
        {
            TPipeline.ApplyPair(first, firstKey, second, secondKey, in mix, MemoryMarshal.Cast<byte, TOut>(destination), workspace);
            return;
        }
        ImageSize firstSize = TPipeline.OutputSize(firstKey, first.Size);
        ImageSize secondSize = TPipeline.OutputSize(secondKey, second.Size);
        TPipeline.Render(first, firstKey, Room(ref s_first, firstSize), workspace);
        TPipeline.Render(second, secondKey, Room(ref s_second, secondSize), workspace);
        Mix(firstSize, secondSize, in mix, destination);
    }

    /// <inheritdoc/>
    public static void ApplyPair(
        LoadedImage first, SampleKey firstKey, LoadedImage second, SampleKey secondKey, in MixDraw mix, Span<byte> destination, AugmentationWorkspace? workspace)
    {
        if (typeof(TOut) == typeof(byte))
        {
            TPipeline.ApplyPair(first, firstKey, second, secondKey, in mix, MemoryMarshal.Cast<byte, TOut>(destination), workspace);
            return;
        }
        ImageSize firstSize = TPipeline.OutputSize(firstKey, first.FullSize);
        ImageSize secondSize = TPipeline.OutputSize(secondKey, second.FullSize);
        TPipeline.Render(first, firstKey, Room(ref s_first, firstSize), workspace);
        TPipeline.Render(second, secondKey, Room(ref s_second, secondSize), workspace);
        Mix(firstSize, secondSize, in mix, destination);
    }

    private static void Mix(ImageSize firstSize, ImageSize secondSize, in MixDraw mix, Span<byte> destination)
    {
        ImageSize canvas = MixDraw.Canvas(firstSize, secondSize);
        MixBox box = mix.Box(canvas);
        int channels = Info.Channels;
        for (int y = 0; y < canvas.Height; y++)
        {
            for (int x = 0; x < canvas.Width; x++)
            {
                bool isInBox = x >= box.X && x < box.Right && y >= box.Y && y < box.Bottom;
                double share = mix.Kind == MixKind.CutMix ? (isInBox ? 0 : 1) : mix.Lambda;
                for (int c = 0; c < channels; c++)
                {
                    double own = At(s_first!, firstSize, x, y, c);
                    double partner = At(s_second!, secondSize, x, y, c);
                    destination[(((y * canvas.Width) + x) * channels) + c] = (byte)Math.Round((share * own) + ((1 - share) * partner));
                }
            }
        }
    }

    private static byte At(byte[] picture, ImageSize size, int x, int y, int channel) =>
        x < size.Width && y < size.Height ? picture[(((y * size.Width) + x) * Info.Channels) + channel] : (byte)0;

    private static Span<byte> Room(ref byte[]? buffer, ImageSize size)
    {
        int length = checked((int)(size.Area * Info.Channels));
        if (buffer is null || buffer.Length < length) buffer = new byte[length];
        return buffer.AsSpan(0, length);
    }
}
