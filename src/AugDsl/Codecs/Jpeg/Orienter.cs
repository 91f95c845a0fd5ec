using AugDsl.Imaging;

namespace AugDsl.Codecs.Jpeg;

/// <summary>Turns a picture upright by its EXIF orientation.</summary>
internal static class Orienter
{
    /// <summary>Rows and columns that are handled together, so that turned reads stay in the cache.</summary>
    private const int Block = 32;

    /// <summary>The upright picture; <paramref name="image"/> itself for orientation 1.</summary>
    /// <param name="image">The picture as stored.</param>
    /// <param name="orientation">
    /// 1 upright; 2 mirrored left to right; 3 turned by 180°; 4 mirrored top to bottom; 5 transposed; 6 to be turned clockwise by 90°;
    /// 7 transposed along the other diagonal; 8 to be turned counter-clockwise by 90°.
    /// </param>
    public static ImageBuffer<byte> Apply(ImageBuffer<byte> image, int orientation)
    {
        if (orientation is < 2 or > 8) return image;
        bool turned = orientation >= 5;
        int width = turned ? image.Height : image.Width;
        int height = turned ? image.Width : image.Height;

        // Upright pixel (x, y) is stored at origin + x · right + y · down.
        int stride = image.Width;
        int lastColumn = image.Width - 1;
        int lastRow = (image.Height - 1) * stride;
        (int origin, int right, int down) = orientation switch
        {
            2 => (lastColumn, -1, stride),
            3 => (lastRow + lastColumn, -1, -stride),
            4 => (lastRow, 1, -stride),
            5 => (0, stride, 1),
            6 => (lastRow, -stride, 1),
            7 => (lastRow + lastColumn, -stride, -1),
            _ => (lastColumn, stride, -1),
        };
        byte[] result = GC.AllocateUninitializedArray<byte>(image.Pixels.Length);
        if (image.Channels == 3) Copy3(image.Pixels, result, width, height, origin, right, down);
        else Copy1(image.Pixels, result, width, height, origin, right, down);
        return new ImageBuffer<byte>(result, width, height, image.Channels);
    }

    private static void Copy1(ReadOnlySpan<byte> source, Span<byte> result, int width, int height, int origin, int right, int down)
    {
        for (int top = 0; top < height; top += Block)
        {
            for (int start = 0; start < width; start += Block)
            {
                int end = Math.Min(width, start + Block);
                for (int y = top; y < Math.Min(height, top + Block); y++)
                {
                    int from = origin + (start * right) + (y * down);
                    for (int x = start; x < end; x++, from += right) result[(y * width) + x] = source[from];
                }
            }
        }
    }

    private static void Copy3(ReadOnlySpan<byte> source, Span<byte> result, int width, int height, int origin, int right, int down)
    {
        for (int top = 0; top < height; top += Block)
        {
            for (int start = 0; start < width; start += Block)
            {
                int end = Math.Min(width, start + Block);
                for (int y = top; y < Math.Min(height, top + Block); y++)
                {
                    int from = 3 * (origin + (start * right) + (y * down));
                    int to = 3 * ((y * width) + start);
                    for (int x = start; x < end; x++, from += 3 * right, to += 3)
                    {
                        result[to] = source[from];
                        result[to + 1] = source[from + 1];
                        result[to + 2] = source[from + 2];
                    }
                }
            }
        }
    }
}
