namespace AugDsl.Operations.Tests.Oracles;

/// <summary>Where the repository is: the tests read arrays and write a page of the documentation.</summary>
internal static class Repository
{
    /// <summary>The nearest folder above the test program that holds the solution.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AugDsl.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds AugDsl.sln.");
    }
}
