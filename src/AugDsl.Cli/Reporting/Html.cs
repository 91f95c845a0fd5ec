using System.Globalization;
using System.Text;
using AugDsl.Cli.Pictures;
using AugDsl.Imaging;

namespace AugDsl.Cli.Reporting;

/// <summary>Pieces of the page. All text is escaped here, all numbers are invariant.</summary>
internal sealed class Html
{
    /// <summary>The longest side that a picture is shown with.</summary>
    public const int PictureSide = 224;

    private const int PictureRoom = 24_000;

    private readonly StringBuilder _text = new();

    /// <summary>Adds markup; what is filled in is escaped, but for <see cref="Raw"/>.</summary>
    public Html Add(FormattableString markup)
    {
        object?[] arguments = [.. markup.GetArguments().Select(argument => argument switch
        {
            Raw raw => raw.Markup,
            string text => (object)Escape(text),
            _ => argument,
        })];
        _text.AppendFormat(CultureInfo.InvariantCulture, markup.Format, arguments);
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>Only what HTML and SVG need.</summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <summary>A picture as the address that holds it.</summary>
    public static string DataAddress(ImageView<byte> picture)
    {
        ImageBuffer<byte> small = ImageConversion.To(Resizing.Fit(picture, PictureSide), PixelFormat.Rgb8);
        return "data:image/png;base64," + Convert.ToBase64String(SmallPng.Encode(small, PictureRoom));
    }

    /// <summary>A picture with what is written below it.</summary>
    public Html Figure(ImageBuffer<byte> picture, string caption, string detail = "") => Add(
        $"<figure><img src=\"{DataAddress(picture.View)}\" alt=\"{caption}\"><figcaption><b>{caption}</b>{(detail.Length > 0 ? new Raw("<br>" + Escape(detail)) : new Raw(""))}</figcaption></figure>\n");

    /// <summary>Markup that is not escaped again.</summary>
    public readonly record struct Raw(string Markup);
}
