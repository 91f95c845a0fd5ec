using System.Reflection;
using System.Text.RegularExpressions;
using AugDsl.Imaging;
using AugDsl.Operations.Tests.Harness;
using AugDsl.Operations.Tests.Oracles;
using AugDsl.Randomness;
using AugDsl.Reference;
using AugDsl.Tests.Shared;
using Microsoft.CodeAnalysis;

namespace AugDsl.Operations.Tests.Conformance;

/// <summary>The pipelines of samples/Presets, all in one compilation as in their project: no rule complains, and they mean what the interpreter says.</summary>
[Long]
public sealed class PresetTests
{
    private const int Keys = 4;

    private static readonly string s_folder = Path.Combine(Repository.Root, "samples", "Presets");
    private static readonly string[] s_files = [.. Directory.GetFiles(s_folder, "*.cs").Order(StringComparer.Ordinal)];
    private static readonly string[] s_sources = [.. s_files.Select(File.ReadAllText)];
    private static readonly Lazy<Assembly> s_assembly = new(() => PipelineCompilation.Load(s_sources));

    public static TheoryData<string> Names() => [.. s_sources.SelectMany(source => Regex.Matches(source, @"partial class (\w+)")).Select(match => match.Groups[1].Value)];

    [Fact]
    [JudgedOnce]
    public async Task No_rule_complains() => Assert.DoesNotContain(await PipelineCompilation.Analyze(s_sources), d => d.Severity is DiagnosticSeverity.Warning or DiagnosticSeverity.Error);

    [Fact]
    [JudgedOnce]
    public void The_readme_names_every_file()
    {
        string page = File.ReadAllText(Path.Combine(s_folder, "README.md"));
        Assert.All(s_files, file => Assert.Contains($"({Path.GetFileName(file)})", page, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_means_what_the_interpreter_says(string name)
    {
        CompiledPipeline pipeline = Load(name);
        for (int i = 0; i < Keys; i++)
        {
            ImageView<byte> source = Picture(pipeline, i);
            AgreementReport report = pipeline.Compare(source, SampleKey.Create(23, (ulong)i));
            Assert.True(report.Agrees, $"{source.Size}, index {i}: {report}\n{pipeline.Info.Plan}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Draws_that_were_written_and_read_again_give_the_same_picture(string name)
    {
        CompiledPipeline pipeline = Load(name);
        for (int i = 0; i < Keys; i++)
        {
            SampleKey key = SampleKey.Create(29, (ulong)i);
            Assert.Equal(pipeline.Run(Picture(pipeline, i), key), pipeline.RunThroughJson(Picture(pipeline, i), key));
        }
    }

    private static CompiledPipeline Load(string name) => CompiledPipeline.Of(s_assembly.Value.GetType("Presets." + name, throwOnError: true)!);

    /// <summary>Gray ones are for Fashion-MNIST; the others meet pictures of several shapes, smaller than what some of them crop.</summary>
    private static ImageView<byte> Picture(CompiledPipeline pipeline, int index)
    {
        (int width, int height) = pipeline.Info.Channels == 1 ? (28, 28) : index % 2 == 0 ? (97, 64) : (60, 81);
        return TestPicture.Make(width, height, pipeline.Info.Channels, index);
    }
}
