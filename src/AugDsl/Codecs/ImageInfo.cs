using AugDsl.Imaging;

namespace AugDsl.Codecs;

/// <summary>What an image file's header says.</summary>
/// <param name="Format">The format's name: "PNG", "JPEG", or what an adapter says.</param>
/// <param name="Size">The size of the picture that decoding gives at full size: upright where <see cref="DecodeOptions.ApplyOrientation"/> is on.</param>
/// <param name="Channels">Channels of the picture that decoding gives, 1 to 4.</param>
/// <param name="BitsPerChannel">Bits of a channel as stored: 1 to 16.</param>
/// <param name="Orientation">The EXIF orientation, 1 (upright) to 8; 1 where there is none.</param>
/// <param name="LargestReduction">The largest <see cref="DecodeOptions.Reduction"/> that decoding can apply: 8 for JPEG, 1 where the format cannot.</param>
public readonly record struct ImageInfo(string Format, ImageSize Size, int Channels, int BitsPerChannel, int Orientation, int LargestReduction);
