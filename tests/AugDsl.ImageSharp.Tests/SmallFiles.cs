using System.Buffers.Binary;
using System.Text;

namespace AugDsl.ImageSharp.Tests;

/// <summary>Files of simple formats, written here by their definitions: what ImageSharp reads is not compared with what it wrote.</summary>
internal static class SmallFiles
{
    /// <summary>Values that differ in every channel.</summary>
    public static byte[] Pixels(int width, int height, int channels)
    {
        byte[] pixels = new byte[width * height * channels];
        for (int i = 0; i < pixels.Length; i++) pixels[i] = (byte)((37 * i) + 11);
        return pixels;
    }

    /// <summary>Binary PGM or PPM with 8 bits.</summary>
    public static byte[] Netpbm(int width, int height, int channels) =>
        [.. Encoding.ASCII.GetBytes($"P{(channels == 1 ? 5 : 6)}\n# a comment, 70000\n{width} {height}\n255\n"), .. Pixels(width, height, channels)];

    /// <summary>Uncompressed TGA from the top, with 1 to 4 channels.</summary>
    public static byte[] Tga(int width, int height, int channels)
    {
        byte[] header = new byte[18];
        header[2] = (byte)(channels <= 2 ? 3 : 2);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(12), (ushort)width);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(14), (ushort)height);
        header[16] = (byte)(8 * channels);
        header[17] = (byte)(0x20 | (channels is 2 or 4 ? 8 : 0));
        return [.. header, .. BlueFirst(Pixels(width, height, channels), channels)];
    }

    /// <summary>Uncompressed BMP of 24 or 32 bits from the top.</summary>
    public static byte[] Bmp(int width, int height, int channels)
    {
        byte[] header = new byte[54];
        "BM"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(10), 54);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(14), 40);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(18), width);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(22), -height);
        header[26] = 1;
        header[28] = (byte)(8 * channels);
        int rowBytes = ((width * channels) + 3) / 4 * 4;
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(2), 54 + (height * rowBytes));
        List<byte> file = [.. header];
        foreach (byte[] row in BlueFirst(Pixels(width, height, channels), channels).Chunk(width * channels))
        {
            file.AddRange(row);
            while ((file.Count - 54) % 4 != 0) file.Add(0);
        }
        return [.. file];
    }

    /// <summary>Uncompressed TIFF of 8 or 16 bits with 1 to 4 channels.</summary>
    public static byte[] Tiff(int width, int height, int channels, int orientation = 1, bool little = true, int bits = 8)
    {
        byte[] pixels = Pixels(width, height, channels * bits / 8);
        (int Tag, int Type, int[] Values)[] entries =
        [
            (256, 3, [width]), (257, 3, [height]), (258, 3, [.. Enumerable.Repeat(bits, channels)]), (259, 3, [1]), (262, 3, [channels <= 2 ? 1 : 2]),
            (273, 4, [8]), (274, 3, [orientation]), (277, 3, [channels]), (278, 3, [height]), (279, 4, [pixels.Length]),
            .. channels is 2 or 4 ? ((int, int, int[])[])[(338, 3, [2])] : [],
        ];
        int start = 8 + pixels.Length + (pixels.Length % 2);
        byte[] file = new byte[start + 2 + (12 * entries.Length) + 4 + 8];
        (little ? "II*\0"u8 : "MM\0*"u8).CopyTo(file);
        Put(4, 4, start);
        pixels.CopyTo(file, 8);
        Put(start, 2, entries.Length);
        int at = start + 2;
        int elsewhere = file.Length - 8;
        foreach ((int tag, int type, int[] values) in entries)
        {
            int size = type == 3 ? 2 : 4;
            Put(at, 2, tag);
            Put(at + 2, 2, type);
            Put(at + 4, 4, values.Length);
            bool inside = size * values.Length <= 4;
            if (!inside) Put(at + 8, 4, elsewhere);
            for (int i = 0; i < values.Length; i++) Put((inside ? at + 8 : elsewhere) + (size * i), size, values[i]);
            at += 12;
        }
        return file;

        void Put(int where, int size, int value)
        {
            if (size == 2 && little) BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(where), (ushort)value);
            else if (size == 2) BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(where), (ushort)value);
            else if (little) BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(where), value);
            else BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(where), value);
        }
    }

    private static byte[] BlueFirst(byte[] pixels, int channels)
    {
        if (channels < 3) return pixels;
        for (int i = 0; i < pixels.Length; i += channels) (pixels[i], pixels[i + 2]) = (pixels[i + 2], pixels[i]);
        return pixels;
    }
}
