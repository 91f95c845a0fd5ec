using System.Text.RegularExpressions;

namespace AugDsl.Generators.Tests.Rules;

/// <summary>Links between documents lead somewhere, what the sources call a page is one, and the README stays short.</summary>
public sealed partial class DocumentLinks
{
    private const int LongestReadme = 110;
    private static readonly string[] s_sources = ["src", "generators", "tests", "benchmarks", "samples", "tools"];
    private static readonly string[] s_endings = [".cs", ".csproj", ".md", ".py", ".sh"];
    private static readonly string s_root = RuleDocuments.Root;

    public static TheoryData<string> Documents => [.. new[] { "README.md", "CONTRIBUTING.md", "CHANGELOG.md" }
        .Concat(Directory.GetFiles(Path.Combine(s_root, "docs"), "*.md", SearchOption.AllDirectories).Select(Relative)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_leads_to_a_file_and_to_its_heading(string document)
    {
        string path = Path.Combine(s_root, document);
        List<string> dead = [];
        foreach (string link in Prose(path).SelectMany(line => Link().Matches(CodeSpan().Replace(line, ""))).Select(match => match.Groups[1].Value))
        {
            if (Scheme().IsMatch(link)) continue;
            string[] parts = link.Split('#', 2);
            string target = parts[0].Length == 0 ? path : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, Uri.UnescapeDataString(parts[0])));
            bool isThere = File.Exists(target) || Directory.Exists(target);
            if (!isThere || (parts.Length == 2 && !Anchors(target).Contains(parts[1]))) dead.Add(link);
        }
        Assert.Empty(dead);
    }

    /// <summary>Comments and texts of the sources name pages by their path from the root.</summary>
    [Fact]
    public void Every_page_that_the_sources_name_is_there()
    {
        IEnumerable<string> files = s_sources.SelectMany(folder => Directory.GetFiles(Path.Combine(s_root, folder), "*", SearchOption.AllDirectories))
            .Where(file => s_endings.Contains(Path.GetExtension(file), StringComparer.Ordinal) && !BuildFolder().IsMatch(Relative(file)))
            .Concat(["README.md", "CONTRIBUTING.md", "CHANGELOG.md", .. Directory.GetFiles(Path.Combine(s_root, "docs"), "*.md", SearchOption.AllDirectories)]);
        string[] dead = [.. files.SelectMany(file => Page().Matches(File.ReadAllText(Path.Combine(s_root, file)))
            .Where(match => !File.Exists(Path.Combine(s_root, match.Value))).Select(match => $"{Relative(file)}: {match.Value}"))];
        Assert.Empty(dead);
    }

    /// <summary>Pages are found from the index: one line each.</summary>
    [Fact]
    public void The_index_has_every_page()
    {
        string folder = Path.Combine(s_root, "docs");
        string[] linked = [.. Prose(Path.Combine(folder, "README.md")).SelectMany(line => Link().Matches(line)).Select(match => match.Groups[1].Value)];
        string[] pages = [.. Directory.GetFiles(folder, "*.md").Concat(new[] { "using", "meaning", "inside" }.SelectMany(group => Directory.GetFiles(Path.Combine(folder, group), "*.md")))
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Where(page => page != "README.md")];
        Assert.Empty(pages.Except(linked, StringComparer.Ordinal));
    }

    [Fact]
    public void The_readme_is_read_in_a_minute()
    {
        string[] lines = File.ReadAllLines(Path.Combine(s_root, "README.md"));
        Assert.InRange(lines.Length, 1, LongestReadme);
        Assert.DoesNotContain(lines, line => line.StartsWith('|'));
    }

    /// <summary>The lines of a document outside its blocks of code.</summary>
    private static IEnumerable<string> Prose(string path)
    {
        bool isCode = false;
        foreach (string line in File.ReadLines(path))
        {
            bool isFence = line.TrimStart().StartsWith("```", StringComparison.Ordinal);
            if (isFence) isCode = !isCode;
            else if (!isCode) yield return line;
        }
    }

    /// <summary>What a page can be entered at: its headings, as GitHub writes them, and anchors of its own.</summary>
    private static HashSet<string> Anchors(string path)
    {
        HashSet<string> anchors = new(StringComparer.Ordinal);
        if (!path.EndsWith(".md", StringComparison.Ordinal)) return anchors;
        foreach (string line in Prose(path))
        {
            foreach (Match own in OwnAnchor().Matches(line)) anchors.Add(own.Groups[1].Value);
            if (Heading().Match(line) is not { Success: true } heading) continue;
            string text = Link().Replace(heading.Groups[1].Value, "]");
            string slug = NoSlug().Replace(text.Trim().ToLowerInvariant(), "").Replace(' ', '-');
            string unique = slug;
            for (int again = 1; !anchors.Add(unique); again++) unique = FormattableString.Invariant($"{slug}-{again}");
        }
        return anchors;
    }

    private static string Relative(string path) => Path.GetRelativePath(s_root, Path.Combine(s_root, path)).Replace('\\', '/');

    [GeneratedRegex(@"\]\(([^()\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex("^[a-z]+:")]
    private static partial Regex Scheme();

    [GeneratedRegex("^#{1,6} +(.*)$")]
    private static partial Regex Heading();

    [GeneratedRegex("<a id=\"([^\"]+)\">")]
    private static partial Regex OwnAnchor();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex NoSlug();

    [GeneratedRegex(@"\bdocs/[\w/-]+\.md\b")]
    private static partial Regex Page();

    [GeneratedRegex("(^|/)(bin|obj)/")]
    private static partial Regex BuildFolder();
}
