using AugDsl.Imaging;

namespace AugDsl.Cli.Pictures;

/// <summary>Resizing for the eye only: averages of areas when shrinking, whole multiples when enlarging.</summary>
internal static class Resizing
{
    /// <summary>The picture with its longer side at most <paramref name="side"/>; small ones are enlarged by a whole factor.</summary>
    public static ImageBuffer<byte> Fit(ImageView<byte> picture, int side)
    {
        int longer = Math.Max(picture.Width, picture.Height);
        if (longer <= side) return Enlarge(picture, side / longer);
        int width = Math.Max(1, (int)Math.Round((double)picture.Width * side / longer));
        int height = Math.Max(1, (int)Math.Round((double)picture.Height * side / longer));
        return Shrink(picture, width, height);
    }

    private static ImageBuffer<byte> Enlarge(ImageView<byte> picture, int factor)
    {
        int channels = picture.Channels;
        ImageBuffer<byte> result = new(picture.Width * factor, picture.Height * factor, channels);
        for (int y = 0; y < result.Height; y++)
        {
            ReadOnlySpan<byte> row = picture.Row(y / factor);
            Span<byte> target = result.Pixels.AsSpan(y * result.Width * channels, result.Width * channels);
            for (int x = 0; x < result.Width; x++) row.Slice(x / factor * channels, channels).CopyTo(target[(x * channels)..]);
        }
        return result;
    }

    private static ImageBuffer<byte> Shrink(ImageView<byte> picture, int width, int height)
    {
        int channels = picture.Channels;
        Cover[] columns = Covers(picture.Width, width);
        Cover[] rows = Covers(picture.Height, height);
        float[] narrow = new float[width * channels];
        float[] sum = new float[width * channels];
        ImageBuffer<byte> result = new(width, height, channels);
        for (int y = 0; y < height; y++)
        {
            Array.Clear(sum);
            for (int i = 0; i < rows[y].Weights.Length; i++)
            {
                ShrinkRow(picture.Row(rows[y].First + i), columns, channels, narrow);
                for (int j = 0; j < sum.Length; j++) sum[j] += rows[y].Weights[i] * narrow[j];
            }
            for (int j = 0; j < sum.Length; j++) result.Pixels[(y * sum.Length) + j] = (byte)Math.Clamp(sum[j] + 0.5f, 0, 255);
        }
        return result;
    }

    private static void ShrinkRow(ReadOnlySpan<byte> row, Cover[] columns, int channels, float[] result)
    {
        for (int x = 0; x < columns.Length; x++)
        {
            for (int c = 0; c < channels; c++)
            {
                float sum = 0;
                for (int i = 0; i < columns[x].Weights.Length; i++) sum += columns[x].Weights[i] * row[((columns[x].First + i) * channels) + c];
                result[(x * channels) + c] = sum;
            }
        }
    }

    /// <summary>Which samples each of <paramref name="to"/> equal parts of <paramref name="from"/> samples covers, and how much of each.</summary>
    private static Cover[] Covers(int from, int to)
    {
        Cover[] covers = new Cover[to];
        double step = (double)from / to;
        for (int i = 0; i < to; i++)
        {
            double start = i * step;
            double end = Math.Min(from, start + step);
            int first = (int)start;
            int last = Math.Min(from - 1, (int)Math.Ceiling(end) - 1);
            float[] weights = new float[last - first + 1];
            for (int j = first; j <= last; j++) weights[j - first] = (float)((Math.Min(end, j + 1) - Math.Max(start, j)) / (end - start));
            covers[i] = new Cover(first, weights);
        }
        return covers;
    }

    private readonly record struct Cover(int First, float[] Weights);
}
