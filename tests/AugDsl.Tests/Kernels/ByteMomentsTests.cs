using AugDsl.Imaging;
using AugDsl.Kernels;
using AugDsl.Tests.Sampling;

namespace AugDsl.Tests.Kernels;

/// <summary>Sums and sums of squares against plain loops, at sizes around blocks and drains.</summary>
public sealed unsafe class ByteMomentsTests
{
    [Theory]
    [InlineData(1, 1, 1, 0)]
    [InlineData(1, 1, 4, 0)]
    [InlineData(33, 7, 3, 3)]
    [InlineData(33, 7, 3, 0)]
    [InlineData(300, 2, 2, 1)]
    [InlineData(300, 9, 4, 0)]
    [InlineData(28, 28, 1, 0)]
    [InlineData(65535, 3, 3, 0)]
    [InlineData(1, 60000, 1, 1)]
    [InlineData(5, 5000, 3, 5)]
    public void Sums_are_exact(int width, int height, int channels, int gap)
    {
        int stride = (width * channels) + gap;
        byte[] pixels = new byte[stride * height];
        new Random(width).NextBytes(pixels);
        Check(pixels, width, height, channels, stride);
    }

    [Theory]
    [InlineData(4096, 4096, 1, 4096)]
    [InlineData(1200, 20000, 1, 1201)]
    public void White_overflows_nothing(int width, int height, int channels, int stride)
    {
        byte[] pixels = new byte[stride * height];
        pixels.AsSpan().Fill(255);
        Check(pixels, width, height, channels, stride);
    }

    [Fact]
    public void Nothing_is_read_past_the_last_byte()
    {
        for (int width = 1; width <= 700; width += 3)
        {
            using GuardedMemory memory = new((nuint)width);
            Span<byte> pixels = new(memory.Data, width);
            pixels.Fill(7);
            ulong[] sums = [0];
            ulong[] squares = [0];
            ByteMoments.Add(new ImageView<byte>(pixels, width, 1, 1), sums, squares);
            Assert.Equal(((ulong)(7 * width), (ulong)(49 * width)), (sums[0], squares[0]));
        }
    }

    private static void Check(byte[] pixels, int width, int height, int channels, int stride)
    {
        // What stands in the sums already stays.
        ulong[] expectedSums = new ulong[channels];
        ulong[] expectedSquares = new ulong[channels];
        expectedSums.AsSpan().Fill(5);
        expectedSquares.AsSpan().Fill(6);
        ulong[] sums = [.. expectedSums];
        ulong[] squares = [.. expectedSquares];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width * channels; x++)
            {
                ulong value = pixels[(y * stride) + x];
                expectedSums[x % channels] += value;
                expectedSquares[x % channels] += value * value;
            }
        }

        ByteMoments.Add(new ImageView<byte>(pixels, width, height, channels, stride), sums, squares);
        Assert.Equal(expectedSums, sums);
        Assert.Equal(expectedSquares, squares);
    }
}
