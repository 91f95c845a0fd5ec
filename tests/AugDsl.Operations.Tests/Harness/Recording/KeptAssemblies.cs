using AugDsl.Tests.Shared.Recording;

namespace AugDsl.Operations.Tests.Harness.Recording;

/// <summary>
/// Compiled pipelines that the main run leaves for the legs: the compiler's text does not depend on the vector width, and compiling it takes four
/// fifths of a run.
/// </summary>
internal static class KeptAssemblies
{
    /// <summary>The image of an assembly; null if it is to be compiled.</summary>
    public static byte[]? Find(string name) => Recorded.IsLeg && Recorded.Folder is { } folder && File.Exists(PathOf(folder, name)) ? File.ReadAllBytes(PathOf(folder, name)) : null;

    /// <summary>Keeps an image, if there is a folder for it.</summary>
    public static void Keep(string name, byte[] image)
    {
        if (Recorded.Folder is not { } folder || Recorded.IsLeg) return;
        string temporary = PathOf(folder, name + "." + Guid.NewGuid().ToString("N"));
        File.WriteAllBytes(temporary, image);
        File.Move(temporary, PathOf(folder, name), overwrite: true);
    }

    private static string PathOf(string folder, string name) => Path.Combine(folder, name + ".dll");
}
