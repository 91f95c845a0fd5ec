using System.Globalization;

namespace AugDsl.Codecs;

/// <summary>A file that cannot be read: it is not an image of a known format, is damaged, or is beyond a limit.</summary>
/// <remarks>The only exception that a decoder throws because of a file's content. The message is "cannot read PATH: REASON".</remarks>
public sealed class ImageFormatException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="reason">What is wrong, as the end of a sentence, without a full stop.</param>
    /// <param name="offset">The byte of the file where it was noticed; null where no single place is to blame.</param>
    /// <param name="path">The file; null for bytes in memory.</param>
    /// <param name="innerException">The error below, if there is one.</param>
    public ImageFormatException(string reason, long? offset = null, string? path = null, Exception? innerException = null)
        : base(Text(reason, offset, path), innerException)
    {
        Reason = reason;
        Offset = offset;
        Path = path;
    }

    /// <summary>The file, or null for bytes in memory.</summary>
    public string? Path { get; }

    /// <summary>What is wrong.</summary>
    public string Reason { get; }

    /// <summary>The byte of the file where it was noticed, or null.</summary>
    public long? Offset { get; }

    /// <summary>The same error with the path of the file.</summary>
    internal ImageFormatException At(string path) => new(Reason, Offset, path, InnerException);

    private static string Text(string reason, long? offset, string? path)
    {
        string place = offset is long at ? string.Create(CultureInfo.InvariantCulture, $" (at byte {at})") : "";
        return $"cannot read {path ?? "the image"}: {reason}{place}";
    }
}
