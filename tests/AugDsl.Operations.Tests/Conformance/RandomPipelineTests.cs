using System.Globalization;
using System.Reflection;
using System.Text;
using AugDsl.Imaging;
using AugDsl.Operations.Tests.Harness;
using AugDsl.Randomness;
using AugDsl.Reference;
using AugDsl.Tests.Shared;
using AugDsl.Tests.Shared.Recording;
using Microsoft.CodeAnalysis;

namespace AugDsl.Operations.Tests.Conformance;

/// <summary>Random pipelines against the interpreter. AUGDSL_RANDOM_PIPELINES asks for more of them, AUGDSL_RANDOM_SEED for others, AUGDSL_RANDOM_FIRST for a later part.</summary>
[Long]
public sealed class RandomPipelineTests
{
    private const int PerCompilation = 25;
    private const string Head = "using AugDsl;\nnamespace Random;\n";
    private static readonly int s_total = TestSettings.Number("AUGDSL_RANDOM_PIPELINES", 300);
    private static readonly int s_seed = TestSettings.Number("AUGDSL_RANDOM_SEED", 20261122);
    private static readonly int s_first = TestSettings.Number("AUGDSL_RANDOM_FIRST", 0);
    private static readonly (int Width, int Height)[] s_sizes = [(33, 21), (1, 1), (70, 47), (16, 64), (5, 3), (129, 18)];

    public static TheoryData<int> Batches() => [.. Enumerable.Range(s_first, (s_total + PerCompilation - 1) / PerCompilation)];

    [Theory]
    [MemberData(nameof(Batches))]
    public async Task Kernels_agree_with_their_meaning(int batch)
    {
        List<PipelineText> pipelines = [];
        for (int i = 0; i < PerCompilation; i++) pipelines.Add(new RandomPipelines(s_seed + (batch * 1000) + i).Write());
        string text = Head + string.Join("\n", pipelines.Select((p, i) => p.Write("P" + i)));
        Assembly assembly = PipelineCompilation.Load([text]);
        StringBuilder failures = new();
        int refused = 0;
        for (int i = 0; i < PerCompilation; i++)
        {
            // The grammar can write a crop that never fits: then there is no kernel, and the analyzer says why.
            if (assembly.GetType("Random.P" + i, throwOnError: true)!.GetInterfaces().Length == 0)
            {
                refused++;
                continue;
            }

            CompiledPipeline pipeline = CompiledPipeline.Of(assembly.GetType("Random.P" + i, throwOnError: true)!);
            string? failure = Check(pipeline, batch + i);
            // A leg has no hashes of smaller pipelines.
            if (failure is not null) failures.Append(Recorded.ByHash ? pipelines[i].Write("Whole") + failure : Smallest(pipelines[i], batch + i)).Append('\n');
        }

        Assert.True(failures.Length == 0, failures.ToString());
        if (Recorded.ByHash) return;
        IEnumerable<Diagnostic> errors = (await PipelineCompilation.Analyze(text)).Where(d => d.Severity == DiagnosticSeverity.Error);
        Assert.Equal(refused, errors.Select(e => e.Location.SourceTree!.GetRoot().FindNode(e.Location.SourceSpan).Ancestors().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.ClassDeclarationSyntax>().Last().Identifier.Text).Distinct().Count());
    }

    /// <summary>The smallest pipeline that still disagrees, as a C# snippet, and how it does.</summary>
    private static string Smallest(PipelineText pipeline, int salt)
    {
        string failure = "";
        PipelineText smallest = Shrinker.Shrink(pipeline, text =>
        {
            Type type = PipelineCompilation.Load([Head + text.Write("P")]).GetType("Random.P", throwOnError: true)!;
            if (type.GetInterfaces().Length == 0 || Check(CompiledPipeline.Of(type), salt) is not { } wrong) return false;
            failure = wrong;
            return true;
        });
        return smallest.Write("Smallest") + failure + "\nmade smaller from:\n" + pipeline.Write("Whole");
    }

    private static string? Check(CompiledPipeline pipeline, int salt)
    {
        int channels = pipeline.Info.Channels;
        for (int input = 0; input < 3; input++)
        {
            (int width, int height) = s_sizes[(salt + input) % s_sizes.Length];
            ImageView<byte> source = TestPicture.Make(width, height, channels, salt + input, padding: input * 5);
            SampleKey key = SampleKey.Create(7, (ulong)(salt + input));
            try
            {
                AgreementReport report = pipeline.Compare(source, key);
                if (!report.Agrees) return string.Create(CultureInfo.InvariantCulture, $"{width} x {height}, index {salt + input}: {report}");
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{width} x {height}, index {salt + input}: {e}");
            }
        }

        return null;
    }
}
