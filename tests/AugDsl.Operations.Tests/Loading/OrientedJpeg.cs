using AugDsl.Tests.Shared;

namespace AugDsl.Operations.Tests.Loading;

/// <summary>A JPEG photo without EXIF data, given any orientation.</summary>
internal static class OrientedJpeg
{
    /// <summary>The steps that undo an orientation exactly: they give the picture as it is stored.</summary>
    public static string Undo(int orientation) => orientation switch
    {
        2 => "[HorizontalFlip]",
        3 => "[QuarterTurns(2)]",
        4 => "[VerticalFlip]",
        5 => "[HorizontalFlip] [QuarterTurns(1)]",
        6 => "[QuarterTurns(1)]",
        7 => "[VerticalFlip] [QuarterTurns(1)]",
        8 => "[QuarterTurns(3)]",
        _ => "[Pad(0)]",
    };

    /// <summary>The photo's bytes with an EXIF segment behind its first marker.</summary>
    public static byte[] Read(string photo, int orientation)
    {
        byte[] file = TestData.Bytes(photo);
        byte[] segment =
        [
            0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8,
            0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0,
        ];
        return [.. file[..2], .. segment, .. file[2..]];
    }
}
