using System.Globalization;

namespace AugDsl.Gallery;

/// <summary>Writes docs/operations: <c>dotnet run -c Release --project tools/AugDsl.Gallery</c>, from anywhere in the repository.</summary>
internal static class Program
{
    private static int Main()
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        string root = GalleryFiles.FindRepository(Environment.CurrentDirectory);
        GalleryFiles files = GalleryFiles.Make(root);
        foreach (string change in files.Write()) Console.WriteLine(change);
        Console.WriteLine(FormattableString.Invariant($"{files.Pages.Count} pages, {files.Strips.Count} strips"));
        return 0;
    }
}
