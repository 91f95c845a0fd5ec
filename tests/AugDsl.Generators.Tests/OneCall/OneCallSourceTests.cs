using AugDsl.Generators.Tests.Rules;

namespace AugDsl.Generators.Tests.OneCall;

/// <summary>The methods of <c>Augment</c> are those that the catalogue asks for, as they would be written today.</summary>
public sealed class OneCallSourceTests
{
    private const string PageHead = "| why | operations |\n|---|---|\n";
    private static readonly string s_project = Path.Combine(RuleDocuments.Root, "src", "AugDsl.Augment");
    private static readonly string s_page = Path.Combine(RuleDocuments.Root, "docs", "using", "augment-class.md");
    private static readonly string s_generated = Path.Combine(s_project, "Generated");

    private static readonly IReadOnlyList<(string Name, OneCallOperation? Operation, string Reason)> s_all = [.. OneCallCatalog.Scan(ByHand())];

    /// <summary>Set AUGDSL_WRITE_DOCS=1 to write the files instead.</summary>
    [Fact]
    public void The_files_are_current()
    {
        Dictionary<string, string> files = s_all.Where(o => o.Operation is not null).ToDictionary(o => o.Name + ".cs", o => OneCallText.Write(o.Operation!), StringComparer.Ordinal);
        if (Environment.GetEnvironmentVariable("AUGDSL_WRITE_DOCS") == "1")
        {
            Directory.CreateDirectory(s_generated);
            foreach (string stale in Directory.GetFiles(s_generated, "*.cs").Where(f => !files.ContainsKey(Path.GetFileName(f)))) File.Delete(stale);
            foreach ((string name, string text) in files) File.WriteAllText(Path.Combine(s_generated, name), text);
        }

        Assert.Equal(files.Keys.Order(StringComparer.Ordinal), Directory.GetFiles(s_generated).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        foreach ((string name, string text) in files) Assert.Equal(text, File.ReadAllText(Path.Combine(s_generated, name)));
    }

    /// <summary>The page names every operation that has no method, under its reason; written like the files.</summary>
    [Fact]
    public void The_page_says_what_is_not_there()
    {
        string page = File.ReadAllText(s_page);
        int start = page.IndexOf(PageHead, StringComparison.Ordinal) + PageHead.Length, end = page.IndexOf("\n\n", start, StringComparison.Ordinal) + 1;
        string rows = string.Concat(s_all.Where(o => o.Operation is null && o.Reason != "by hand").GroupBy(o => o.Reason, o => o.Name)
            .OrderBy(left => left.Key, StringComparer.Ordinal).Select(left => $"| {left.Key} | {string.Join(" ", left.Select(name => $"`{name}`"))} |\n"));
        if (Environment.GetEnvironmentVariable("AUGDSL_WRITE_DOCS") == "1") File.WriteAllText(s_page, page = page[..start] + rows + page[end..]);
        Assert.Equal(rows, page[start..(page.IndexOf("\n\n", start, StringComparison.Ordinal) + 1)]);
    }

    /// <summary>What people want first is there, whatever the rules say.</summary>
    [Theory]
    [InlineData("HorizontalFlip", "")]
    [InlineData("QuarterTurns", "turns")]
    [InlineData("Rotate", "degrees; expand")]
    [InlineData("Resize", "width height")]
    [InlineData("CenterCrop", "width height")]
    [InlineData("CropFraction", "left top right bottom; keepSize")]
    [InlineData("Pad", "left top right bottom")]
    [InlineData("Brightness", "factor")]
    [InlineData("Contrast", "factor pivotValue; pivot pivotValue")]
    [InlineData("GaussianBlur", "sigma")]
    [InlineData("Affine", "scale rotate shearX shearY translateX translateY; unit")]
    public void Parameters_are_the_attributes_numbers_and_switches(string name, string expected)
    {
        OneCallOperation operation = s_all.Single(o => o.Name == name).Operation!;
        string switches = string.Join(" ", operation.Switches.Select(s => s.Name));
        Assert.Equal(expected, string.Join(" ", operation.Parameters.Select(p => p.Name)) + (switches.Length > 0 ? "; " + switches : ""));
    }

    /// <summary>What draws is not there.</summary>
    [Theory]
    [InlineData("GaussianNoise")]
    [InlineData("CoarseDropout")]
    [InlineData("Cutout")]
    [InlineData("RandomCrop")]
    [InlineData("Elastic")]
    [InlineData("GridDistortion")]
    [InlineData("Perspective")]
    [InlineData("Superpixels")]
    [InlineData("ChannelShuffle")]
    [InlineData("Dihedral")]
    public void What_draws_by_itself_has_no_method(string name) => Assert.Equal("it draws", s_all.Single(o => o.Name == name).Reason);

    /// <summary>Files of the project that write out a method: <c>Augment.Convolve.cs</c>.</summary>
    private static HashSet<string> ByHand() =>
        [.. Directory.GetFiles(s_project, "Augment.*.cs").Select(f => Path.GetFileNameWithoutExtension(f)["Augment.".Length..])];
}
