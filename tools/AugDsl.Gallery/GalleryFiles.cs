using AugDsl.Cli.Inspection;

namespace AugDsl.Gallery;

/// <summary>All files of docs/operations, as they should be.</summary>
internal sealed class GalleryFiles
{
    /// <summary>The folder of the strips, in that of the pages.</summary>
    public const string PictureFolder = "pictures";

    private readonly string _folder;

    private GalleryFiles(string folder, IReadOnlyDictionary<string, string> pages, IReadOnlyList<Strip> strips)
    {
        _folder = folder;
        Pages = pages;
        Strips = strips;
    }

    /// <summary>The pages by their names.</summary>
    public IReadOnlyDictionary<string, string> Pages { get; }

    /// <summary>The strips of all pages.</summary>
    public IReadOnlyList<Strip> Strips { get; }

    /// <summary>The folder above that holds the solution.</summary>
    public static string FindRepository(string start)
    {
        DirectoryInfo? folder = new(start);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AugDsl.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException($"no AugDsl.sln above {start}");
    }

    /// <summary>Renders everything.</summary>
    /// <param name="root">The repository.</param>
    public static GalleryFiles Make(string root)
    {
        IReadOnlyList<Operation> operations = Operation.Scan(root);
        (Operation Operation, Row Row)[] rows = [.. operations.SelectMany(operation => PresentableValues.Of(operation).Select(row => (operation, row)))];
        IReadOnlyList<IReadOnlyList<IInspectedPipeline>> pipelines = RowPipelines.Compile([.. rows.Select(entry => entry.Row)], root);
        RowRenderer renderer = new();
        ILookup<Operation, RenderedRow> rendered = rows.Zip(pipelines, (entry, compiled) => (entry.Operation, Rendered: renderer.Render(entry.Row, compiled)))
            .ToLookup(entry => entry.Operation, entry => entry.Rendered);

        XmlDocs docs = XmlDocs.Load(operations.Select(operation => operation.Name));
        (Operation Operation, IReadOnlyList<RenderedRow> Rows)[] entries = [.. operations.Select(operation => (operation, (IReadOnlyList<RenderedRow>)[.. rendered[operation]]))];
        Dictionary<string, string> pages = new(StringComparer.Ordinal) { ["README.md"] = IndexPage.Write(entries, docs) };
        List<Strip> strips = [];
        foreach ((Operation operation, IReadOnlyList<RenderedRow> own) in entries)
        {
            pages.Add(operation.Name + ".md", OperationPage.Write(operation, own, docs));
            for (int i = 0; i < own.Count; i++) strips.AddRange(StripTable.Strips(operation, i, own[i]));
        }
        return new GalleryFiles(Path.Combine(root, "docs", "operations"), pages, strips);
    }

    /// <summary>The same files in another folder.</summary>
    public GalleryFiles In(string folder) => new(folder, Pages, Strips);

    /// <summary>What is stale, one line a file; nothing where all is current.</summary>
    public IReadOnlyList<string> Stale()
    {
        List<string> stale = [];
        foreach ((string name, string text) in Pages)
        {
            if (!File.Exists(PathOf(name)) || File.ReadAllText(PathOf(name)) != text) stale.Add(name);
        }
        foreach (Strip strip in Strips)
        {
            if (!File.Exists(PathOf(strip)) || !strip.IsShownBy(File.ReadAllBytes(PathOf(strip)))) stale.Add($"{PictureFolder}/{strip.Name}");
        }
        return [.. stale, .. Orphans().Select(file => Path.GetRelativePath(_folder, file) + " (no operation's)")];
    }

    /// <summary>Writes what is stale and removes what belongs to no operation.</summary>
    /// <returns>What was changed, one line a file.</returns>
    public IReadOnlyList<string> Write()
    {
        IReadOnlyList<string> stale = Stale();
        Directory.CreateDirectory(Path.Combine(_folder, PictureFolder));
        foreach (string file in Orphans().ToArray()) File.Delete(file);
        foreach ((string name, string text) in Pages)
        {
            if (stale.Contains(name)) File.WriteAllText(PathOf(name), text);
        }
        foreach (Strip strip in Strips)
        {
            if (stale.Contains($"{PictureFolder}/{strip.Name}")) File.WriteAllBytes(PathOf(strip), strip.Encode());
        }
        return stale;
    }

    /// <summary>The sizes of the strips' files that are there.</summary>
    public IEnumerable<(string Name, long Bytes)> Sizes() => Strips.Select(strip => (strip.Name, new FileInfo(PathOf(strip)).Length));

    private IEnumerable<string> Orphans()
    {
        string pictures = Path.Combine(_folder, PictureFolder);
        IEnumerable<string> found = Directory.GetFiles(_folder);
        if (Directory.Exists(pictures)) found = found.Concat(Directory.GetFiles(pictures));
        HashSet<string> own = [.. Pages.Keys.Select(PathOf), .. Strips.Select(PathOf)];
        return found.Where(file => !own.Contains(file)).Order(StringComparer.Ordinal);
    }

    private string PathOf(string page) => Path.Combine(_folder, page);

    private string PathOf(Strip strip) => Path.Combine(_folder, PictureFolder, strip.Name);
}
