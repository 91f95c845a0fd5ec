using System.Runtime.InteropServices;

namespace AugDsl.Codecs;

/// <summary>
/// Memory that pictures are decoded into one after the other. It grows to the largest picture and is used again, where otherwise every picture
/// gets arrays of its own.
/// </summary>
/// <remarks>
/// A picture that was decoded into a workspace is overwritten by the next one. One workspace serves one thread at a time, and a second one is
/// refused with <see cref="InvalidOperationException"/>; give every worker its own.
/// An array of it may be longer than its picture: use <see cref="Imaging.ImageBuffer{T}.View"/>.
/// </remarks>
public sealed class DecodeWorkspace
{
    private readonly byte[][] _arrays = [[], [], [], [], []];
    private ushort[] _words = [];
    private int _thread;

    /// <summary>What an array is for: those of one picture are different ones.</summary>
    internal enum Part
    {
        /// <summary>The file.</summary>
        File,

        /// <summary>The picture as stored.</summary>
        Stored,

        /// <summary>The picture turned upright.</summary>
        Upright,

        /// <summary>Inks before they become RGB.</summary>
        Inks,

        /// <summary>The picture in a pipeline's format.</summary>
        Converted,
    }

    /// <summary>Gives the memory back; the next picture allocates it again.</summary>
    /// <exception cref="InvalidOperationException">Another thread is decoding into it.</exception>
    public void Trim()
    {
        using Use use = new(this);
        Array.Fill(_arrays, []);
        _words = [];
    }

    /// <summary>An array of at least <paramref name="count"/> values, whose contents mean nothing; of exactly as many without a workspace.</summary>
    /// <exception cref="ImageFormatException">There are more values than fit an array.</exception>
    internal static byte[] Bytes(DecodeWorkspace? workspace, Part part, long count)
    {
        if (workspace is null) return New<byte>(count);
        // The array that was checked is the one that is returned, whatever another thread does to the workspace meanwhile.
        byte[] array = workspace._arrays[(int)part];
        if (array.Length < count) workspace._arrays[(int)part] = array = New<byte>(count);
        return array;
    }

    /// <summary>The same for values of 8 or 16 bits of the picture as stored.</summary>
    internal static T[] Stored<T>(DecodeWorkspace? workspace, long count)
        where T : unmanaged
    {
        if (typeof(T) == typeof(byte)) return (T[])(object)Bytes(workspace, Part.Stored, count);
        if (workspace is null || typeof(T) != typeof(ushort)) return New<T>(count);
        ushort[] words = workspace._words;
        if (words.Length < count) workspace._words = words = New<ushort>(count);
        return (T[])(object)words;
    }

    /// <summary>The whole file.</summary>
    internal static ReadOnlySpan<byte> ReadFile(DecodeWorkspace? workspace, string path)
    {
        if (workspace is null) return File.ReadAllBytes(path);
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        long length = stream.Length;
        byte[] array = Bytes(workspace, Part.File, length);
        int read = stream.ReadAtLeast(array.AsSpan(0, (int)length), (int)length, throwOnEndOfStream: false);
        return array.AsSpan(0, read);
    }

    /// <summary>The use of a workspace by one thread, which may take it again further down: a decoder calls others.</summary>
    internal readonly ref struct Use
    {
        private readonly DecodeWorkspace? _taken;

        /// <exception cref="InvalidOperationException">Another thread uses the workspace.</exception>
        public Use(DecodeWorkspace? workspace)
        {
            if (workspace is null) return;
            int thread = Environment.CurrentManagedThreadId;
            int owner = Interlocked.CompareExchange(ref workspace._thread, thread, 0);
            if (owner == 0) _taken = workspace;
            else if (owner != thread) throw new InvalidOperationException("The workspace is in use by another thread; it serves one at a time. Give every thread a workspace of its own.");
        }

        public void Dispose()
        {
            if (_taken != null) Volatile.Write(ref _taken._thread, 0);
        }
    }

    private static T[] New<T>(long count)
        where T : unmanaged
    {
        // Twice: in bytes too, because rows are looked at as bytes.
        if (count > Array.MaxLength || count * Marshal.SizeOf<T>() > Array.MaxLength)
            throw new ImageFormatException(FormattableString.Invariant($"its {count} values do not fit an array"));
        return GC.AllocateUninitializedArray<T>((int)count);
    }
}
