using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;
using AugDsl.Codecs;
using AugDsl.Imaging;
using AugDsl.Mixing;
using AugDsl.Pipelines;
using AugDsl.Scheduling;

namespace AugDsl.CompilerServices;

/// <summary>The checks of <c>Apply</c>: all of them before the first value is written.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PipelineGuard
{
    /// <summary>Checks a source against the pipeline and the size that its draws were made for.</summary>
    /// <exception cref="ArgumentException">Something does not fit; the message says what was expected.</exception>
    public static void CheckSource(PipelineInfo info, ImageView<byte> source, ImageSize drawn)
    {
        if (source.Width < 1 || source.Height < 1)
            throw new ArgumentException("The source is empty; make it with new ImageView<byte>(pixels, width, height, channels).", nameof(source));
        if (source.Channels != info.Channels)
            throw new ArgumentException(Text($"The source has {source.Channels} channels; {info.Name} reads {info.Format}, which has {info.Channels}."), nameof(source));
        if (source.Size != drawn)
            throw new ArgumentException(Text($"The source is {source.Size}; the parameters were drawn for {drawn}."), nameof(source));
    }

    /// <summary>The same for a picture that may have been decoded smaller.</summary>
    /// <exception cref="ArgumentException">Something does not fit; the message says what was expected.</exception>
    public static void CheckSource(PipelineInfo info, LoadedImage source, ImageSize drawn)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source.FullSize != drawn)
            throw new ArgumentException(Text($"The source is {source.FullSize} at full size; the parameters were drawn for {drawn}."), nameof(source));
        CheckSource(info, source.Picture.View, source.Picture.Size);
    }

    /// <summary>Checks a destination against the canvas that the schedule will write.</summary>
    /// <exception cref="ArgumentException">Something does not fit; the message says what was expected.</exception>
    public static void CheckDestination<T>(PipelineInfo info, ImageView<byte> source, ImageSize output, ReadOnlySpan<T> destination)
        where T : unmanaged => CheckDestination(source, info.Channels, output, destination);

    /// <summary>The same for a result of so many channels.</summary>
    internal static void CheckDestination<T>(ImageView<byte> source, int channels, ImageSize output, ReadOnlySpan<T> destination)
        where T : unmanaged
    {
        ScheduleLimits.CheckResult(output);
        long needed = output.Area * channels;
        if (destination.Length != needed)
            throw new ArgumentException(Text($"The destination holds {destination.Length} values; {output} pixels of {channels} channels are {needed}."), nameof(destination));
        if (MemoryMarshal.AsBytes(destination).Overlaps(source.Pixels))
            throw new ArgumentException("Source and destination overlap; give the result memory of its own.", nameof(destination));
    }

    /// <summary>Checks the pictures of <c>ApplyPair</c>, before anything is recorded for their sizes.</summary>
    /// <exception cref="ArgumentException">Something does not fit; the message says what was expected.</exception>
    public static void CheckPictures(PipelineInfo info, ImageView<byte> first, ImageView<byte> second)
    {
        CheckPicture(info, first, "first");
        CheckPicture(info, second, "second");
    }

    /// <summary>The checks of <c>ApplyPair</c> once both canvases are known.</summary>
    /// <exception cref="ArgumentException">Something does not fit; the message says what was expected.</exception>
    public static void CheckPair<T>(
        PipelineInfo info, ImageView<byte> first, ImageSize firstOutput, ImageView<byte> second, ImageSize secondOutput, in MixDraw mix, ReadOnlySpan<T> destination)
        where T : unmanaged
    {
        CheckResult(firstOutput, "first");
        CheckResult(secondOutput, "second");
        if (mix.Kind is not (MixKind.Mixup or MixKind.CutMix or MixKind.SamplePairing))
            throw new ArgumentException("The draw mixes nothing; use Apply for a sample that stays alone.", nameof(mix));
        if (mix.Lambda is not (>= 0 and <= 1)) throw new ArgumentException(Text($"The draw's Lambda is {mix.Lambda}; it must be from 0 to 1."), nameof(mix));
        ImageSize canvas = MixDraw.Canvas(firstOutput, secondOutput);
        long needed = canvas.Area * info.Channels;
        if (destination.Length != needed)
            throw new ArgumentException(Text($"The destination holds {destination.Length} values; {canvas} pixels of {info.Channels} channels are {needed}."), nameof(destination));
        if (MemoryMarshal.AsBytes(destination).Overlaps(first.Pixels) || MemoryMarshal.AsBytes(destination).Overlaps(second.Pixels))
            throw new ArgumentException("A picture and the destination overlap; give the result memory of its own.", nameof(destination));
    }

    /// <summary>The whole picture, for a pipeline that reads no others.</summary>
    /// <exception cref="ArgumentException">The picture was decoded smaller.</exception>
    public static ImageView<byte> Whole(PipelineInfo info, LoadedImage source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source.Reduction != 1)
            throw new ArgumentException(Text($"The source was decoded at 1/{source.Reduction}; {info.Name} reads whole pictures: load it with its own LoadFor, or set ScaledDecoding."), nameof(source));
        return source.Picture.View;
    }

    private static void CheckPicture(PipelineInfo info, ImageView<byte> source, string name)
    {
        if (source.Width < 1 || source.Height < 1)
            throw new ArgumentException(Text($"The {name} picture is empty; make it with new ImageView<byte>(pixels, width, height, channels)."), name);
        if (source.Channels != info.Channels)
            throw new ArgumentException(Text($"The {name} picture has {source.Channels} channels; {info.Name} reads {info.Format}, which has {info.Channels}."), name);
    }

    private static void CheckResult(ImageSize output, string name)
    {
        if (output.Width is < 1 or > ImageSize.MaximumSide || output.Height is < 1 or > ImageSize.MaximumSide)
            throw new ArgumentException(Text($"The result of the {name} picture would be {output}; sides of 1 to {ImageSize.MaximumSide} are legal."), name);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
