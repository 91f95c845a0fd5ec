using AugDsl.Cli.Files;
using AugDsl.Codecs;
using AugDsl.Files;
using AugDsl.Imaging;

namespace AugDsl.Cli.Running;

/// <summary>A picture to augment.</summary>
/// <param name="Index">Its position, which is the sample's index.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Relative">Its path relative to the input, with '/' between folders.</param>
internal sealed record InputFile(int Index, string Path, string Relative)
{
    /// <summary>The picture, as it is in the file.</summary>
    /// <exception cref="ToolException">It cannot be read as one.</exception>
    public ImageBuffer<byte> Read(PictureDecoders decoders)
    {
        try
        {
            return ImageFile.Read(Path, decoders.Options);
        }
        catch (ImageFormatException error)
        {
            throw ToolException.Failed($"{error.Message}");
        }
    }
}

/// <summary>The pictures of a run in their order.</summary>
/// <param name="Pictures">In ordinal order of their relative paths.</param>
/// <param name="Ignored">Other files that were met, without hidden ones.</param>
/// <param name="Folders">The folders that were looked into; none of a single file.</param>
internal sealed record InputFiles(IReadOnlyList<InputFile> Pictures, int Ignored, IReadOnlySet<FileIdentity> Folders)
{
    /// <summary>The file at <paramref name="input"/>, whatever its name, or the pictures of the folder, at any depth, found as data sets find them.</summary>
    /// <param name="input">A file or folder.</param>
    /// <param name="excluded">A folder that is left out wherever it is met, because its pictures are earlier results; or null.</param>
    /// <param name="decoders">Which files of a folder are pictures; null for PNG and JPEG.</param>
    /// <exception cref="ToolException">There is nothing, or no picture.</exception>
    public static InputFiles Find(string input, string? excluded = null, PictureDecoders? decoders = null)
    {
        decoders ??= PictureDecoders.Own;
        if (InputPath.Require(input, mayBeFolder: true) == FileKind.File) return new InputFiles([new InputFile(0, input, Path.GetFileName(input))], 0, new HashSet<FileIdentity>());
        List<(string Path, string Relative)> found = [];
        int ignored = 0;
        HashSet<FileIdentity> entered = [];
        FileStatus? leftOut = excluded is null ? null : FileStatus.Of(excluded);
        if (leftOut is { Exists: true } results) entered.Add(results.Identity);
        new FolderWalk(entered).Files(new DirectoryInfo(input), "", (entry, relative) =>
        {
            if (decoders.IsPicture(entry)) found.Add((entry.FullName, relative));
            else ignored++;
        });
        if (leftOut is FileStatus own) entered.Remove(own.Identity);
        if (found.Count == 0) throw ToolException.Usage($"the folder {input} holds no {decoders} file");
        found.Sort((a, b) => string.CompareOrdinal(a.Relative, b.Relative));
        return new InputFiles([.. found.Select((file, index) => new InputFile(index, file.Path, file.Relative))], ignored, entered);
    }
}
