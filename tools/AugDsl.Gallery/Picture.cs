using AugDsl.Imaging;

namespace AugDsl.Gallery;

/// <summary>A picture of a row.</summary>
/// <param name="Pixels">RGB.</param>
/// <param name="Caption">The drawn values, or what was chosen.</param>
internal sealed record Picture(ImageBuffer<byte> Pixels, string Caption);

/// <summary>A row with its pictures.</summary>
/// <param name="Row">What it shows.</param>
/// <param name="Pictures">In order.</param>
/// <param name="Kind">How the compiler says that the operation's step acts; empty for groups.</param>
internal sealed record RenderedRow(Row Row, IReadOnlyList<Picture> Pictures, string Kind);
