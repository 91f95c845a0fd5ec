using System.IO;
using System.Runtime.InteropServices;
using Xunit;

namespace AugDsl.Tests.Shared;

/// <summary>The real files that tests use where they are there: <c>shared/data</c> beside the repository, or the folder that AUGDSL_DATA names.</summary>
/// <remarks>
/// A test that needs what is not there is skipped and says why. In CI (AUGDSL_CI=1) it fails instead, unless the whole folder is absent:
/// otherwise a wrong path would quietly switch the tests off.
/// </remarks>
internal static class TestData
{
    private static readonly string? s_folder = FindFolder();

    /// <summary>Whether skips count as failures.</summary>
    public static bool IsCi => Environment.GetEnvironmentVariable("AUGDSL_CI") == "1";

    /// <summary>The full path of a file or folder; skips the test where the data is not there.</summary>
    public static string Require(string relative)
    {
        Assert.SkipWhen(s_folder is null, "skipped: shared data not found");
        string path = Path.Combine(s_folder!, relative.Replace('/', Path.DirectorySeparatorChar));
        if (File.Exists(path) || Directory.Exists(path)) return path;
        if (IsCi) Assert.Fail($"The shared data is at {s_folder}, but {relative} is not there.");
        Assert.Skip($"skipped: {relative} not found in the shared data");
        return path;
    }

    /// <summary>The bytes of a file.</summary>
    public static byte[] Bytes(string relative) => File.ReadAllBytes(Require(relative));

    /// <summary>The files of a folder, in ordinal order; skips the test where the data is not there.</summary>
    public static string[] Files(string relative, string pattern, SearchOption option = SearchOption.TopDirectoryOnly)
    {
        string[] files = Directory.GetFiles(Require(relative), pattern, option);
        Array.Sort(files, StringComparer.Ordinal);
        Assert.NotEmpty(files);
        return files;
    }

    /// <summary>Skips the test where the TurboJPEG library is not installed; CI installs it.</summary>
    public static void RequireTurboJpeg()
    {
        string given = Environment.GetEnvironmentVariable("AUGDSL_TURBOJPEG") ?? "";
        string[] names = given.Length > 0 ? [given] : ["libturbojpeg.so.0", "libturbojpeg.so", "libturbojpeg.dylib", "turbojpeg.dll"];
        foreach (string name in names)
        {
            if (!NativeLibrary.TryLoad(name, out nint library)) continue;
            NativeLibrary.Free(library);
            return;
        }
        if (IsCi) Assert.Fail("libturbojpeg0 not found: .ci/run installs it, so CI may not skip this test.");
        Assert.Skip("skipped: libturbojpeg0 not found");
    }

    private static string? FindFolder()
    {
        string? given = Environment.GetEnvironmentVariable("AUGDSL_DATA");
        if (!string.IsNullOrEmpty(given))
            return Directory.Exists(given) ? given : throw new DirectoryNotFoundException($"AUGDSL_DATA names {given}, which is not there.");
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string data = Path.Combine(folder.FullName, "shared", "data");
            if (File.Exists(Path.Combine(data, "MANIFEST.csv"))) return data;
        }
        return null;
    }
}
