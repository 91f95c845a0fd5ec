extern alias generator;

using System.Collections.Immutable;
using AugDsl.CodeFixes;
using AugDsl.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using AugmentationGenerator = generator::AugDsl.Generators.AugmentationGenerator;
using OversamplingGenerator = generator::AugDsl.Generators.OversamplingGenerator;
using PipelineFiles = generator::AugDsl.Generators.Emission.PipelineFiles;
using OwnFailures = generator::AugDsl.Generators.Diagnostics.OwnFailures;
using PipelineModel = generator::AugDsl.Generators.Model.PipelineModel;
using PipelineParser = generator::AugDsl.Generators.Parsing.PipelineParser;
using RowModel = generator::AugDsl.Generators.Model.RowModel;
using RowParser = generator::AugDsl.Generators.Parsing.RowParser;

namespace AugDsl.Generators.Tests.Compiling;

/// <summary>AUG9001: a part of the compiler that fails says so, writes nothing, and lets a cancellation pass.</summary>
public sealed class OwnFailuresTests
{
    [Fact]
    public void The_diagnostic_names_the_class_what_failed_and_where()
    {
        List<Diagnostic> reported = [];
        OwnFailures.Guard("N.Train", Location.None, reported.Add, Throw);
        Diagnostic failure = Assert.Single(reported);
        Assert.Equal(("AUG9001", DiagnosticSeverity.Error), (failure.Id, failure.Severity));
        Assert.Equal(
            "AugDsl failed on 'N.Train': NotSupportedException in OwnFailuresTests.Throw: The statistic is not a contrast. This is a fault of AugDsl, not of your code: please report it with this message and the class, its fragments included",
            failure.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_cancellation_is_no_failure()
    {
        Assert.Throws<OperationCanceledException>(() => OwnFailures.Guard("P", Location.None, static d => Assert.Fail(d.ToString()), static () => throw new OperationCanceledException()));
        Assert.Throws<OperationCanceledException>(() => OwnFailures.Try<string>(static () => throw new OperationCanceledException()));
        Assert.Null(OwnFailures.Try<string>(static () => throw new NotSupportedException()));
    }

    /// <summary>A model that the parser would never make: the passes cannot write it.</summary>
    [Fact]
    public void The_generator_of_pipelines_reports_what_the_analyzer_cannot_see()
    {
        Compilation project = GeneratorHarness.Project(Harness.Compiler.Source("[Rotate(-3, 3)]"));
        PipelineModel model = PipelineParser.Parse(project.GetTypeByMetadataName("Pipeline")!, project, CancellationToken.None).Model!;
        PipelineModel broken = model with { Options = model.Options with { Fill = default } };
        PipelineFiles failed = AugmentationGenerator.Files(broken);
        Assert.Equal("Pipeline", failed.Failure?.Class);
        Assert.Empty(failed.Own);
        Assert.Empty(failed.Bodies);

        PipelineFiles written = AugmentationGenerator.Files(model);
        Assert.Null(written.Failure);
        Assert.Equal(2, written.Own.Count);
    }

    [Fact]
    public void The_generator_of_rows_reports_what_the_analyzer_cannot_see()
    {
        Compilation project = GeneratorHarness.Project("using AugDsl.Oversampling; [Oversample] partial record R([Continuous] double X, [Label] int Y);");
        RowModel model = RowParser.Parse(project.GetTypeByMetadataName("R")!, project, CancellationToken.None).Model!;
        List<Diagnostic> reported = [];
        OversamplingGenerator.Write(model with { Label = null! }, static (name, _) => Assert.Fail(name), reported.Add);
        Assert.Equal("AUG9001", Assert.Single(reported).Id);
    }

    /// <summary>A code fix has no diagnostics: it offers what failed.</summary>
    [Fact]
    public async Task A_code_fix_that_fails_says_so()
    {
        using AdhocWorkspace workspace = new();
        Document document = workspace.AddProject("P", LanguageNames.CSharp).AddDocument("P.cs", SourceText.From("class P;"));
        SyntaxTree tree = (await document.GetSyntaxTreeAsync())!;
        DiagnosticDescriptor rule = new("AUG1001", "t", "m", "AugDsl", DiagnosticSeverity.Error, isEnabledByDefault: true);
        List<CodeAction> actions = [];
        Diagnostic diagnostic = Diagnostic.Create(rule, Location.Create(tree, new TextSpan(0, 5)));
        await new FailingFix().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        CodeAction offered = Assert.Single(actions);
        Assert.Equal("AUG9001: the fix of AUG1001 failed (NotSupportedException in FailingFix.Fix: No); please report it", offered.Title);
        ImmutableArray<CodeActionOperation> operations = await offered.GetOperationsAsync(CancellationToken.None);
        Assert.All(operations.OfType<ApplyChangesOperation>(), o => Assert.Empty(o.ChangedSolution.GetChanges(document.Project.Solution).GetProjectChanges()));
    }

    private static void Throw() => throw new NotSupportedException("The statistic\r\nis not a contrast.");

    private sealed class FailingFix() : RemedyFix("AUG1001")
    {
        private protected override string Title(Diagnostic diagnostic) => "Fails";

        private protected override IReadOnlyList<SyntaxNode> Targets(SyntaxNode root, Diagnostic diagnostic) => [root];

        private protected override SyntaxNode? Fix(SyntaxNode root, IReadOnlyList<SyntaxNode> targets, Diagnostic diagnostic) => throw new NotSupportedException("No.");
    }
}
