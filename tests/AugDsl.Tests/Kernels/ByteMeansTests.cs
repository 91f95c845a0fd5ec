using AugDsl.Kernels;

namespace AugDsl.Tests.Kernels;

public sealed unsafe class ByteMeansTests
{
    [Theory]
    [InlineData(1, 1, 1, 0)]
    [InlineData(33, 7, 3, 3)]
    [InlineData(33, 7, 3, 0)]
    [InlineData(300, 2, 1, 1)]
    [InlineData(65535, 3, 3, 0)]
    [InlineData(65535, 3, 3, 3)]
    [InlineData(5, 5000, 3, 5)]
    [InlineData(64, 3, 3, 0)]
    public void MeansAreExact(int width, int height, int channels, int gap)
    {
        int stride = (width * channels) + gap;
        byte[] pixels = new byte[stride * height];
        new Random(width).NextBytes(pixels);
        if (width == 65535) Array.Fill(pixels, (byte)255);
        double[] expected = new double[channels];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width * channels; x++) expected[x % channels] += pixels[(y * stride) + x];
        }

        double[] means = new double[3];
        fixed (byte* data = pixels)
            ByteMeans.Of(new PixelSource(channels == 1 ? PixelKind.Gray8 : PixelKind.Rgb8, data, width, height, channels, stride, pixels.Length), means);
        for (int c = 0; c < 3; c++) Assert.Equal(expected[c % channels] / (255.0 * width * height), means[c], 1e-15);
    }
}
