using AugDsl.Tests.Shared;

namespace AugDsl.Operations.Tests.Documentation;

/// <summary>The list of operations in the documentation.</summary>
[JudgedOnce]
public sealed class OperationTableTests
{
    /// <summary>Set AUGDSL_WRITE_DOCS=1 to write the page instead.</summary>
    [Fact]
    public void The_page_is_current()
    {
        string page = OperationTable.Write();
        if (Environment.GetEnvironmentVariable("AUGDSL_WRITE_DOCS") == "1") File.WriteAllText(OperationTable.PagePath, page);
        Assert.Equal(page, File.ReadAllText(OperationTable.PagePath));
    }
}
