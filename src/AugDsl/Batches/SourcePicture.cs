using AugDsl.Codecs;
using AugDsl.Imaging;

namespace AugDsl.Batches;

/// <summary>A picture in a pipeline's format: a view of memory, or what <c>LoadFor</c> decoded.</summary>
internal readonly ref struct SourcePicture
{
    public SourcePicture(ImageView<byte> view)
    {
        View = view;
        FullSize = view.Size;
    }

    public SourcePicture(LoadedImage loaded)
    {
        Loaded = loaded;
        FullSize = loaded.FullSize;
    }

    /// <summary>What was decoded, or null where <see cref="View"/> is the picture.</summary>
    public LoadedImage? Loaded { get; }

    /// <summary>The picture, where nothing was decoded.</summary>
    public ImageView<byte> View { get; }

    /// <summary>The size at which it counts.</summary>
    public ImageSize FullSize { get; }
}
