using System.Runtime.InteropServices;

namespace AugDsl.Tests.Sampling;

/// <summary>Memory whose end is the end of a page before one that may not be read: a load past the end ends the process. Plain memory where there is no mmap.</summary>
internal sealed unsafe partial class GuardedMemory : IDisposable
{
    private const nuint Page = 4096;
    private readonly byte* _start;
    private readonly nuint _size;

    public GuardedMemory(nuint bytes)
    {
        if (OperatingSystem.IsLinux() && Environment.SystemPageSize == (int)Page)
        {
            _size = ((bytes + Page - 1) / Page * Page) + Page;
            void* mapped = Map(null, _size, 3, 0x22, -1, 0);
            if ((nint)mapped == -1) throw new OutOfMemoryException();
            _start = (byte*)mapped;
            if (Protect(_start + _size - Page, Page, 0) != 0) throw new InvalidOperationException("mprotect failed");
            Data = _start + _size - Page - bytes;
        }
        else
        {
            _start = (byte*)NativeMemory.Alloc(bytes);
            Data = _start;
        }
    }

    public void* Data { get; }

    public void Dispose()
    {
        if (_size == 0) NativeMemory.Free(_start);
        else _ = Unmap(_start, _size);
    }

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial void* Map(void* address, nuint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect")]
    private static partial int Protect(void* address, nuint length, int protection);

    [LibraryImport("libc", EntryPoint = "munmap")]
    private static partial int Unmap(void* address, nuint length);
}
