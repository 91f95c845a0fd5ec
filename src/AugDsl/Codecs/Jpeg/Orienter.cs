using AugDsl.Imaging;

namespace AugDsl.Codecs.Jpeg;

/// <summary>Turns a picture upright by its EXIF orientation.</summary>
internal static unsafe class Orienter
{
    /// <summary>Rows and columns that are handled together, so that turned reads stay in the cache.</summary>
    private const int Block = 32;

    /// <summary>The upright picture; <paramref name="image"/> itself for orientation 1.</summary>
    /// <param name="image">The picture as stored, of 1 or 3 channels.</param>
    /// <param name="orientation">
    /// 1 upright; 2 mirrored left to right; 3 turned by 180°; 4 mirrored top to bottom; 5 transposed; 6 to be turned clockwise by 90°;
    /// 7 transposed along the other diagonal; 8 to be turned counter-clockwise by 90°.
    /// </param>
    /// <param name="workspace">Memory for the result, or null.</param>
    public static ImageBuffer<byte> Apply(ImageBuffer<byte> image, int orientation, DecodeWorkspace? workspace = null)
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
        byte[] result = DecodeWorkspace.Bytes(workspace, DecodeWorkspace.Part.Upright, image.View.Pixels.Length);
        fixed (byte* source = image.Pixels)
        fixed (byte* target = result)
        {
            if (image.Channels == 3) Copy3(source + (3 * (nint)origin), target, width, height, right, down);
            else Copy1(source + origin, target, width, height, right, down);
        }
        return new ImageBuffer<byte>(result, width, height, image.Channels);
    }

    private static void Copy1(byte* source, byte* result, int width, int height, nint right, nint down)
    {
        for (int top = 0; top < height; top += Block)
        {
            for (int start = 0; start < width; start += Block)
            {
                int end = Math.Min(width, start + Block);
                for (int y = top; y < Math.Min(height, top + Block); y++)
                {
                    byte* from = source + (start * right) + (y * down);
                    byte* to = result + ((nint)y * width) + start;
                    for (int x = start; x < end; x++, from += right) *to++ = *from;
                }
            }
        }
    }

    private static void Copy3(byte* source, byte* result, int width, int height, nint right, nint down)
    {
        for (int top = 0; top < height; top += Block)
        {
            for (int start = 0; start < width; start += Block)
            {
                int end = Math.Min(width, start + Block);
                for (int y = top; y < Math.Min(height, top + Block); y++)
                {
                    byte* from = source + (3 * ((start * right) + (y * down)));
                    byte* to = result + (3 * (((nint)y * width) + start));
                    for (int x = start; x < end; x++, from += 3 * right, to += 3)
                    {
                        to[0] = from[0];
                        to[1] = from[1];
                        to[2] = from[2];
                    }
                }
            }
        }
    }
}
