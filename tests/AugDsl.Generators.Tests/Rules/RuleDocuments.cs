extern alias generator;

using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using AugDsl.CodeFixes;
using AugDsl.Generators.Tests.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AugDsl.Generators.Tests.Rules;

/// <summary>Rules, their pages, the release table, help links and code fixes say the same.</summary>
public sealed class RuleDocuments
{
    private static readonly DiagnosticDescriptor[] s_rules = [.. new generator::AugDsl.Generators.Analyzers.PipelineAnalyzer().SupportedDiagnostics.OrderBy(r => r.Id, StringComparer.Ordinal)];
    private static readonly HashSet<string> s_fixed = [.. typeof(RemedyFix).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(RemedyFix))).SelectMany(t => ((RemedyFix)Activator.CreateInstance(t)!).FixableDiagnosticIds)];

    private static string Pages => Path.Combine(Root, "docs", "rules");

    internal static string Root { get; } = FindRoot();

    public static TheoryData<string> Ids => [.. s_rules.Select(r => r.Id)];

    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule() => Assert.Equal(
        s_rules.Select(r => r.Id), Directory.GetFiles(Pages, "AUG*.md").Select(p => Path.GetFileNameWithoutExtension(p)).Order(StringComparer.Ordinal));

    [Fact]
    public void The_release_table_is_complete() => Assert.Equal(
        s_rules.Select(r => $"{r.Id} | {r.Category} | {r.DefaultSeverity} | {r.Title}"),
        Read("generators", "AugDsl.Generators", "AnalyzerReleases.Unshipped.md").Where(l => l.StartsWith("AUG", StringComparison.Ordinal)));

    [Fact]
    public void The_table_of_rules_is_fresh() => Assert.Equal(
        s_rules.Select(r => $"| [{r.Id}]({r.Id}.md) | {Severity(r)} | {r.Title} | {(s_fixed.Contains(r.Id) ? "yes" : "")} |"),
        Read("docs", "rules", "README.md").Where(l => l.StartsWith("| [AUG", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_says_what_the_rule_says(string id)
    {
        DiagnosticDescriptor rule = s_rules.Single(r => r.Id == id);
        string page = File.ReadAllText(Path.Combine(Pages, id + ".md"));
        Assert.Equal($"docs/rules/{id}.md", rule.HelpLinkUri);
        Assert.StartsWith($"# {id}: {rule.Title}\n", page, StringComparison.Ordinal);
        Assert.Contains($"| severity | {Severity(rule)} |", page, StringComparison.Ordinal);
        Assert.Contains($"> {rule.MessageFormat}\n", page, StringComparison.Ordinal);
        Assert.Equal(!s_fixed.Contains(id), page.Contains("| code fix | none |", StringComparison.Ordinal));
        string[] headings = [.. page.Split('\n').Where(l => l.StartsWith("## ", StringComparison.Ordinal))];
        Assert.Equal(["## Why", "## Example", "## How to fix it", "## Configuration"], headings);
    }

    /// <summary>The first example of a page triggers its rule, and the second does not.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_examples_are_right(string id)
    {
        string[] examples = [.. Regex.Matches(File.ReadAllText(Path.Combine(Pages, id + ".md")), "```csharp\n(.*?)```", RegexOptions.Singleline).Select(m => m.Groups[1].Value)];
        Assert.Equal(2, examples.Length);
        // Our own faults have no example: OwnFailuresTests makes some.
        if (id != "AUG9001") Assert.Contains(id, await IdsOf(examples[0]));
        Assert.DoesNotContain(id, await IdsOf(examples[1]));
    }

    private static async Task<string[]> IdsOf(string example)
    {
        // A page shows the fragment that matters; what it leaves out is the obvious rest.
        string rest = example.Contains("AugmentationPipeline", StringComparison.Ordinal) ? "" : "[AugmentationPipeline, OneOf<Jitter>, OneOf<Detail>] partial class Train;";
        foreach (string name in new[] { "Jitter", "Detail", "Light", "Color" })
        {
            if (!example.Contains("class " + name, StringComparison.Ordinal))
                rest += $"[Fragment{string.Concat(Enumerable.Repeat(", Gamma(2)", name == "Jitter" && example.Contains("RandomOrder<Jitter>", StringComparison.Ordinal) ? 17 : 1))}] class {name};";
        }

        // The language of a project stands in its file; a page shows the line.
        CSharpParseOptions options = Regex.Match(example, "<LangVersion>(.*)</LangVersion>") is { Success: true } match && LanguageVersionFacts.TryParse(match.Groups[1].Value, out LanguageVersion version)
            ? RuleHarness.ParseOptions.WithLanguageVersion(version) : RuleHarness.ParseOptions;
        CSharpCompilation project = RuleHarness.Compile().AddSyntaxTrees(CSharpSyntaxTree.ParseText("using AugDsl;\n" + example + rest, options, "File0.cs"));
        return [.. (await RuleHarness.Analyze(project)).Select(d => d.Id)];
    }

    private static string Severity(DiagnosticDescriptor rule) => rule.DefaultSeverity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "information",
    };

    private static string[] Read(params string[] path) => File.ReadAllLines(Path.Combine([Root, .. path]));

    private static string FindRoot([CallerFilePath] string here = "")
    {
        string? folder = Path.GetDirectoryName(here);
        while (folder is not null && !File.Exists(Path.Combine(folder, "AugDsl.sln"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException("AugDsl.sln is in no folder above " + here);
    }
}
