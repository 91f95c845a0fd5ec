using AugDsl.Files;

namespace AugDsl.Datasets;

/// <summary>Finds the pictures of a folder, in an order that does not depend on the file system.</summary>
internal sealed class ImageFolderListing
{
    private readonly ImageFolderOptions _options;
    private readonly List<string> _files = [];
    private readonly List<int> _labels = [];

    private ImageFolderListing(ImageFolderOptions options) => _options = options;

    /// <summary>The classes; empty without labels.</summary>
    public IReadOnlyList<string> ClassNames { get; private set; } = [];

    /// <summary>Relative paths with '/' between folders: by class, then ordinal.</summary>
    public IReadOnlyList<string> Files => _files;

    /// <summary>The label of each file.</summary>
    public IReadOnlyList<int> Labels => _labels;

    /// <summary>The folders that were looked into.</summary>
    public HashSet<FileIdentity> Folders { get; } = [];

    /// <summary>Files that were met and are not taken, without hidden ones.</summary>
    public int Ignored { get; private set; }

    /// <summary>Looks through <paramref name="path"/>.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidDataException">There are no pictures, or classes are not as the options say.</exception>
    public static ImageFolderListing Of(string path, ImageFolderOptions options)
    {
        DirectoryInfo root = new(path);
        if (!root.Exists) throw new DirectoryNotFoundException(FileStatus.Of(path) is { Exists: true } status ? $"{path} is {status.Kind.Text()}; a folder of pictures is needed" : $"the folder {path} does not exist");
        ImageFolderListing listing = new(options);
        if (options.FoldersAreClasses) listing.AddClasses(root);
        else listing.Add(root, "", IImageDataset.NoLabel, []);
        if (listing._files.Count == 0) throw new InvalidDataException($"the folder {path} holds no {listing.Endings()} file");
        return listing;
    }

    private void AddClasses(DirectoryInfo root)
    {
        List<FileSystemInfo> entries = FolderWalk.Entries(root);
        List<DirectoryInfo> folders = [.. entries.OfType<DirectoryInfo>()];
        int loose = entries.Count(entry => entry is not DirectoryInfo && IsPicture(entry.Name));
        Ignored = entries.Count - folders.Count;
        if (folders.Count == 0)
        {
            throw new InvalidDataException(loose > 0
                ? $"the folder {root.FullName} holds pictures, but no folder for a class; they can be taken without labels (ImageFolderOptions.FoldersAreClasses = false)"
                : $"the folder {root.FullName} holds no folder for a class");
        }
        ClassNames = _options.ClassNames ?? [.. folders.Select(folder => folder.Name)];
        CheckClasses(root, folders);
        FileIdentity rootItself = FileStatus.Of(root.FullName).Identity;
        Folders.Add(rootItself);
        Dictionary<string, DirectoryInfo> byName = folders.ToDictionary(folder => folder.Name, StringComparer.Ordinal);
        for (int label = 0; label < ClassNames.Count; label++)
        {
            string name = ClassNames[label];
            int before = _files.Count;
            if (byName.TryGetValue(name, out DirectoryInfo? folder)) Add(folder, name + "/", label, [rootItself]);
            if (_files.Count == before && !_options.AllowEmptyClasses)
            {
                throw new InvalidDataException(
                    $"the class {name} of the folder {root.FullName} holds no {Endings()} file; remove it, or allow it (ImageFolderOptions.AllowEmptyClasses)");
            }
        }
    }

    private void CheckClasses(DirectoryInfo root, List<DirectoryInfo> folders)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (string name in ClassNames)
        {
            if (!names.Add(name)) throw new InvalidDataException($"the class {name} is given twice (ImageFolderOptions.ClassNames)");
        }
        if (folders.Find(folder => !names.Contains(folder.Name)) is DirectoryInfo unknown)
            throw new InvalidDataException($"the folder {unknown.Name} in {root.FullName} is none of the {ClassNames.Count} classes that were given (ImageFolderOptions.ClassNames)");
    }

    /// <summary>Adds the pictures of one class, sorted.</summary>
    private void Add(DirectoryInfo folder, string prefix, int label, HashSet<FileIdentity> entered)
    {
        int first = _files.Count;
        new FolderWalk(entered).Files(folder, prefix, (entry, name) =>
        {
            if (IsPicture(entry.Name)) _files.Add(name);
            else Ignored++;
        });
        Folders.UnionWith(entered);
        _files.Sort(first, _files.Count - first, StringComparer.Ordinal);
        for (int i = first; i < _files.Count; i++) _labels.Add(label);
    }

    private bool IsPicture(string name) => _options.Extensions.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private string Endings() => _options.Extensions.Count > 1
        ? $"{string.Join(", ", _options.Extensions.Take(_options.Extensions.Count - 1))} or {_options.Extensions[^1]}"
        : string.Concat(_options.Extensions);
}
