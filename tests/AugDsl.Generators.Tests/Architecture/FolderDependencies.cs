using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AugDsl.Generators.Tests.Architecture;

/// <summary>Which folder of a project knows which: every name in its files is bound, and counts for the folder that declares it.</summary>
internal sealed class FolderDependencies
{
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    // Everything that the tests run with, but for our own assemblies: their types are to be bound in the sources.
    private static readonly MetadataReference[] s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => !Path.GetFileName(p).StartsWith("AugDsl", StringComparison.OrdinalIgnoreCase)).Select(p => MetadataReference.CreateFromFile(p)),
    ];

    private readonly Dictionary<(string From, string To), List<Use>> _uses = [];

    /// <summary>A place where one folder names another.</summary>
    internal sealed record Use(string File, int Line, string Name);

    /// <summary>The pairs of folders, each with the places that make it.</summary>
    public IReadOnlyDictionary<(string From, string To), List<Use>> Uses => _uses;

    /// <summary>Names that could not be bound: the answer would be incomplete.</summary>
    public List<string> Unbound { get; } = [];

    /// <summary>Reads the files below a folder.</summary>
    /// <param name="root">The project's folder.</param>
    /// <param name="files">Its files, and those of others that it compiles.</param>
    /// <param name="folderOf">The folder of a file that is looked at; null for one that is only compiled.</param>
    /// <param name="symbols">Preprocessor symbols.</param>
    /// <param name="generators">Generators that the project runs.</param>
    public static FolderDependencies Of(
        string root, IEnumerable<string> files, Func<string, string?> folderOf, IEnumerable<string> symbols, params ISourceGenerator[] generators)
    {
        // What may be null is no question of folders, and takes half of the time.
        CSharpParseOptions parse = new CSharpParseOptions(LanguageVersion.Latest, preprocessorSymbols: symbols).WithFeatures([new("run-nullable-analysis", "never")]);
        Compilation compilation = CSharpCompilation.Create(
            "Folders",
            [CSharpSyntaxTree.ParseText(ImplicitUsings, parse), .. files.Select(f => CSharpSyntaxTree.ParseText(File.ReadAllText(f), parse, f))],
            s_references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        if (generators.Length > 0)
            CSharpGeneratorDriver.Create(generators, parseOptions: parse).RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _);

        FolderDependencies result = new();
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (tree.FilePath.Length > 0 && folderOf(tree.FilePath) is { } folder) result.Read(root, folder, compilation.GetSemanticModel(tree), tree, folderOf);
        }

        return result;
    }

    /// <summary>A round of folders that know each other, or null.</summary>
    public IReadOnlyList<string>? Circle()
    {
        Dictionary<string, string[]> next = _uses.Keys.GroupBy(k => k.From).ToDictionary(g => g.Key, g => g.Select(k => k.To).Order(StringComparer.Ordinal).ToArray());
        HashSet<string> done = [];
        List<string> path = [];
        foreach (string start in next.Keys.Order(StringComparer.Ordinal))
        {
            if (Visit(start)) return path;
        }

        return null;

        bool Visit(string folder)
        {
            int before = path.IndexOf(folder);
            path.Add(folder);
            if (before >= 0)
            {
                path.RemoveRange(0, before);
                return true;
            }

            if (!done.Contains(folder) && next.TryGetValue(folder, out string[]? others) && others.Any(Visit)) return true;
            done.Add(folder);
            path.RemoveAt(path.Count - 1);
            return false;
        }
    }

    private void Read(string root, string folder, SemanticModel model, SyntaxTree tree, Func<string, string?> folderOf)
    {
        foreach (SimpleNameSyntax name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            // A namespace is nobody's: only what is taken out of it counts.
            if (name.FirstAncestorOrSelf<UsingDirectiveSyntax>() is not null || name.FirstAncestorOrSelf<NameSyntax>(n => n.Parent is BaseNamespaceDeclarationSyntax) is not null) continue;
            SymbolInfo info = model.GetSymbolInfo(name);
            ISymbol? symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
            FileLinePositionSpan place = name.GetLocation().GetLineSpan();
            int line = place.StartLinePosition.Line + 1;
            string file = Path.GetRelativePath(root, tree.FilePath);
            if (symbol is null)
            {
                // The model does not bind the length of a fixed buffer; it is a constant of the type.
                if (name.Parent?.Parent is BracketedArgumentListSyntax { Parent: VariableDeclaratorSyntax }) continue;
                // Words that look like names.
                bool isWord = name.Identifier.Text is "nameof" or "_" or "var" or "unmanaged" or "notnull" or "field";
                if (!isWord && model.GetTypeInfo(name).Type is null or IErrorTypeSymbol) Unbound.Add($"{file}({line}): {name}");
                continue;
            }

            if (symbol is INamespaceSymbol) continue;
            foreach (string? other in symbol.DeclaringSyntaxReferences.Select(r => r.SyntaxTree.FilePath).Where(f => f.Length > 0).Select(folderOf).Distinct())
            {
                if (other is null || other == folder) continue;
                if (!_uses.TryGetValue((folder, other), out List<Use>? uses)) _uses[(folder, other)] = uses = [];
                uses.Add(new Use(file, line, symbol.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat)));
            }
        }
    }
}
