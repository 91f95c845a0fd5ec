using AugDsl.Codecs;
using AugDsl.Imaging;
using AugDsl.Pipelines;
using AugDsl.Scheduling;

namespace AugDsl.CompilerServices;

/// <summary>The picture of a call: a user's buffer, or what <c>LoadFor</c> read, perhaps smaller. Calls are written once, for both.</summary>
internal readonly ref struct CallSource
{
    // Only where the pipeline reads smaller pictures; a whole one is a view like any other.
    private readonly LoadedImage? _decoded;

    public CallSource(ImageView<byte> pixels) => Pixels = pixels;

    /// <exception cref="ArgumentException">The picture was decoded smaller, and the pipeline reads whole ones.</exception>
    public CallSource(PipelineInfo info, LoadedImage source)
    {
        _decoded = info.ScaledDecoding ? source : null;
        Pixels = info.ScaledDecoding ? source.Picture.View : PipelineGuard.Whole(info, source);
    }

    /// <summary>The pixels that there are.</summary>
    public ImageView<byte> Pixels { get; }

    /// <summary>The size for which draws are made.</summary>
    public ImageSize Size => _decoded?.FullSize ?? Pixels.Size;

    /// <summary>Checks the picture against the size of its draws.</summary>
    /// <exception cref="ArgumentException">Something does not fit.</exception>
    public void Check(PipelineInfo info, ImageSize drawn)
    {
        if (_decoded is null) PipelineGuard.CheckSource(info, Pixels, drawn);
        else PipelineGuard.CheckSource(info, _decoded, drawn);
    }

    /// <summary>Goes over to the picture as it was decoded.</summary>
    /// <exception cref="ArgumentException">It was decoded smaller than the recorded sample may read it.</exception>
    public void Reduce(Schedule schedule)
    {
        if (_decoded is not null) schedule.Reduce(_decoded);
    }
}
