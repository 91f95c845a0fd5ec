using System.Buffers.Binary;
using AugDsl.Codecs.Jpeg.Entropy;

namespace AugDsl.Codecs.Jpeg;

/// <summary>Everything before the coded blocks, in libjpeg's order: JFIF, steps, frame, Huffman tables, scan.</summary>
internal static class EncodedHeader
{
    /// <summary>Bit of a Huffman table's number that says that it is for AC coefficients.</summary>
    private const int AcTable = 0x10;

    /// <summary>Writes it.</summary>
    public static void Write(ScanWriter file, EncodedLayout layout, byte[][] quantization)
    {
        int tables = layout.Components == 1 ? 1 : 2;
        file.WriteBytes([0xFF, JpegMarker.StartOfImage]);

        // Version 1.01, no unit, square pixels, no thumbnail.
        WriteSegment(file, JpegMarker.App0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
        for (int table = 0; table < tables; table++) WriteQuantization(file, table, quantization[table]);
        WriteFrame(file, layout);
        for (int table = 0; table < tables; table++)
        {
            WriteHuffman(file, table, StandardHuffmanCodes.Dc(table));
            WriteHuffman(file, AcTable + table, StandardHuffmanCodes.Ac(table));
        }
        WriteScan(file, layout);
    }

    private static void WriteQuantization(ScanWriter file, int table, byte[] steps)
    {
        byte[] body = new byte[65];
        body[0] = (byte)table;
        for (int i = 0; i < 64; i++) body[i + 1] = steps[Zigzag.Order[i]];
        WriteSegment(file, JpegMarker.QuantizationTables, body);
    }

    private static void WriteHuffman(ScanWriter file, int number, HuffmanCode code) =>
        WriteSegment(file, JpegMarker.HuffmanTables, [(byte)number, .. code.Counts, .. code.Symbols]);

    private static void WriteFrame(ScanWriter file, EncodedLayout layout)
    {
        byte[] body = new byte[6 + (3 * layout.Components)];
        body[0] = 8;
        BinaryPrimitives.WriteUInt16BigEndian(body.AsSpan(1), (ushort)layout.Size.Height);
        BinaryPrimitives.WriteUInt16BigEndian(body.AsSpan(3), (ushort)layout.Size.Width);
        body[5] = (byte)layout.Components;
        for (int c = 0; c < layout.Components; c++)
        {
            EncodedComponent component = layout[c];
            body[6 + (3 * c)] = (byte)(c + 1);
            body[7 + (3 * c)] = (byte)((component.Horizontal << 4) + component.Vertical);
            body[8 + (3 * c)] = (byte)component.Table;
        }
        WriteSegment(file, JpegMarker.BaselineFrame, body);
    }

    private static void WriteScan(ScanWriter file, EncodedLayout layout)
    {
        byte[] body = new byte[4 + (2 * layout.Components)];
        body[0] = (byte)layout.Components;
        for (int c = 0; c < layout.Components; c++)
        {
            body[1 + (2 * c)] = (byte)(c + 1);
            body[2 + (2 * c)] = (byte)(0x11 * layout[c].Table);
        }

        // Coefficients 0 to 63, all their bits.
        body[^2] = 63;
        WriteSegment(file, JpegMarker.StartOfScan, body);
    }

    private static void WriteSegment(ScanWriter file, byte marker, ReadOnlySpan<byte> body)
    {
        int length = body.Length + 2;
        file.WriteBytes([0xFF, marker, (byte)(length >> 8), (byte)length]);
        file.WriteBytes(body);
    }
}
