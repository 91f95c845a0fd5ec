using AugDsl.Codecs;
using AugDsl.ImageSharp;

namespace AugDsl.Cli.Running;

/// <summary>Which formats of pictures a command reads, and the endings by which it finds them in a folder. The content decides the format, not the ending.</summary>
/// <param name="Options">How files are read.</param>
/// <param name="Endings">With the dot, compared without case.</param>
internal sealed record PictureDecoders(DecodeOptions Options, IReadOnlyList<string> Endings)
{
    private static readonly string[] s_own = [".png", ".jpg", ".jpeg"];

    /// <summary>PNG and JPEG, by AugDsl itself.</summary>
    public static PictureDecoders Own { get; } = new(DecodeOptions.Default, s_own);

    /// <summary>What ImageSharp reads too. PNG and JPEG stay with AugDsl: their pixels are the same for both choices.</summary>
    public static PictureDecoders All { get; } = new(
        new DecodeOptions { Adapters = [new ImageSharpDecoder()] },
        [.. s_own, ".webp", ".gif", ".tif", ".tiff", ".bmp", ".tga"]);

    /// <summary>Whether a file's name ends like a picture's.</summary>
    public bool IsPicture(FileSystemInfo file) => Endings.Contains(file.Extension, StringComparer.OrdinalIgnoreCase);

    /// <summary>The endings as a person lists them: ".png, .jpg or .jpeg".</summary>
    public override string ToString() => $"{string.Join(", ", Endings.SkipLast(1))} or {Endings[^1]}";
}
