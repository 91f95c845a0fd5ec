using System.Buffers.Binary;
using System.Text;
using AugDsl.Codecs.Png;

namespace AugDsl.Tests.Codecs;

/// <summary>Changes in good PNG files, with right checksums.</summary>
internal static class PngChunkTools
{
    private const int HeaderEnd = 33;

    /// <summary>The file with another size and depth in its header.</summary>
    public static byte[] ChangeHeader(byte[] file, int width, int height, int bits)
    {
        byte[] changed = [.. file];
        BinaryPrimitives.WriteInt32BigEndian(changed.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(changed.AsSpan(20), height);
        changed[24] = (byte)bits;
        BinaryPrimitives.WriteUInt32BigEndian(changed.AsSpan(29), Crc32.Compute(changed.AsSpan(12, 17)));
        return changed;
    }

    /// <summary>The file with one more chunk after its header.</summary>
    public static byte[] Insert(byte[] file, string type, byte[] data)
    {
        byte[] chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Crc32.Compute(chunk.AsSpan(4, 4 + data.Length)));
        return [.. file[..HeaderEnd], .. chunk, .. file[HeaderEnd..]];
    }

    /// <summary>Makes the checksums right as far as the chunks' lengths make sense: with wrong ones a damaged file would end at the first check.</summary>
    public static void RepairChecksums(byte[] file)
    {
        long at = 8;
        while (at + 12 <= file.Length)
        {
            long end = at + 8 + BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan((int)at));
            if (end + 4 > file.Length) return;
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan((int)end), Crc32.Compute(file.AsSpan((int)at + 4, (int)(end - at - 4))));
            at = end + 4;
        }
    }
}
