using AugDsl.Codecs;
using AugDsl.Files;
using AugDsl.Imaging;

namespace AugDsl.Datasets;

/// <summary>The pictures of a folder: a class per folder inside, or all of them without labels.</summary>
/// <remarks>
/// <para>
/// Classes are in ordinal order, and so are the relative paths (with '/') of a class' pictures: an index never depends on the file system.
/// For one level of folders that is the order of torchvision's <c>ImageFolder</c>. Folders inside a class belong to it. Names that start with
/// a dot, and hidden files on Windows, are left out. Links are followed; a folder that links lead to several times is entered once a class, under the
/// first of its paths.
/// </para>
/// <para>The folder is looked through once; pictures are opened when they are read.</para>
/// </remarks>
public sealed class ImageFolderDataset : IImageDataset
{
    private readonly string[] _files;
    private readonly int[] _labels;
    private readonly string[] _classNames;

    private ImageFolderDataset(string folder, ImageFolderListing listing, DecodeOptions decode)
    {
        Folder = folder;
        _files = [.. listing.Files];
        _labels = [.. listing.Labels];
        _classNames = [.. listing.ClassNames];
        Decode = decode;
        IgnoredFiles = listing.Ignored;
        Folders = listing.Folders;
    }

    /// <summary>The folder's full path.</summary>
    public string Folder { get; }

    /// <summary>Files that are not taken, because of their ending or because they lie beside the classes; hidden ones are not counted.</summary>
    public int IgnoredFiles { get; }

    /// <summary>The folders that were looked into: what is written there may become a picture of the next run.</summary>
    internal IReadOnlySet<FileIdentity> Folders { get; }

    /// <inheritdoc/>
    public int Count => _files.Length;

    /// <inheritdoc/>
    public IReadOnlyList<string> ClassNames => _classNames;

    /// <inheritdoc/>
    public DecodeOptions Decode { get; }

    /// <summary>Looks through a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="options">Which files are pictures, and of which class; null for the defaults.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidDataException">There is no picture, a class is empty and may not be, or a folder is none of the given classes.</exception>
    public static ImageFolderDataset Open(string folder, ImageFolderOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        options ??= ImageFolderOptions.Default;
        string full = Path.GetFullPath(folder);
        return new ImageFolderDataset(full, ImageFolderListing.Of(full, options), options.Decode);
    }

    /// <inheritdoc/>
    public int Label(int index) => _labels[Checked(index)];

    /// <inheritdoc/>
    public string Name(int index) => _files[Checked(index)];

    /// <summary>The full path of a picture.</summary>
    /// <param name="index">The picture.</param>
    public string GetPath(int index) => Path.Combine(Folder, _files[Checked(index)].Replace('/', Path.DirectorySeparatorChar));

    /// <inheritdoc/>
    public ImageBuffer<byte> Read(int index, DecodeOptions? options = null, DecodeWorkspace? workspace = null) =>
        ImageFile.Read(GetPath(index), options ?? Decode, workspace);

    /// <inheritdoc/>
    public ImageInfo ReadInfo(int index, DecodeOptions? options = null) => ImageFile.ReadInfo(GetPath(index), options ?? Decode);

    /// <summary>Reads a picture's file.</summary>
    /// <param name="index">The picture.</param>
    /// <param name="options">For the limit of a file's size; null for those of the data set.</param>
    /// <param name="workspace">Memory to read into; null for an array of the file's own.</param>
    /// <param name="file">The whole file; valid until the workspace reads the next one.</param>
    /// <returns>Always true.</returns>
    /// <exception cref="ImageFormatException">The file is beyond the limit.</exception>
    /// <exception cref="IOException">The file is gone or cannot be opened.</exception>
    public bool TryReadFile(int index, DecodeOptions? options, DecodeWorkspace? workspace, out ReadOnlySpan<byte> file)
    {
        file = ImageFile.ReadBytes(GetPath(index), options ?? Decode, workspace);
        return true;
    }

    private int Checked(int index) => DatasetGuard.Index(index, _files.Length);
}
