using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace AugDsl.Files;

/// <summary>Names that are no UTF-8: .NET puts U+FFFD in the place of their bytes, and then does not find the file.</summary>
internal static class FileNames
{
    private const char Replacement = '\uFFFD';

    /// <summary>Whether a path that is not found leads to a name that is no UTF-8.</summary>
    /// <returns>The first such name in quotes, its bytes as \xFF where they are no text; null where the path is merely not there.</returns>
    public static string? Undecodable(string path)
    {
        if (!path.Contains(Replacement)) return null;
        string full = Path.GetFullPath(path);
        string folder = Path.GetPathRoot(full)!;
        foreach (string name in full[folder.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            string next = Path.Combine(folder, name);
            if (name.Contains(Replacement) && !FileStatus.OfEntry(next).Exists)
                return RawNames(folder).Find(bytes => !Utf8.IsValid(bytes) && Encoding.UTF8.GetString(bytes) == name) is byte[] raw ? Escape(raw) : null;
            folder = next;
        }
        return null;
    }

    /// <summary>A name in quotes; bytes that are no UTF-8, control characters, quotes and backslashes are written as \xFF.</summary>
    public static string Escape(ReadOnlySpan<byte> name)
    {
        StringBuilder text = new("\"");
        while (!name.IsEmpty)
        {
            bool isText = Rune.DecodeFromUtf8(name, out Rune rune, out int length) == System.Buffers.OperationStatus.Done;
            if (isText && !Rune.IsControl(rune) && rune.Value is not ('"' or '\\'))
            {
                text.Append(rune.ToString());
            }
            else
            {
                foreach (byte value in name[..length]) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\x{value:X2}");
            }
            name = name[length..];
        }
        return text.Append('"').ToString();
    }

    /// <summary>The names in a folder as the system has them; none where it has no way to ask.</summary>
    private static List<byte[]> RawNames(string folder)
    {
        List<byte[]> names = [];
        if (!OperatingSystem.IsLinux() || nint.Size != 8) return names;
        nint handle = NativeFiles.OpenFolder(folder);
        if (handle == 0) return names;
        try
        {
            for (nint entry = NativeFiles.ReadFolder(handle); entry != 0; entry = NativeFiles.ReadFolder(handle))
            {
                List<byte> name = [];
                for (int at = NativeFiles.NameOffset; Marshal.ReadByte(entry, at) is not 0 and byte value; at++) name.Add(value);
                names.Add([.. name]);
            }
        }
        finally
        {
            _ = NativeFiles.CloseFolder(handle);
        }
        return names;
    }
}
