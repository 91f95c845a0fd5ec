using System.Runtime.CompilerServices;

namespace AugDsl.Generators.Tests.Snapshots;

/// <summary>The same with Verify, for -p:UseVerify=true: its diff tools and clipboard instead of the small helper, on the same files.</summary>
internal static class Snapshot
{
    /// <summary>Fails if the text is not the verified one.</summary>
    public static async Task Verify(string text, [CallerFilePath] string file = "", [CallerMemberName] string member = "")
    {
        VerifyTests.VerifySettings settings = new();
        settings.UseFileName(Path.GetFileNameWithoutExtension(file) + "." + member);
        await VerifyXunit.Verifier.Verify(text, extension: "cs", settings, file);
    }
}
