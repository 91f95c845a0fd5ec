using System.Diagnostics;
using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace AugDsl.Tests.Files;

/// <summary>Pipes, devices and links of a test's own. The nodes of the system are never touched.</summary>
internal static class Nodes
{
    public const int Interrupt = 2;
    public const int Terminate = 15;

    private const uint CharacterDevice = 0x2000;
    private const uint BlockDevice = 0x6000;
    private const uint ReadAndWrite = 0x1B6;

    // A socket that is collected takes its file along, which a test may still be looking at.
    private static readonly ConcurrentBag<Socket> s_sockets = [];

    /// <summary>A pipe with a name.</summary>
    public static string Pipe(string path)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "skipped: pipes with names are made on Linux");
        Assert.Equal(0, MakePipe(path, ReadAndWrite));
        return path;
    }

    /// <summary>A device that takes everything, as /dev/null does.</summary>
    public static string Null(string path) => Device(path, CharacterDevice, (1 << 8) | 3);

    /// <summary>A device that is always full.</summary>
    public static string Full(string path) => Device(path, CharacterDevice, (1 << 8) | 7);

    /// <summary>A disk that there is not: the number belongs to no driver's use.</summary>
    public static string Disk(string path) => Device(path, BlockDevice, (7 << 8) | 250);

    /// <summary>A socket with a name. It stays when it is closed.</summary>
    public static string Socket(string path)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "skipped: sockets with names are made on Linux");
        Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        s_sockets.Add(socket);
        socket.Bind(new UnixDomainSocketEndPoint(path));
        return path;
    }

    /// <summary>A link with this text.</summary>
    public static string Link(string path, string target)
    {
        try
        {
            File.CreateSymbolicLink(path, target);
        }
        catch (IOException)
        {
            Assert.Skip("skipped: this system makes no links");
        }
        return path;
    }

    /// <summary>A second name of a file.</summary>
    public static string HardLink(string path, string target)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "skipped: hard links are made on Linux");
        Assert.Equal(0, MakeHardLink(target, path));
        return path;
    }

    /// <summary>Makes a file whose name is these bytes, in a folder. .NET cannot remove it; the result does.</summary>
    public static IDisposable Raw(string folder, byte[] name, byte[] content)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "skipped: names are bytes on Linux");
        byte[] path = [.. System.Text.Encoding.UTF8.GetBytes(folder + "/"), .. name, 0];
        int file = CreateRaw(path, ReadAndWrite);
        Assert.SkipWhen(file < 0, "skipped: this file system has names in UTF-8 only");
        Assert.Equal(content.Length, WriteRaw(file, content, content.Length));
        _ = CloseRaw(file);
        return new RawFile(path);
    }

    /// <summary>Sends a signal to a process that the test started.</summary>
    public static void Signal(Process process, int signal) => Assert.Equal(0, Kill(process.Id, signal));

    /// <summary>Mounts something, or skips the test where that is not allowed. The result takes it away.</summary>
    public static IDisposable Mount(string folder, params string[] arguments)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "skipped: only Linux mounts like this");
        Assert.SkipUnless(Run("mount", [.. arguments, folder]) == 0, "skipped: mounting is not allowed here");
        return new Mounted(folder);
    }

    private static string Device(string path, uint kind, ulong number)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "skipped: devices are made on Linux");
        Assert.SkipUnless(MakeNode(path, kind | ReadAndWrite, number) == 0, "skipped: only root makes devices");
        return path;
    }

    private static int Run(string program, IEnumerable<string> arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }

    [DllImport("libc", EntryPoint = "mkfifo")]
    private static extern int MakePipe([MarshalAs(UnmanagedType.LPUTF8Str)] string path, uint mode);

    [DllImport("libc", EntryPoint = "mknod")]
    private static extern int MakeNode([MarshalAs(UnmanagedType.LPUTF8Str)] string path, uint mode, ulong device);

    [DllImport("libc", EntryPoint = "link")]
    private static extern int MakeHardLink([MarshalAs(UnmanagedType.LPUTF8Str)] string target, [MarshalAs(UnmanagedType.LPUTF8Str)] string path);

    [DllImport("libc", EntryPoint = "creat")]
    private static extern int CreateRaw(byte[] path, uint mode);

    [DllImport("libc", EntryPoint = "write")]
    private static extern nint WriteRaw(int file, byte[] bytes, nint count);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int CloseRaw(int file);

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);

    [DllImport("libc", EntryPoint = "unlink")]
    private static extern int RemoveRaw(byte[] path);

    private sealed class RawFile(byte[] path) : IDisposable
    {
        public void Dispose() => _ = RemoveRaw(path);
    }

    private sealed class Mounted(string folder) : IDisposable
    {
        public void Dispose() => Run("umount", ["-l", folder]);
    }
}
