using AugDsl.Datasets;

namespace FashionMnist;

/// <summary>Finds and opens the data set's files.</summary>
internal static class DataFolder
{
    /// <summary>The folder beside the repository, or in the one that AUGDSL_DATA names; null where there is none.</summary>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable("AUGDSL_DATA") is { Length: > 0 } data) return Path.Combine(data, "fashion-mnist");
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, "shared", "data", "fashion-mnist");
            if (Directory.Exists(candidate)) return candidate;
        }
        return null;
    }

    /// <summary>Opens "train" or "t10k".</summary>
    public static IImageDataset Open(string folder, string part) =>
        IdxDataset.Open(File(folder, part + "-images-idx3-ubyte"), File(folder, part + "-labels-idx1-ubyte"), IdxDataset.FashionMnistClasses);

    private static string File(string folder, string name)
    {
        string plain = Path.Combine(folder, name);
        return System.IO.File.Exists(plain) ? plain : plain + ".gz";
    }
}
