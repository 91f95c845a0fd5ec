using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace AugDsl.Files;

/// <summary>Writes to an open descriptor, byte after byte where it is at: a <see cref="FileStream"/> would write at places that it counts itself.</summary>
/// <param name="handle">The descriptor.</param>
internal sealed class DescriptorStream(SafeFileHandle handle) : OneWayStream(isRead: false)
{
    private const int Interrupted = 4;
    private const int Again = 11;
    private const int AgainOfMac = 35;

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        bool isHeld = false;
        try
        {
            handle.DangerousAddRef(ref isHeld);
            int descriptor = (int)handle.DangerousGetHandle();
            while (!buffer.IsEmpty)
            {
                nint written = NativeFiles.Write(descriptor, MemoryMarshal.GetReference(buffer), buffer.Length);
                if (written >= 0)
                {
                    buffer = buffer[(int)written..];
                    continue;
                }
                int fault = Marshal.GetLastPInvokeError();
                if (fault == Interrupted) continue;
                if (fault != (OperatingSystem.IsLinux() ? Again : AgainOfMac)) throw new IOException(FileFaults.Text(fault), fault);

                // Somebody made the pipe one that does not wait; we do.
                Thread.Sleep(1);
            }
        }
        finally
        {
            if (isHeld) handle.DangerousRelease();
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) handle.Dispose();
        base.Dispose(disposing);
    }
}
