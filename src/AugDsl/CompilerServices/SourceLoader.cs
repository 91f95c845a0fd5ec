using System.ComponentModel;
using AugDsl.Codecs;
using AugDsl.Imaging;
using AugDsl.Pipelines;

namespace AugDsl.CompilerServices;

/// <summary>Reads pictures for samples that are drawn already.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SourceLoader
{
    /// <summary>Reads a file at 1/<paramref name="reduction"/>, as far as its format can, in the pipeline's format.</summary>
    /// <exception cref="ArgumentException">The picture has another size than the draws, or the options ask for a reduction of their own.</exception>
    /// <exception cref="ImageFormatException">The file is not an image that is read, is damaged, or is beyond a limit.</exception>
    public static LoadedImage Load(string path, PipelineInfo info, ImageSize drawn, int reduction, DecodeOptions? options, DecodeWorkspace? workspace) =>
        ImageFile.With(path, options, workspace, (file, chosen, memory) => Load(file, path, info, drawn, reduction, chosen, memory));

    /// <summary>Reads a file in memory at 1/<paramref name="reduction"/>, as far as its format can, in the pipeline's format.</summary>
    /// <exception cref="ArgumentException">The picture has another size than the draws, or the options ask for a reduction of their own.</exception>
    /// <exception cref="ImageFormatException">The bytes are not an image that is read, are damaged, or are beyond a limit.</exception>
    public static LoadedImage Load(ReadOnlySpan<byte> file, PipelineInfo info, ImageSize drawn, int reduction, DecodeOptions? options, DecodeWorkspace? workspace) =>
        Load(file, "The picture", info, drawn, reduction, options, workspace);

    private static LoadedImage Load(ReadOnlySpan<byte> file, string name, PipelineInfo info, ImageSize drawn, int reduction, DecodeOptions? options, DecodeWorkspace? workspace)
    {
        ImageInfo header = ImageFile.ReadInfo(file, options);
        if (header.Size != drawn)
            throw new ArgumentException(FormattableString.Invariant($"{name} is {header.Size}; the parameters were drawn for {drawn}: draw with the size that ImageFile.ReadInfo gives, under the same DecodeOptions."), "p");
        return LoadedImage.Read(file, header, info.Format, reduction, options, workspace);
    }
}
