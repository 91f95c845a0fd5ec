using System.Numerics;
using AugDsl.Imaging;

namespace AugDsl.Codecs;

/// <summary>8-bit pictures as 16-bit ones.</summary>
internal static class Widening
{
    /// <summary>v becomes 257 · v: 0 stays 0 and 255 becomes 65,535.</summary>
    public static ImageBuffer<ushort> To16(ImageBuffer<byte> image, DecodeWorkspace? workspace)
    {
        ReadOnlySpan<byte> values = image.View.Pixels;
        ushort[] wide = DecodeWorkspace.Stored<ushort>(workspace, values.Length);
        To16(values, wide);
        return new ImageBuffer<ushort>(wide, image.Width, image.Height, image.Channels);
    }

    /// <summary>The same for the values of a row: as many as <paramref name="values"/> holds.</summary>
    public static void To16(ReadOnlySpan<byte> values, Span<ushort> result)
    {
        int i = 0;
        for (; i <= values.Length - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            Vector.Widen(new Vector<byte>(values[i..]), out Vector<ushort> low, out Vector<ushort> high);
            (low | (low << 8)).CopyTo(result[i..]);
            (high | (high << 8)).CopyTo(result[(i + Vector<ushort>.Count)..]);
        }
        for (; i < values.Length; i++) result[i] = (ushort)(257 * values[i]);
    }
}
