using System.Runtime.InteropServices;

namespace AugDsl.Files;

/// <summary>The calls of the C library that .NET has no method for.</summary>
/// <remarks>Other systems than Linux have other layouts; there the managed ways of <see cref="FileStatus"/> are taken.</remarks>
internal static partial class NativeFiles
{
    public const int CurrentFolder = -100;
    public const int DoNotFollow = 0x100;
    public const int DescriptorItself = 0x1000;
    public const uint BasicStatus = 0x7FF;

    /// <summary>The length of <c>struct statx</c>, which is the same on every architecture.</summary>
    public const int StatusBytes = 256;

    /// <summary>Where the name begins in a <c>struct dirent</c> of 64-bit Linux.</summary>
    public const int NameOffset = 19;

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Status(int folder, string path, int flags, uint mask, [Out] byte[] status);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    public static partial nint Write(int descriptor, in byte bytes, nint count);

    [LibraryImport("libc", EntryPoint = "opendir", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint OpenFolder(string path);

    [LibraryImport("libc", EntryPoint = "readdir")]
    public static partial nint ReadFolder(nint folder);

    [LibraryImport("libc", EntryPoint = "closedir")]
    public static partial int CloseFolder(nint folder);
}
