using System.Buffers.Binary;

namespace AugDsl.ImageSharp;

/// <summary>The first frame of a GIF. It may be larger than the screen that the header names, and memory is taken for it.</summary>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
internal readonly record struct GifFrame(int Width, int Height)
{
    private const int ScreenEnd = 13;
    private const byte Extension = 0x21;
    private const byte Frame = 0x2C;

    /// <summary>Finds it behind the header, the palette and the extensions; null where there is none.</summary>
    public static GifFrame? Find(ReadOnlySpan<byte> file)
    {
        if (file.Length < ScreenEnd) return null;
        int at = ScreenEnd + ((file[10] & 0x80) != 0 ? 3 << ((file[10] & 7) + 1) : 0);
        while (at < file.Length - 9 && file[at] == Extension)
        {
            // A label, then blocks that begin with their length; one of 0 is the last.
            at += 2;
            while (at < file.Length && file[at] != 0) at += 1 + file[at];
            at++;
        }
        if (at >= file.Length - 9 || file[at] != Frame) return null;
        return new GifFrame(BinaryPrimitives.ReadUInt16LittleEndian(file[(at + 5)..]), BinaryPrimitives.ReadUInt16LittleEndian(file[(at + 7)..]));
    }
}
