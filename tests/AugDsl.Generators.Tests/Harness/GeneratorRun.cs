using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AugDsl.Generators.Tests.Harness;

/// <summary>What the generator made of a project.</summary>
internal sealed class GeneratorRun(CSharpCompilation output, GeneratorRunResult result)
{
    /// <summary>The project with the generated files.</summary>
    public CSharpCompilation Output => output;

    /// <summary>The generated texts by file name.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; } =
        result.GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Characters of all generated files.</summary>
    public int Length => Texts.Values.Sum(t => t.Length);

    /// <summary>Fails with the compiler's words if there is any warning or error; missing documentation of the user's own class is the user's business.</summary>
    public GeneratorRun Compiles()
    {
        List<Diagnostic> wrong = [.. output.GetDiagnostics().Where(IsWrong)];
        if (wrong.Count > 0)
            Assert.Fail(string.Join("\n", wrong.Take(10).Select(d => d + "\n    " + Line(d))) + "\n" + string.Join("\n", output.SyntaxTrees.Where(t => !IsGenerated(t)).Take(3)));
        return this;
    }

    /// <summary>The compiled assembly.</summary>
    public Assembly Load()
    {
        using MemoryStream image = new();
        Microsoft.CodeAnalysis.Emit.EmitResult emitted = output.Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Take(10)));
        image.Position = 0;
        return new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image);
    }

    private static bool IsWrong(Diagnostic diagnostic) =>
        diagnostic.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning
        && !(diagnostic.Id == "CS1591" && !IsGenerated(diagnostic.Location.SourceTree));

    private static bool IsGenerated(SyntaxTree? tree) => tree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true;

    private static string Line(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree is { } tree ? tree.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString() : "";
}
