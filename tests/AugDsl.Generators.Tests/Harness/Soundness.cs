extern alias generator;

using System.Collections.Immutable;
using AugDsl.Generators.Tests.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using AttributeReader = generator::AugDsl.Generators.Parsing.AttributeReader;
using PipelineParser = generator::AugDsl.Generators.Parsing.PipelineParser;
using RowParser = generator::AugDsl.Generators.Parsing.RowParser;

namespace AugDsl.Generators.Tests.Harness;

/// <summary>
/// What must hold of any source at all: neither generators nor analyzers fail, and where nobody finds an error in the user's text, the generated
/// files compile.
/// </summary>
internal sealed class Soundness
{
    private Soundness(ImmutableArray<Diagnostic> ours, ImmutableArray<Diagnostic> theirs, IReadOnlyList<string> wrong, int files)
    {
        Ours = ours;
        Theirs = theirs;
        Wrong = wrong;
        Files = files;
    }

    /// <summary>What our analyzers say.</summary>
    public ImmutableArray<Diagnostic> Ours { get; }

    /// <summary>What the C# compiler says of the user's text once the generated files are there.</summary>
    public ImmutableArray<Diagnostic> Theirs { get; }

    /// <summary>What must not be.</summary>
    public IReadOnlyList<string> Wrong { get; }

    /// <summary>Generated files.</summary>
    public int Files { get; }

    /// <summary>The ids of our errors, each once.</summary>
    public string Errors => string.Join(" ", Ours.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Id).Distinct().Order(StringComparer.Ordinal));

    /// <summary>Judges a project of these files.</summary>
    public static Task<Soundness> Of(params string[] sources) => Of(RuleHarness.Compile(sources));

    /// <summary>Judges a project.</summary>
    /// <param name="project">The user's files.</param>
    /// <param name="warnings">Whether warnings in generated files count.</param>
    /// <param name="analyzers">Whether the analyzers run; else only the parsers that they call, which is a third of the time.</param>
    public static async Task<Soundness> Of(CSharpCompilation project, bool warnings = true, bool analyzers = true)
    {
        List<string> wrong = [];
        GeneratorDriverRunResult run = RuleHarness.Generate(project, RuleHarness.Generators());
        foreach (GeneratorRunResult result in run.Results.Where(r => r.Exception is not null)) wrong.Add(result.Exception!.ToString());
        wrong.AddRange(run.Diagnostics.Select(d => d.ToString()));
        ImmutableArray<Diagnostic> ours = analyzers ? await RuleHarness.Analyze(project) : Parse(project);
        wrong.AddRange(ours.Where(d => d.Id is "AUG9001" or "AD0001").Select(d => d.ToString()));

        // What the user's own text excuses needs no looking at: most of the time that a judgement takes is the compiler's.
        if (run.GeneratedTrees.Length == 0 || (!warnings && (ours.Any(IsError) || project.SyntaxTrees.Any(t => t.GetDiagnostics().Any(IsError)))))
            return new Soundness(ours, [], wrong, run.GeneratedTrees.Length);

        HashSet<SyntaxTree> generated = [.. run.GeneratedTrees];
        ILookup<bool, Diagnostic> found = project.AddSyntaxTrees(run.GeneratedTrees).GetDiagnostics()
            .Where(d => d.Severity >= DiagnosticSeverity.Warning)
            .ToLookup(d => d.Location.SourceTree is { } tree && generated.Contains(tree));
        bool excused = ours.Any(IsError) || found[false].Any(IsError);
        foreach (Diagnostic diagnostic in found[true].Where(d => IsError(d) ? !excused : warnings))
            wrong.Add(diagnostic + "\n    " + diagnostic.Location.SourceTree!.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]);
        return new Soundness(ours, [.. found[false]], wrong, generated.Count);
    }

    /// <summary>Fails with all that is wrong and the source.</summary>
    public Soundness Holds(string source)
    {
        Assert.True(Wrong.Count == 0, string.Join("\n", Wrong.Take(10)) + "\n" + source);
        return this;
    }

    private static ImmutableArray<Diagnostic> Parse(CSharpCompilation project)
    {
        List<Diagnostic> found = [];
        foreach (INamedTypeSymbol type in project.GetSymbolsWithName(static _ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>())
        {
            if (Has(type, PipelineParser.PipelineAttribute)) found.AddRange(PipelineParser.Parse(type, project, CancellationToken.None).Diagnostics);
            if (Has(type, RowParser.OversampleAttribute)) found.AddRange(RowParser.Parse(type, project, CancellationToken.None).Diagnostics);
        }

        return [.. found];
    }

    private static bool Has(INamedTypeSymbol type, string attribute) => type.GetAttributes().Any(a => AttributeReader.FullName(a.AttributeClass) == attribute);

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;
}
