using System.Buffers.Binary;

namespace AugDsl.Codecs.Png;

/// <summary>The CRC-32 of PNG's chunks and of zip files (ISO 3309, polynomial 0xEDB88320).</summary>
internal static class Crc32
{
    private static readonly uint[] s_tables = MakeTables();

    /// <summary>The checksum of <paramref name="data"/>.</summary>
    public static uint Compute(ReadOnlySpan<byte> data) => Append(0, data);

    /// <summary>The checksum of what <paramref name="crc"/> is the checksum of, followed by <paramref name="data"/>; that of nothing is 0.</summary>
    public static uint Append(uint crc, ReadOnlySpan<byte> data)
    {
        crc = ~crc;
        if (Crc32Folding.IsSupported && data.Length >= Crc32Folding.FewestBytes)
        {
            // What is left over after folding is a message of 16 bytes with the same remainder, and the last few bytes.
            Span<byte> folded = stackalloc byte[16];
            int count = Crc32Folding.Fold(crc, data, folded);
            crc = ByTables(0, folded);
            data = data[count..];
        }
        return ~ByTables(crc, data);
    }

    /// <summary>The register after <paramref name="data"/>, eight bytes a step; neither end is inverted.</summary>
    internal static uint ByTables(uint crc, ReadOnlySpan<byte> data)
    {
        ReadOnlySpan<uint> t = s_tables;
        while (data.Length >= 8)
        {
            uint low = crc ^ BinaryPrimitives.ReadUInt32LittleEndian(data);
            uint high = BinaryPrimitives.ReadUInt32LittleEndian(data[4..]);
            crc = t[(7 * 256) + (int)(low & 255)] ^ t[(6 * 256) + (int)((low >> 8) & 255)]
                ^ t[(5 * 256) + (int)((low >> 16) & 255)] ^ t[(4 * 256) + (int)(low >> 24)]
                ^ t[(3 * 256) + (int)(high & 255)] ^ t[(2 * 256) + (int)((high >> 8) & 255)]
                ^ t[256 + (int)((high >> 16) & 255)] ^ t[(int)(high >> 24)];
            data = data[8..];
        }
        foreach (byte value in data) crc = t[(int)((crc ^ value) & 255)] ^ (crc >> 8);
        return crc;
    }

    /// <summary>Table k gives the effect of a byte that k further bytes follow.</summary>
    private static uint[] MakeTables()
    {
        uint[] tables = new uint[8 * 256];
        for (uint n = 0; n < 256; n++)
        {
            uint value = n;
            for (int bit = 0; bit < 8; bit++) value = (value & 1) != 0 ? (value >> 1) ^ 0xEDB88320u : value >> 1;
            tables[n] = value;
        }
        for (int i = 256; i < tables.Length; i++) tables[i] = (tables[i - 256] >> 8) ^ tables[tables[i - 256] & 255];
        return tables;
    }
}
