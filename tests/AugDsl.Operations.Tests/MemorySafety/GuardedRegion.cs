using System.ComponentModel;
using System.Runtime.InteropServices;

namespace AugDsl.Operations.Tests.MemorySafety;

/// <summary>Whole pages between two that nobody may touch: a read or write one byte beyond ends the process, with a stack.</summary>
internal sealed unsafe partial class GuardedRegion : IDisposable
{
    private const int None = 0;
    private const int ReadWrite = 3;
    private const int PrivateAnonymous = 0x22;
    private static readonly nint s_page = Environment.SystemPageSize;
    private readonly byte* _all;
    private readonly nint _length;

    public GuardedRegion(nint bytes)
    {
        Room = RoomFor(bytes);
        _length = Room + (2 * s_page);
        _all = Map(0, _length, None, PrivateAnonymous, -1, 0);
        if ((nint)_all == -1 || Protect(_all + s_page, Room, ReadWrite) != 0) throw new Win32Exception(Marshal.GetLastPInvokeError());
    }

    /// <summary>Whether this system has the calls.</summary>
    public static bool IsSupported => OperatingSystem.IsLinux();

    /// <summary>The bytes between the guards.</summary>
    public nint Room { get; }

    /// <summary>The first byte behind the leading guard.</summary>
    public byte* First => _all + s_page;

    /// <summary>Whole pages for so many bytes.</summary>
    public static nint RoomFor(nint bytes) => (Math.Max(bytes, 1) + s_page - 1) / s_page * s_page;

    /// <summary>So many bytes that end at the trailing guard, or begin behind the leading one.</summary>
    public Span<T> Span<T>(int count, bool atEnd)
        where T : unmanaged => new(atEnd ? First + Room - ((nint)count * sizeof(T)) : First, count);

    public void Dispose() => _ = Unmap(_all, _length);

    [LibraryImport("libc", EntryPoint = "mmap", SetLastError = true)]
    private static partial byte* Map(nint address, nint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect", SetLastError = true)]
    private static partial int Protect(byte* address, nint length, int protection);

    [LibraryImport("libc", EntryPoint = "munmap")]
    private static partial int Unmap(byte* address, nint length);
}
