using AugDsl.Imaging;

namespace AugDsl.Operations.Tests.Oracles;

/// <summary>The picture that the oracle arrays were made from: integers only, so that <c>tests/oracles/picture.py</c> makes the same bytes.</summary>
internal static class OraclePicture
{
    /// <summary>Columns: no multiple of a vector.</summary>
    public const int Width = 31;

    /// <summary>Rows.</summary>
    public const int Height = 23;

    /// <summary>RGB8.</summary>
    public static ImageBuffer<byte> Create()
    {
        ImageBuffer<byte> picture = new(Width, Height, 3);
        for (int i = 0; i < picture.Pixels.Length; i++)
            picture.Pixels[i] = (byte)Level(i / 3 % Width, i / 3 / Width, i % 3);
        return picture;
    }

    // Smooth ramps, and on them: a box, a disc, a checkerboard, and patches of gray, black and white.
    private static int Level(int x, int y, int channel)
    {
        if (x < 7 && y >= 17) return 128;
        if (x is >= 24 and < 28 && y >= 18) return 0;
        if (x >= 28 && y >= 18) return 255;
        if (x >= 24 && y < 7) return (x + y) % 2 == 0 ? Of(channel, 230, 210, 20) : Of(channel, 15, 40, 190);
        if (x is >= 5 and < 13 && y is >= 4 and < 12) return Of(channel, 225, 30, 75);
        if (((x - 20) * (x - 20)) + ((y - 13) * (y - 13)) <= 20) return Of(channel, 25, 95, 235);
        return Of(channel, 40 + (x * 170 / 30), 30 + (y * 190 / 22), 220 - ((x + y) * 160 / 52));
    }

    private static int Of(int channel, int red, int green, int blue) => channel switch { 0 => red, 1 => green, _ => blue };
}
