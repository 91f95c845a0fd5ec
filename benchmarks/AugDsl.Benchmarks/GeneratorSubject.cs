extern alias generator;

using System.Globalization;
using System.Text;
using generator::AugDsl.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AugDsl.Benchmarks;

/// <summary>A project in memory: a number of pipelines, one a file, and a driver with our generator.</summary>
internal sealed class GeneratorSubject
{
    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.CSharp13);

    private static readonly MetadataReference[] s_references =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) == "AugDsl.Runtime.dll")
            .Select(path => MetadataReference.CreateFromFile(path))];

    private GeneratorSubject(CSharpCompilation compilation) => Compilation = compilation;

    /// <summary>The project.</summary>
    public CSharpCompilation Compilation { get; }

    /// <summary>A project with so many pipelines, no two alike.</summary>
    public static GeneratorSubject Create(int pipelines) =>
        Create(Enumerable.Range(0, pipelines).Select(i => (string.Create(CultureInfo.InvariantCulture, $"P{i}.cs"), Source(i))));

    /// <summary>The project samples/Presets, found above the program.</summary>
    public static GeneratorSubject Presets()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "AugDsl.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No folder above the program holds AugDsl.sln.");
        return Create(Directory.GetFiles(Path.Combine(folder, "samples", "Presets"), "*.cs").Order(StringComparer.Ordinal).Select(path => (path, File.ReadAllText(path))));
    }

    /// <summary>A driver that has not run yet.</summary>
    public static GeneratorDriver Driver() =>
        CSharpGeneratorDriver.Create([new AugmentationGenerator().AsSourceGenerator()], parseOptions: s_parse);

    /// <summary>The project after an edit that changes nothing: a file is replaced by one with the same text.</summary>
    public CSharpCompilation NoOpEdit()
    {
        SyntaxTree tree = Compilation.SyntaxTrees[0];
        return Compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(tree.GetText(), s_parse, tree.FilePath));
    }

    /// <summary>The project after an edit of a file without pipelines.</summary>
    public CSharpCompilation UnrelatedEdit() =>
        Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("internal static class Elsewhere { public static int Number => 1; }", s_parse, "Elsewhere.cs"));

    private static GeneratorSubject Create(IEnumerable<(string Path, string Text)> files) => new(CSharpCompilation.Create(
        "Subject",
        [.. files.Select(file => CSharpSyntaxTree.ParseText(file.Text, s_parse, file.Path))],
        s_references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)));

    private static string Source(int i)
    {
        // Every third is one chain, every third W2 with a group, every third has a raster; all with numbers of their own.
        StringBuilder text = new();
        text.AppendLine("using AugDsl;").AppendLine("namespace Subject;");
        text.AppendLine("[AugmentationPipeline(Border = Border.Reflect)]");
        text.Append(CultureInfo.InvariantCulture, $"[RandomResizedCrop({200 + i}, 224)]").AppendLine();
        text.AppendLine("[HorizontalFlip(Probability = 0.5)]");
        text.Append(CultureInfo.InvariantCulture, $"[Rotate(-{i + 1}, {i + 1})]").AppendLine();
        text.AppendLine((i % 3) switch
        {
            0 => "[Brightness(0.6, 1.4)] [Contrast(0.8, 1.2, Pivot = Pivot.Middle)] [Saturation(0.5, 1.5)]",
            1 => "[RandomOrder<Jitter>]",
            _ => "[GaussianBlur(0.5, 1.5, Probability = 0.5)] [Hue(-18, 18)] [GaussianNoise(0, 0.05)]",
        });
        text.AppendLine("[Normalize(Preset = Normalization.ImageNet)]");
        text.Append(CultureInfo.InvariantCulture, $"public sealed partial class Pipeline{i}").AppendLine().AppendLine("{");
        if (i % 3 == 1)
            text.AppendLine("    [Fragment, Brightness(0.6, 1.4), Contrast(0.6, 1.4), Saturation(0.6, 1.4), Hue(-18, 18)] private sealed class Jitter;");
        return text.AppendLine("}").ToString();
    }
}
