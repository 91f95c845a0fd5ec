using AugDsl.Tests.Shared;

namespace AugDsl.Operations.Tests.Documentation;

/// <summary>The pairs of AutoAugment in the documentation.</summary>
[JudgedOnce]
public sealed class PolicyPageTests
{
    /// <summary>Set AUGDSL_WRITE_DOCS=1 to write the page instead.</summary>
    [Fact]
    public void The_page_is_current()
    {
        string page = PolicyPage.Write();
        if (Environment.GetEnvironmentVariable("AUGDSL_WRITE_DOCS") == "1") File.WriteAllText(PolicyPage.PagePath, page);
        Assert.Equal(page, File.ReadAllText(PolicyPage.PagePath));
    }
}
