using AugDsl.Generators.Internal;
using AugDsl.Generators.Tests.Rules;
using Microsoft.CodeAnalysis;

namespace AugDsl.Generators.Tests.Architecture;

/// <summary>
/// Which folder may know which, floor by floor from the ground: docs/inside/architecture.md says what each knows and never knows. A name from a folder that is
/// not in the list fails with its file and line; so does a permission that nobody uses.
/// </summary>
public sealed class FolderTests
{
    private static readonly Dictionary<string, string> s_runtime = new()
    {
        ["Operations"] = "",
        ["Algebra"] = "Operations",
        ["Tiles"] = "",
        ["Randomness"] = "Algebra",
        ["Imaging"] = "Operations",
        ["Files"] = "",
        ["Codecs"] = "Files Imaging Operations",
        ["Kernels"] = "Algebra Imaging Randomness Tiles",
        ["Mixing"] = "Algebra Imaging Randomness",
        ["Oversampling"] = "Algebra Kernels Randomness",
        ["Sampling"] = "Algebra Imaging Kernels Operations Tiles",
        ["Scheduling"] = "Algebra Codecs Imaging Kernels Mixing Operations Sampling Tiles",
        ["Annotations"] = "Algebra Imaging Kernels Operations Sampling Scheduling Tiles",
        ["Datasets"] = "Annotations Codecs Files Imaging Kernels Operations",
        ["Pipelines"] = "Annotations Codecs Imaging Kernels Mixing Operations Randomness Scheduling",
        ["CompilerServices"] = "Annotations Codecs Imaging Kernels Mixing Oversampling Pipelines Randomness Scheduling Tiles",
        // What an operation brings to the runtime: X.Runtime.cs in its folder. Nobody but generated code knows it.
        ["Steps"] = "Algebra Codecs Imaging Kernels Operations Randomness Sampling Scheduling Tiles",
        ["TestTime"] = "Imaging Pipelines Randomness",
        ["Batches"] = "Annotations Codecs Datasets Imaging Mixing Operations Pipelines Randomness",
    };

    // "Algebra" is the runtime's, compiled into the generator; "Attributes" and "Lowerings" are the generator's halves of src/AugDsl/Operations.
    private static readonly Dictionary<string, string> s_generator = new()
    {
        ["Support"] = "",
        ["Attributes"] = "",
        ["Algebra"] = "Attributes Support",
        ["Diagnostics"] = "",
        ["Model"] = "Attributes Support",
        ["Ir"] = "Algebra",
        ["Steps"] = "Ir",
        ["Operations"] = "Attributes Ir Model Steps",
        ["Lowerings"] = "Algebra Attributes Ir Operations",
        ["Catalog"] = "Attributes Model Operations Support",
        ["Lowering"] = "Attributes Catalog Ir Model Operations Steps Support",
        ["Passes"] = "Algebra Attributes Ir Lowering Model Steps",
        ["Emission"] = "Attributes Ir Lowering Model Passes Steps Support",
        ["Parsing"] = "Attributes Catalog Diagnostics Emission Model Operations Support",
        ["Analyzers"] = "Attributes Catalog Diagnostics Ir Lowering Model Parsing Steps Support",
        ["(root)"] = "Diagnostics Emission Lowering Model Parsing Passes",
    };

    [Fact]
    public void Folders_of_the_runtime_know_only_what_stands_below_them()
    {
        string root = Path.Combine(RuleDocuments.Root, "src", "AugDsl");
        string[] files = [.. Sources(root).Where(f => !IsSuffix(f, ".Operation.cs", ".Reference.cs"))];
        Check(s_runtime, FolderDependencies.Of(root, files, FirstFolder, [], new WidthTwinGenerator().AsSourceGenerator()));

        // The 512-bit twin of a class belongs where the class is.
        string? FirstFolder(string file) =>
            IsSuffix(file, ".Runtime.cs") ? "Steps" :
            IsSuffix(file, "512.g.cs") ? FirstFolder(files.Single(f => Path.GetFileName(f).Replace(".Runtime.cs", ".cs", StringComparison.Ordinal) == Path.GetFileName(file).Replace("512.g.cs", ".cs", StringComparison.Ordinal)))
            : Folder(root, file);
    }

    [Fact]
    public void Folders_of_the_generator_know_only_what_stands_below_them()
    {
        string root = Path.Combine(RuleDocuments.Root, "generators", "AugDsl.Generators");
        string operations = Path.Combine(RuleDocuments.Root, "src", "AugDsl", "Operations");
        IEnumerable<string> linked = Sources(operations).Where(f => IsSuffix(f, ".Operation.cs", "Attribute.cs") || (f.Contains("Shared") && !IsSuffix(f, ".Reference.cs")));
        string algebra = Path.Combine(RuleDocuments.Root, "src", "AugDsl", "Algebra");
        Check(s_generator, FolderDependencies.Of(root, [.. Sources(root), .. Sources(algebra), .. linked], LinkedFolder, ["AUGDSL_GENERATOR"]));

        string? LinkedFolder(string file) => file.StartsWith(algebra, StringComparison.Ordinal) ? "Algebra" : !file.StartsWith(operations, StringComparison.Ordinal) ? Folder(root, file) : IsSuffix(file, ".Operation.cs") ? "Lowerings" : "Attributes";
    }

    [Fact]
    public void The_test_sees_a_new_edge_and_a_circle()
    {
        string root = Directory.CreateTempSubdirectory("augdsl-folders").FullName;
        try
        {
            Write("Ground/Stone.cs", "namespace A.Ground; public class Stone { public A.Roof.Tile? Above; }");
            Write("Roof/Tile.cs", "namespace A.Roof; public class Tile\n{\n    public A.Ground.Stone? Below;\n}");
            FolderDependencies found = FolderDependencies.Of(root, Sources(root), f => Folder(root, f), []);
            Assert.Equal(["Ground/Stone.cs(1): A.Roof.Tile"], found.Uses[("Ground", "Roof")].Select(u => $"{u.File.Replace('\\', '/')}({u.Line}): {u.Name}"));
            Assert.Equal(3, found.Uses[("Roof", "Ground")].Single().Line);
            Assert.Equal(["Ground", "Roof", "Ground"], found.Circle());
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }

        void Write(string name, string text)
        {
            string path = Path.Combine(root, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }

    private static void Check(Dictionary<string, string> table, FolderDependencies found)
    {
        Assert.Empty(found.Unbound);
        HashSet<(string, string)> allowed = [.. table.SelectMany(t => t.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries), (t, to) => (t.Key, to))];
        string[] wrong =
        [
            .. from pair in found.Uses
               where !allowed.Contains(pair.Key)
               from use in pair.Value.Take(5)
               select $"{use.File}({use.Line}): {use.Name}: '{pair.Key.From}' may not know '{pair.Key.To}'",
        ];
        Assert.True(wrong.Length == 0, string.Join("\n", wrong));
        Assert.True(found.Circle() is null, "a circle: " + string.Join(" > ", found.Circle() ?? []));
        Assert.Equal([], allowed.Except(found.Uses.Keys));
    }

    private static IEnumerable<string> Sources(string root) => Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
        .Where(f => !Path.GetRelativePath(root, f).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj")).Order(StringComparer.Ordinal);

    private static bool IsSuffix(string file, params string[] suffixes) => suffixes.Any(s => file.EndsWith(s, StringComparison.Ordinal));

    private static string Folder(string root, string file)
    {
        string path = Path.GetRelativePath(root, file);
        int end = path.IndexOf(Path.DirectorySeparatorChar);
        return end < 0 ? "(root)" : path[..end];
    }
}
