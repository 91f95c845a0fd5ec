using System.Globalization;

namespace AugDsl.Files;

/// <summary>Paths without links, resolved folder by folder as the system does it: what does not exist yet has one too.</summary>
/// <remarks>.NET resolves a link's relative target by the text of the path that led to it, which is another place inside a linked folder.</remarks>
internal static class RealPath
{
    /// <summary>The most links of one path, as in Linux.</summary>
    private const int MostLinks = 40;

    /// <summary>The path without links. Its last part, or several, may not exist.</summary>
    /// <exception cref="IOException">Links go in a circle.</exception>
    public static string Of(string path) => Resolve(path, out _);

    /// <summary>The path without links, and the descriptor of this process that it stands for.</summary>
    /// <param name="path">The path.</param>
    /// <param name="descriptor">Of /dev/stdout, /dev/fd/3 and their like: the number; such a path is not resolved further, for it names no place. Else null.</param>
    /// <exception cref="IOException">Links go in a circle.</exception>
    public static string Resolve(string path, out int? descriptor) => Walk(path, Path.GetFullPath(path), out descriptor);

    /// <summary>The place that the system means by a path with "..", which is above a link's target, not beside the link. Other paths stay as they are.</summary>
    /// <exception cref="IOException">Links go in a circle.</exception>
    public static string WithoutDots(string path)
    {
        if (OperatingSystem.IsWindows() || !path.Split('/').Contains("..")) return path;
        string real = Walk(path, path.StartsWith('/') ? path : Path.Combine(Directory.GetCurrentDirectory(), path), out _);
        return real == Of(path) ? path : real;
    }

    private static string Walk(string path, string full, out int? descriptor)
    {
        descriptor = null;
        string current = Path.GetPathRoot(full)!;
        Stack<string> pending = new();
        Push(full[current.Length..]);
        int links = 0;
        while (pending.TryPop(out string? name))
        {
            if (name == "..")
            {
                current = Path.GetDirectoryName(current) ?? current;
                continue;
            }
            string next = Path.Combine(current, name);
            if (pending.Count == 0 && IsOfDescriptors(current) && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            {
                descriptor = number;
                return next;
            }
            string? target = new FileInfo(next).LinkTarget;
            if (target is null)
            {
                current = next;
                continue;
            }
            if (++links > MostLinks) throw new IOException($"cannot follow {path}: its links go in a circle");
            if (Path.IsPathRooted(target))
            {
                current = Path.GetPathRoot(target)!;
                target = target[current.Length..];
            }
            Push(target);
        }
        return current;

        void Push(string text)
        {
            string[] parts = text.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
            foreach (string part in parts.Reverse())
            {
                if (part != ".") pending.Push(part);
            }
        }
    }

    /// <summary>Whether the names in a folder are the open descriptors of this process.</summary>
    private static bool IsOfDescriptors(string folder)
    {
        if (OperatingSystem.IsWindows()) return false;
        if (!OperatingSystem.IsLinux()) return folder == "/dev/fd";
        if (!folder.StartsWith("/proc/", StringComparison.Ordinal) || !folder.EndsWith("/fd", StringComparison.Ordinal)) return false;
        string own = "/proc/" + new FileInfo("/proc/self").LinkTarget;
        return folder == own + "/fd" || folder.StartsWith(own + "/task/", StringComparison.Ordinal);
    }
}
