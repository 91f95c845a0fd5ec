using System.Numerics;
using AugDsl.Codecs;
using AugDsl.Codecs.Png;
using AugDsl.Imaging;
using Xunit;

namespace AugDsl.Tests.Codecs;

public sealed class PngWritingTests
{
    public static TheoryData<int, int> Sizes
    {
        get
        {
            TheoryData<int, int> sizes = [];
            int[] sides = [1, 2, 3, 5, 8, Vector<byte>.Count - 1, Vector<byte>.Count, Vector<byte>.Count + 1, 101];
            foreach (int width in sides)
            {
                foreach (int height in (int[])[1, 2, 7]) sizes.Add(width, height);
            }
            return sizes;
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void What_is_written_is_read_again(int width, int height)
    {
        for (int channels = 1; channels <= 4; channels++)
        {
            foreach (bool smooth in (bool[])[false, true])
            {
                ImageBuffer<byte> image = Picture(width, height, channels, smooth);
                ImageBuffer<byte> again = ImageFile.Read(PngEncoder.Encode(image.View));
                Assert.Equal((width, height, channels), (again.Width, again.Height, again.Channels));
                Assert.Equal(image.Pixels, again.Pixels);
            }
        }
    }

    [Fact]
    public void A_part_of_a_larger_picture_is_written_without_a_copy()
    {
        ImageBuffer<byte> whole = Picture(40, 30, 3, smooth: true);
        ImageView<byte> part = new(whole.Pixels.AsSpan((5 * 120) + 12), 20, 10, 3, 120);
        ImageBuffer<byte> again = ImageFile.Read(PngEncoder.Encode(part));
        for (int y = 0; y < 10; y++) Assert.True(part.Row(y).SequenceEqual(again.View.Row(y)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    public void Every_filter_is_undone(int channels)
    {
        // The chooser may never pick a filter; so each is applied by its definition and undone, over two rows.
        Random random = new(7);
        for (int length = channels; length <= 40 * channels; length += channels)
        {
            for (int filter = PngFilters.None; filter <= PngFilters.Paeth; filter++)
            {
                byte[] prior = new byte[length];
                byte[] row = new byte[length];
                random.NextBytes(prior);
                random.NextBytes(row);
                byte[] raw = new byte[length];
                for (int i = 0; i < length; i++)
                {
                    int left = i >= channels ? row[i - channels] : 0;
                    int corner = i >= channels ? prior[i - channels] : 0;
                    int prediction = filter switch { 0 => 0, 1 => left, 2 => prior[i], 3 => (left + prior[i]) / 2, _ => Paeth(left, prior[i], corner) };
                    raw[i] = (byte)(row[i] - prediction);
                }
                byte[] undone = new byte[length];
                PngFilters.Undo(filter, raw, prior, undone, channels);
                Assert.Equal(row, undone);
            }
        }
    }

    [Fact]
    public void Smooth_pictures_are_filtered()
    {
        // Unfiltered, this gradient needs about one byte a pixel.
        ImageBuffer<byte> image = Picture(256, 256, 3, smooth: true);
        Assert.InRange(PngEncoder.Encode(image.View).Length, 1, image.Pixels.Length / 20);
    }

    [Fact]
    public void A_failed_write_leaves_nothing()
    {
        string folder = Directory.CreateTempSubdirectory("augdsl").FullName;
        try
        {
            // A folder stands where the file should be: the rename fails.
            string path = Path.Combine(folder, "a.png");
            Directory.CreateDirectory(path);
            Assert.ThrowsAny<Exception>(() => ImageFile.WritePng(path, Picture(4, 4, 3, smooth: false).View));
            Assert.Empty(Directory.GetFiles(folder));
            string good = Path.Combine(folder, "b.png");
            ImageFile.WritePng(good, Picture(4, 4, 3, smooth: false).View);
            ImageFile.WritePng(good, Picture(5, 4, 3, smooth: false).View);
            Assert.Equal(5, ImageFile.Read(good).Width);
            Assert.Equal([good], Directory.GetFiles(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    internal static ImageBuffer<byte> Picture(int width, int height, int channels, bool smooth)
    {
        ImageBuffer<byte> image = new(width, height, channels);
        Random random = new(width + (1000 * height));
        for (int i = 0; i < image.Pixels.Length; i++)
        {
            int pixel = i / channels;
            image.Pixels[i] = smooth ? (byte)((pixel % width) + (2 * (pixel / width)) + (50 * (i % channels))) : (byte)random.Next(256);
        }
        return image;
    }

    private static int Paeth(int a, int b, int c)
    {
        int p = a + b - c;
        int pa = Math.Abs(p - a), pb = Math.Abs(p - b), pc = Math.Abs(p - c);
        return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
    }
}
