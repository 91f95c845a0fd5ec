using System.Runtime.InteropServices;

namespace AugDsl.Files;

/// <summary>What the system knows about a path, without opening it: a pipe that nobody writes to would not open.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Identity">Which one it is; of nothing, its path.</param>
/// <param name="Length">Bytes of a regular file.</param>
internal readonly record struct FileStatus(FileKind Kind, FileIdentity Identity, long Length)
{
    private const int NotPermitted = 1;
    private const int NoEntry = 2;
    private const int BadDescriptor = 9;
    private const int AccessDenied = 13;
    private const int NoFolder = 20;
    private const int NoSuchCall = 38;

    // Set where the C library has no statx, or a sandbox forbids it.
    private static volatile bool s_isUnknown = !OperatingSystem.IsLinux();

    /// <summary>Whether there is anything.</summary>
    public bool Exists => Kind != FileKind.Missing;

    /// <summary>Looks behind all links.</summary>
    /// <exception cref="IOException">Links go in a circle, or the system cannot tell.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder of the path may not be searched.</exception>
    public static FileStatus Of(string path) => Native(NativeFiles.CurrentFolder, path, 0) ?? Managed(path);

    /// <summary>Looks at a link itself.</summary>
    /// <inheritdoc cref="Of"/>
    public static FileStatus OfEntry(string path) =>
        Native(NativeFiles.CurrentFolder, path, NativeFiles.DoNotFollow)
        ?? (new FileInfo(path).LinkTarget is null ? Managed(path) : new FileStatus(FileKind.Link, FileIdentity.OfPath(path), 0));

    /// <summary>Looks at an open descriptor of this process. Systems without descriptors say <see cref="FileKind.Other"/>.</summary>
    public static FileStatus OfDescriptor(int descriptor) =>
        Native(descriptor, "", NativeFiles.DescriptorItself) ?? new FileStatus(FileKind.Other, FileIdentity.OfPath(FormattableString.Invariant($"fd {descriptor}")), 0);

    /// <summary>Null where the system has no such call.</summary>
    private static FileStatus? Native(int folder, string path, int flags)
    {
        if (s_isUnknown) return null;
        byte[] status = new byte[NativeFiles.StatusBytes];
        try
        {
            if (NativeFiles.Status(folder, path, flags, NativeFiles.BasicStatus, status) == 0) return Read(status);
        }
        catch (Exception error) when (error is EntryPointNotFoundException or DllNotFoundException)
        {
            s_isUnknown = true;
            return null;
        }
        int fault = Marshal.GetLastPInvokeError();
        switch (fault)
        {
            case NotPermitted or NoSuchCall:
                s_isUnknown = true;
                return null;
            case NoEntry or NoFolder or BadDescriptor:
                return new FileStatus(FileKind.Missing, FileIdentity.OfPath(path), 0);
            case AccessDenied:
                throw new UnauthorizedAccessException($"cannot look at {path}: {FileFaults.Text(fault)}");
            default:
                throw new IOException($"cannot look at {path}: {FileFaults.Text(fault)}", fault);
        }
    }

    /// <summary>The fields of <c>struct statx</c>: mode at 28, inode at 32, size at 40, device at 136 and 140.</summary>
    private static FileStatus Read(byte[] status)
    {
        int mode = MemoryMarshal.Read<ushort>(status.AsSpan(28));
        ulong device = ((ulong)MemoryMarshal.Read<uint>(status.AsSpan(136)) << 32) | MemoryMarshal.Read<uint>(status.AsSpan(140));
        FileKind kind = (mode & 0xF000) switch
        {
            0x1000 => FileKind.Pipe,
            0x2000 => FileKind.CharacterDevice,
            0x4000 => FileKind.Folder,
            0x6000 => FileKind.BlockDevice,
            0x8000 => FileKind.File,
            0xA000 => FileKind.Link,
            0xC000 => FileKind.Socket,
            _ => FileKind.Other,
        };
        return new FileStatus(kind, new FileIdentity(device, MemoryMarshal.Read<ulong>(status.AsSpan(32)), ""), MemoryMarshal.Read<long>(status.AsSpan(40)));
    }

    private static FileStatus Managed(string path)
    {
        string real = RealPath.Of(path);
        FileIdentity identity = FileIdentity.OfPath(real);
        if (Directory.Exists(real)) return new FileStatus(FileKind.Folder, identity, 0);
        FileInfo file = new(real);
        if (!file.Exists) return new FileStatus(FileKind.Missing, identity, 0);
        return file.Attributes.HasFlag(FileAttributes.Device) ? new FileStatus(FileKind.CharacterDevice, identity, 0) : new FileStatus(FileKind.File, identity, file.Length);
    }
}
