using AugDsl.Imaging;

namespace AugDsl.Codecs;

/// <summary>8-bit pictures as 16-bit ones.</summary>
internal static class Widening
{
    /// <summary>v becomes 257 · v: 0 stays 0 and 255 becomes 65,535.</summary>
    public static ImageBuffer<ushort> To16(ImageBuffer<byte> image)
    {
        ushort[] wide = GC.AllocateUninitializedArray<ushort>(image.Pixels.Length);
        for (int i = 0; i < wide.Length; i++) wide[i] = (ushort)(257 * image.Pixels[i]);
        return new ImageBuffer<ushort>(wide, image.Width, image.Height, image.Channels);
    }
}
