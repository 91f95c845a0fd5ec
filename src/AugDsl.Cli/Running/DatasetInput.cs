using AugDsl.Cli.Files;
using AugDsl.Codecs;
using AugDsl.Datasets;
using AugDsl.Files;

namespace AugDsl.Cli.Running;

/// <summary>Opens the data set that a command line names: a folder, or IDX files.</summary>
internal static class DatasetInput
{
    /// <summary>The data set.</summary>
    /// <param name="source">A folder, or IDX images.</param>
    /// <param name="labels">The IDX file of their labels; null for none.</param>
    /// <param name="isFlat">Whether folders are no classes.</param>
    /// <param name="decoders">Which files of a folder are pictures, and how they are read.</param>
    /// <param name="console">Is told of files that are not taken.</param>
    /// <exception cref="ToolException">There is no such data set.</exception>
    public static IImageDataset Open(string source, string? labels, bool isFlat, PictureDecoders decoders, ToolConsole console) =>
        InputPath.Require(source, mayBeFolder: true) == FileKind.Folder ? OpenFolder(source, labels, isFlat, decoders, console) : OpenIdx(source, labels, isFlat);

    private static ImageFolderDataset OpenFolder(string source, string? labels, bool isFlat, PictureDecoders decoders, ToolConsole console)
    {
        if (labels is not null) throw ToolException.Usage($"--labels belongs to IDX images; {source} is a folder, whose folders are the classes");
        try
        {
            ImageFolderOptions options = new()
            {
                AllowEmptyClasses = true,
                FoldersAreClasses = !isFlat && HasFolders(source),
                Extensions = decoders.Endings,
                Decode = decoders.Options,
            };
            ImageFolderDataset dataset = ImageFolderDataset.Open(source, options);
            bool isPartial = options.FoldersAreClasses && HasLoosePictures(source, options);
            string hint = isPartial ? "; there are pictures beside the folders of the classes (--flat takes all)" : "";
            string files = dataset.IgnoredFiles == 1 ? "file" : "files";
            if (dataset.IgnoredFiles > 0) console.WriteError($"augdsl: note: {dataset.IgnoredFiles} other {files} ignored{hint}");
            return dataset;
        }
        catch (InvalidDataException error)
        {
            throw ToolException.Usage($"{error.Message}");
        }
    }

    /// <summary>A folder without folders has no classes; it need not be said.</summary>
    private static bool HasFolders(string folder) => FolderWalk.Entries(new DirectoryInfo(folder)).Any(entry => entry is DirectoryInfo);

    private static bool HasLoosePictures(string folder, ImageFolderOptions options) =>
        FolderWalk.Entries(new DirectoryInfo(folder)).Any(entry => entry is FileInfo && options.Extensions.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase));

    private static IdxDataset OpenIdx(string source, string? labels, bool isFlat)
    {
        if (isFlat) throw ToolException.Usage($"--flat belongs to folders; {source} is a file");
        if (labels is not null) InputPath.Require(labels);
        try
        {
            return IdxDataset.Open(source, labels);
        }
        catch (ImageFormatException error)
        {
            throw ToolException.Failed($"{error.Message}");
        }
    }
}
