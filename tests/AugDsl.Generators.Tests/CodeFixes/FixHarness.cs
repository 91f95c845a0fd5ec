extern alias generator;

using System.Collections.Immutable;
using AugDsl.CodeFixes;
using AugDsl.Generators.Tests.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AugDsl.Generators.Tests.CodeFixes;

/// <summary>Applies a code fix as an editor does, in a workspace in memory.</summary>
internal static class FixHarness
{
    private const string Header = "using AugDsl;\n";

    /// <summary>Applies the fix to the first diagnostic that has one, and compares the text.</summary>
    public static async Task Fixes(RemedyFix fix, string before, string after)
    {
        using AdhocWorkspace workspace = new();
        Document document = Open(workspace, before);
        List<CodeAction> actions = await Actions(fix, document);
        Assert.True(actions.Count > 0, "no fix is offered");
        Assert.Equal(Header + after, await Apply(actions[0], document));
    }

    /// <summary>Checks that nothing is offered although the diagnostic is there.</summary>
    public static async Task OffersNothing(RemedyFix fix, string source)
    {
        using AdhocWorkspace workspace = new();
        Document document = Open(workspace, source);
        Assert.NotEmpty(await Diagnostics(document, [.. fix.FixableDiagnosticIds]));
        Assert.Empty(await Actions(fix, document));
    }

    /// <summary>Checks that nothing is offered for a diagnostic of <paramref name="before"/> once the text is another.</summary>
    public static async Task OffersNothingLater(RemedyFix fix, string before, string later)
    {
        using AdhocWorkspace workspace = new();
        Document document = Open(workspace, before);
        Diagnostic stale = (await Diagnostics(document, [.. fix.FixableDiagnosticIds]))[0];
        List<CodeAction> actions = [];
        Document changed = document.WithText(Microsoft.CodeAnalysis.Text.SourceText.From(Header + later));
        await fix.RegisterCodeFixesAsync(new CodeFixContext(changed, stale, (action, _) => actions.Add(action), CancellationToken.None));
        Assert.Empty(actions);
    }

    /// <summary>Fixes all that the first offered action fixes in the document, and compares the text.</summary>
    public static async Task FixesAll(RemedyFix fix, string before, string after)
    {
        using AdhocWorkspace workspace = new();
        Document document = Open(workspace, before);
        List<CodeAction> actions = await Actions(fix, document);
        FixAllContext context = new(
            document, fix, FixAllScope.Document, actions[0].EquivalenceKey!, fix.FixableDiagnosticIds, new Provider(fix.FixableDiagnosticIds[0]), CancellationToken.None);
        CodeAction? all = await fix.GetFixAllProvider()!.GetFixAsync(context);
        Assert.NotNull(all);
        Assert.Equal(Header + after, await Apply(all, document));
    }

    private static Document Open(AdhocWorkspace workspace, string source)
    {
        Project project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "P", "P", LanguageNames.CSharp, parseOptions: RuleHarness.ParseOptions, metadataReferences: RuleHarness.References,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)));
        return project.AddDocument("P.cs", Header + source, filePath: "P.cs");
    }

    private static async Task<List<CodeAction>> Actions(RemedyFix fix, Document document)
    {
        List<CodeAction> actions = [];
        foreach (Diagnostic diagnostic in await Diagnostics(document, [.. fix.FixableDiagnosticIds]))
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    private static async Task<ImmutableArray<Diagnostic>> Diagnostics(Document document, params string[] ids)
    {
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        CompilationWithAnalyzers analysis = compilation.WithAnalyzers(
            [new generator::AugDsl.Generators.Analyzers.PipelineAnalyzer(), new generator::AugDsl.Generators.Analyzers.OversamplingAnalyzer()]);
        return [.. (await analysis.GetAnalyzerDiagnosticsAsync()).Where(d => ids.Contains(d.Id)).OrderBy(d => d.Location.SourceSpan.Start)];
    }

    private static async Task<string> Apply(CodeAction action, Document document)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return (await changed.GetDocument(document.Id)!.GetTextAsync()).ToString();
    }

    private sealed class Provider(string id) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await GetDocumentDiagnosticsAsync(project.Documents.Single(), cancellationToken);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            await Diagnostics(document, id);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
