using AugDsl.Imaging;

namespace AugDsl.Batches;

/// <summary>Brings samples of different sizes to that of the largest: a value of one's own, mostly 0, on the right and below.</summary>
internal static class Padding
{
    /// <summary>The largest width and the largest height.</summary>
    public static ImageSize CommonSize(ReadOnlySpan<ImageSize> sizes)
    {
        ImageSize largest = default;
        foreach (ImageSize size in sizes) largest = new ImageSize(Math.Max(largest.Width, size.Width), Math.Max(largest.Height, size.Height));
        return largest;
    }

    /// <summary>Copies a sample into the upper left of a larger one, and the fill beside it.</summary>
    /// <param name="sample">The sample's values, without gaps; there may be more behind them.</param>
    /// <param name="size">Its size.</param>
    /// <param name="padded">The larger sample.</param>
    /// <param name="common">Its size.</param>
    /// <param name="channels">Values a pixel.</param>
    /// <param name="layout">The order of the axes of both.</param>
    /// <param name="fill">What stands beside it.</param>
    public static void Pad<T>(ReadOnlySpan<T> sample, ImageSize size, Span<T> padded, ImageSize common, int channels, Layout layout, T fill)
        where T : unmanaged
    {
        int planes = layout == Layout.Chw ? channels : 1;
        int perPixel = layout == Layout.Chw ? 1 : channels;
        int from = size.Width * perPixel;
        int to = common.Width * perPixel;
        for (int plane = 0; plane < planes; plane++)
        {
            for (int y = 0; y < size.Height; y++)
            {
                sample[..from].CopyTo(padded);
                padded[from..to].Fill(fill);
                sample = sample[from..];
                padded = padded[to..];
            }

            int below = (common.Height - size.Height) * to;
            padded[..below].Fill(fill);
            padded = padded[below..];
        }
    }
}
