using AugDsl.Codecs;
using AugDsl.Imaging;
using AugDsl.Pipelines;

namespace AugDsl.Cli.Pictures;

/// <summary>A picture's file, decoded once for each reduction that its samples ask for: once for a pipeline that reads whole pictures.</summary>
internal sealed class SourcePicture
{
    private readonly Dictionary<int, LoadedImage> _loaded = [];
    private readonly string _path;
    private readonly PixelFormat _format;
    private readonly DecodeOptions _options;
    private readonly ImageInfo _info;

    /// <summary>Reads the header.</summary>
    /// <exception cref="ImageFormatException">The file is not an image that is read.</exception>
    public SourcePicture(string path, PixelFormat format, DecodeOptions options)
    {
        _path = path;
        _format = format;
        _options = options;
        _info = ImageFile.ReadInfo(path, options);
    }

    /// <summary>The full size.</summary>
    public ImageSize Size => _info.Size;

    /// <summary>Whether the file has an alpha channel, which is dropped.</summary>
    public bool HasAlpha => _info.Channels is 2 or 4;

    /// <summary>The picture at 1/<paramref name="reduction"/> in the pipeline's format.</summary>
    /// <exception cref="ImageFormatException">The file is damaged.</exception>
    public LoadedImage At(int reduction)
    {
        reduction = Math.Min(reduction, _info.LargestReduction);
        if (_loaded.TryGetValue(reduction, out LoadedImage? image)) return image;
        image = LoadedImage.Read(_path, _format, reduction, _options);
        _loaded.Add(reduction, image);
        return image;
    }
}
