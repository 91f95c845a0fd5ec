using System.Text;
using AugDsl.Codecs;
using AugDsl.Codecs.Png;
using Xunit;

namespace AugDsl.Tests.Codecs;

/// <summary>The vector code under the PNG decoder against definitions, byte for byte.</summary>
public sealed class PngKernelTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(8)]
    public void Every_filter_is_undone_at_every_distance(int distance)
    {
        Random random = new(distance);
        for (int pixels = 1; pixels <= 40; pixels++)
        {
            for (int filter = PngFilters.None; filter <= PngFilters.Paeth; filter++)
            {
                byte[] row = new byte[pixels * distance];
                byte[] prior = new byte[row.Length];
                byte[] raw = new byte[row.Length];
                random.NextBytes(row);
                random.NextBytes(prior);
                for (int i = 0; i < row.Length; i++)
                {
                    int left = i >= distance ? row[i - distance] : 0;
                    int corner = i >= distance ? prior[i - distance] : 0;
                    raw[i] = (byte)(row[i] - filter switch { 0 => 0, 1 => left, 2 => prior[i], 3 => (left + prior[i]) / 2, _ => Paeth(left, prior[i], corner) });
                }
                byte[] undone = new byte[row.Length];
                PngFilters.Undo(filter, raw, prior, undone, distance);
                Assert.Equal(row, undone);
            }
        }
    }

    [Fact]
    public void Paeth_of_all_neighbours_is_the_specifications()
    {
        // Rows of five pixels of four bytes: in the second pixel, left, up and corner take all values.
        byte[] prior = new byte[20];
        byte[] raw = new byte[20];
        byte[] row = new byte[20];
        for (int left = 0; left < 256; left++)
        {
            for (int up = 0; up < 256; up++)
            {
                for (int corner = 0; corner < 256; corner += 4)
                {
                    for (int c = 0; c < 4; c++)
                    {
                        prior[c] = (byte)(corner + c);
                        prior[4 + c] = (byte)up;
                        raw[c] = (byte)(left - corner - c); // the first pixel's prediction is the byte above
                    }
                    PngFilters.Undo(PngFilters.Paeth, raw, prior, row, 4);
                    for (int c = 0; c < 4; c++)
                    {
                        if (row[4 + c] != Paeth(left, up, corner + c)) Assert.Fail($"left {left}, up {up}, corner {corner + c}: {row[4 + c]}");
                    }
                }
            }
        }
    }

    [Fact]
    public void Rows_of_wrong_length_are_refused()
    {
        Assert.Throws<ArgumentException>(() => PngFilters.Undo(PngFilters.Paeth, new byte[8], new byte[7], new byte[8], 4));
        Assert.Throws<ArgumentException>(() => PngFilters.Undo(PngFilters.Sub, new byte[7], new byte[8], new byte[8], 4));
        Assert.Throws<ImageFormatException>(() => PngFilters.Undo(5, new byte[8], new byte[8], new byte[8], 4));
    }

    [Fact]
    public void The_checksum_is_the_standards()
    {
        // The check value of CRC-32/ISO-HDLC.
        Assert.Equal(0xCBF43926u, Crc32.Compute(Encoding.ASCII.GetBytes("123456789")));
        Assert.Equal(0u, Crc32.Compute([]));
    }

    [Fact]
    public void Folding_changes_no_bit_of_the_checksum()
    {
        byte[] data = new byte[700];
        new Random(5).NextBytes(data);
        for (int start = 0; start < 17; start++)
        {
            for (int length = 0; start + length <= data.Length; length++)
            {
                ReadOnlySpan<byte> part = data.AsSpan(start, length);
                uint expected = ~BitByBit(uint.MaxValue, part);
                if (Crc32.Compute(part) != expected) Assert.Fail($"{length} bytes");
                if (~Crc32.ByTables(uint.MaxValue, part) != expected) Assert.Fail($"{length} bytes by tables");
                if (Crc32.Append(Crc32.Compute(part[..(length / 3)]), part[(length / 3)..]) != expected) Assert.Fail($"{length} bytes in two parts");
            }
        }
    }

    private static uint BitByBit(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (byte value in data)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
        }
        return crc;
    }

    private static int Paeth(int a, int b, int c)
    {
        int p = a + b - c;
        int pa = Math.Abs(p - a), pb = Math.Abs(p - b), pc = Math.Abs(p - c);
        return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
    }
}
