using AugDsl.Codecs;
using AugDsl.Imaging;
using Xunit;

namespace AugDsl.Tests.Codecs;

public sealed class Png16WritingTests
{
    [Theory]
    [MemberData(nameof(PngWritingTests.Sizes), MemberType = typeof(PngWritingTests))]
    public void What_is_written_is_read_again(int width, int height)
    {
        for (int channels = 1; channels <= 4; channels++)
        {
            foreach (bool smooth in (bool[])[false, true])
            {
                ImageBuffer<ushort> image = Picture(width, height, channels, smooth);
                byte[] file = ImageFile.EncodePng(image.View);
                ImageBuffer<ushort> again = ImageFile.Read16(file);
                Assert.Equal((width, height, channels), (again.Width, again.Height, again.Channels));
                Assert.Equal(image.Pixels, again.Pixels);
                ImageInfo info = ImageFile.ReadInfo(file);
                Assert.Equal((16, channels), (info.BitsPerChannel, info.Channels));
            }
        }
    }

    [Fact]
    public void Values_are_stored_high_byte_first()
    {
        // The header's 33 bytes, then IDAT: the zlib stream of one row of two pixels and its filter byte.
        byte[] file = ImageFile.EncodePng(new ImageBuffer<ushort>([0x0102, 0xF0E0], 2, 1, 1).View);
        int length = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(33));
        using System.IO.Compression.ZLibStream zlib = new(new MemoryStream(file, 41, length), System.IO.Compression.CompressionMode.Decompress);
        byte[] row = new byte[6];
        Assert.Equal(5, zlib.ReadAtLeast(row, 6, throwOnEndOfStream: false));

        // Undone by hand: the chooser may have subtracted the pixel to the left.
        if (row[0] == 1) (row[3], row[4]) = ((byte)(row[3] + row[1]), (byte)(row[4] + row[2]));
        Assert.Equal([0x01, 0x02, 0xF0, 0xE0], row[1..5]);
    }

    [Fact]
    public void A_part_of_a_larger_picture_is_written_without_a_copy()
    {
        ImageBuffer<ushort> whole = Picture(40, 30, 3, smooth: true);
        ImageView<ushort> part = new(whole.Pixels.AsSpan((5 * 120) + 12), 20, 10, 3, 120);
        ImageBuffer<ushort> again = ImageFile.Read16(ImageFile.EncodePng(part));
        for (int y = 0; y < 10; y++) Assert.True(part.Row(y).SequenceEqual(again.View.Row(y)));
    }

    [Fact]
    public void Smooth_pictures_are_filtered()
    {
        ImageBuffer<ushort> image = Picture(256, 256, 3, smooth: true);
        Assert.InRange(ImageFile.EncodePng(image.View).Length, 1, 2 * image.Pixels.Length / 20);
    }

    [Fact]
    public void Large_pictures_have_several_data_chunks()
    {
        // Noise does not shrink: 1.2 MB in chunks of 64 KiB.
        ImageBuffer<ushort> image = Picture(400, 500, 3, smooth: false);
        byte[] file = ImageFile.EncodePng(image.View);
        Assert.InRange(Count(file, "IDAT"u8), 18, 20);
        Assert.Equal(image.Pixels, ImageFile.Read16(file).Pixels);
    }

    [Fact]
    public void Files_and_bytes_are_the_same()
    {
        string folder = Directory.CreateTempSubdirectory("augdsl").FullName;
        try
        {
            string path = Path.Combine(folder, "a.png");
            ImageBuffer<ushort> wide = Picture(31, 17, 4, smooth: true);
            ImageFile.WritePng(path, wide.View);
            Assert.Equal(ImageFile.EncodePng(wide.View), File.ReadAllBytes(path));
            ImageBuffer<byte> bytes = PngWritingTests.Picture(31, 17, 4, smooth: true);
            ImageFile.WritePng(path, bytes.View);
            Assert.Equal(ImageFile.EncodePng(bytes.View), File.ReadAllBytes(path));
            Assert.Equal([path], Directory.GetFiles(folder));

            // A folder stands where the file should be: the rename fails, and nothing stays.
            string taken = Path.Combine(folder, "b.png");
            Directory.CreateDirectory(taken);
            Assert.ThrowsAny<Exception>(() => ImageFile.WritePng(taken, Picture(4, 4, 3, smooth: false).View));
            Assert.Equal([path], Directory.GetFiles(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ImageBuffer<ushort> Picture(int width, int height, int channels, bool smooth)
    {
        ImageBuffer<ushort> image = new(width, height, channels);
        Random random = new(width + (1000 * height));
        for (int i = 0; i < image.Pixels.Length; i++)
        {
            int pixel = i / channels;
            image.Pixels[i] = smooth ? (ushort)((300 * (pixel % width)) + (700 * (pixel / width)) + (50 * (i % channels))) : (ushort)random.Next(65536);
        }
        return image;
    }

    private static int Count(ReadOnlySpan<byte> file, ReadOnlySpan<byte> word)
    {
        int count = 0;
        for (int at = file.IndexOf(word); at >= 0; at = file.IndexOf(word))
        {
            count++;
            file = file[(at + word.Length)..];
        }
        return count;
    }
}
