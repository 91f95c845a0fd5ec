using AugDsl.Imaging;

namespace AugDsl.Operations.Tests.Harness;

/// <summary>Small deterministic pictures: smooth waves, hard edges and grain, so that every kind of mistake shows.</summary>
internal static class TestPicture
{
    /// <summary>A picture; with <paramref name="padding"/> values of rubbish after each row.</summary>
    public static ImageView<byte> Make(int width, int height, int channels, int seed, int padding = 0)
    {
        int stride = (width * channels) + padding;
        byte[] pixels = new byte[((height - 1) * stride) + (width * channels)];
        Random grain = new(seed);
        grain.NextBytes(pixels);
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                for (int c = 0; c < channels; c++)
                {
                    int place = (y * stride) + (x * channels) + c;
                    double wave = 120 + (90 * Math.Sin(((x * (c + 2)) + (y * 3) + seed) * 0.11));
                    int level = (x / 7) + (y / 5) + seed & 1;
                    double edge = level == 0 ? 40 : -40;
                    pixels[place] = (byte)Math.Clamp(wave + edge + ((pixels[place] & 31) - 16), 0, 255);
                }
            }
        }

        return new ImageView<byte>(pixels, width, height, channels, stride);
    }
}
