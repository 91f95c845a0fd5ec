using AugDsl.Cli.Pictures;
using AugDsl.Codecs;
using AugDsl.Imaging;

namespace AugDsl.Gallery;

/// <summary>A file of up to four pictures side by side.</summary>
/// <param name="Name">The file, in the gallery's folder of pictures.</param>
/// <param name="Pixels">RGB.</param>
internal sealed record Strip(string Name, ImageBuffer<byte> Pixels)
{
    /// <summary>The most that a strip's file may take.</summary>
    public const int Room = 60_000;

    /// <summary>The most pictures in a strip; a row of more takes several.</summary>
    public const int Most = 4;

    private const int Gap = 6;
    private const byte White = 255;

    /// <summary>Puts pictures side by side, each in the middle of its cell.</summary>
    public static Strip Of(string name, IReadOnlyList<Picture> pictures)
    {
        int cellWidth = pictures.Max(picture => picture.Pixels.Width);
        int cellHeight = pictures.Max(picture => picture.Pixels.Height);
        ImageBuffer<byte> strip = new((pictures.Count * (cellWidth + Gap)) - Gap, cellHeight, 3);
        strip.Pixels.AsSpan().Fill(White);
        for (int i = 0; i < pictures.Count; i++)
        {
            ImageBuffer<byte> picture = pictures[i].Pixels;
            int left = (i * (cellWidth + Gap)) + ((cellWidth - picture.Width) / 2);
            int top = (cellHeight - picture.Height) / 2;
            for (int y = 0; y < picture.Height; y++) picture.View.Row(y).CopyTo(strip.Pixels.AsSpan(3 * (((top + y) * strip.Width) + left)));
        }
        return new Strip(name, strip);
    }

    /// <summary>The file.</summary>
    public byte[] Encode() => SmallPng.Encode(Pixels, Room);

    /// <summary>Whether a file shows this strip: with its own colours, or with those of one of the palettes. How far zlib compresses is not our matter.</summary>
    public bool IsShownBy(byte[] file)
    {
        ImageBuffer<byte> shown = ImageFile.Read(file);
        if (shown.Size != Pixels.Size || shown.Channels != 3) return false;
        return shown.Pixels.AsSpan().SequenceEqual(Pixels.Pixels)
            || SmallPng.PaletteSizes.Any(colors => shown.Pixels.AsSpan().SequenceEqual(SmallPng.Quantise(Pixels, colors).Pixels));
    }
}
