using AugDsl.Codecs;
using AugDsl.Imaging;

namespace AugDsl.Datasets;

/// <summary>Pictures by their index, with labels that are known without decoding anything.</summary>
/// <remarks>
/// Used by several threads at once. What an index means never changes: not between calls, not between runs over the same files. All methods
/// throw <see cref="ArgumentOutOfRangeException"/> for an index outside 0 to <see cref="Count"/> − 1.
/// </remarks>
public interface IImageDataset
{
    /// <summary>The label of a picture that has none.</summary>
    const int NoLabel = -1;

    /// <summary>The number of pictures, at least 1.</summary>
    int Count { get; }

    /// <summary>The classes in the order of their labels; empty where pictures have no labels.</summary>
    IReadOnlyList<string> ClassNames { get; }

    /// <summary>The class of a picture: an index into <see cref="ClassNames"/>, or <see cref="NoLabel"/> for every picture where that is empty.</summary>
    /// <param name="index">The picture.</param>
    int Label(int index);

    /// <summary>What a picture is called in manifests and errors: a file's path relative to the data set's folder with '/' between folders, or "train-images#17".</summary>
    /// <param name="index">The picture.</param>
    string Name(int index);

    /// <summary>Reads a picture of 8 bits: 1 (gray), 2 (gray, alpha), 3 (RGB) or 4 (RGBA) channels.</summary>
    /// <param name="index">The picture.</param>
    /// <param name="options">Limits and choices; null for those of the data set.</param>
    /// <param name="workspace">Memory to decode into, the caller's alone; null for an array of the picture's own.</param>
    /// <returns>The picture. It may be the data set's own: do not write into it.</returns>
    /// <exception cref="ImageFormatException">The file is damaged or beyond a limit.</exception>
    /// <exception cref="IOException">The file is gone or cannot be opened.</exception>
    ImageBuffer<byte> Read(int index, DecodeOptions? options = null, DecodeWorkspace? workspace = null);

    /// <summary>Reads a picture's size and channels; no pixel is decoded.</summary>
    /// <param name="index">The picture.</param>
    /// <param name="options">Limits and choices; null for those of the data set.</param>
    /// <exception cref="ImageFormatException">The header is damaged or beyond a limit.</exception>
    /// <exception cref="IOException">The file is gone or cannot be opened.</exception>
    ImageInfo ReadInfo(int index, DecodeOptions? options = null);

    /// <summary>How pictures are read where a call does not say it.</summary>
    DecodeOptions Decode => DecodeOptions.Default;

    /// <summary>Gives the bytes of a picture's file, so that a pipeline can decode them as small as a sample needs.</summary>
    /// <param name="index">The picture.</param>
    /// <param name="options">For the limit of a file's size; null for those of the data set.</param>
    /// <param name="workspace">Memory to read into, the caller's alone; null for an array of the file's own.</param>
    /// <param name="file">The whole file; valid until the workspace reads the next one.</param>
    /// <returns>False where pictures are not files: the answer is the same for all pictures of a data set.</returns>
    /// <exception cref="ImageFormatException">The file is beyond the limit.</exception>
    /// <exception cref="IOException">The file is gone or cannot be opened.</exception>
    bool TryReadFile(int index, DecodeOptions? options, DecodeWorkspace? workspace, out ReadOnlySpan<byte> file)
    {
        file = default;
        return false;
    }

    /// <summary>Gives a picture that lies decoded in memory, without a copy or an allocation.</summary>
    /// <param name="index">The picture.</param>
    /// <param name="view">The picture; valid as long as the data set.</param>
    /// <returns>False where pictures have to be read: the answer is the same for all pictures of a data set.</returns>
    bool TryGetView(int index, out ImageView<byte> view)
    {
        view = default;
        return false;
    }
}
