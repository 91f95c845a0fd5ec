using AugDsl.Imaging;

namespace AugDsl.Cli.Pictures;

/// <summary>Text for captions in a font of 5 x 7 dots: capital letters, digits, common signs. Small letters become capitals, everything else a box.</summary>
internal static class CaptionFont
{
    /// <summary>Pixels a dot.</summary>
    public const int Dot = 2;

    /// <summary>From one character's left edge to the next one's, in pixels.</summary>
    public const int Advance = (Columns + 1) * Dot;

    /// <summary>From one line's upper edge to the next one's, in pixels.</summary>
    public const int LineHeight = (Rows + 2) * Dot;

    private const int Columns = 5;
    private const int Rows = 7;
    private const byte Ink = 40;

    // From ' ' to '_': a character is five columns from left to right, the lowest bit of each is its top row.
    private static readonly ulong[] s_glyphs =
    [
        0x0000000000, 0x00005F0000, 0x0007000700, 0x147F147F14, 0x242A7F2A12, 0x2313086462, 0x3649552250, 0x0000070000,
        0x001C224100, 0x0041221C00, 0x14083E0814, 0x08083E0808, 0x0050300000, 0x0808080808, 0x0060600000, 0x2010080402,
        0x3E5149453E, 0x00427F4000, 0x4261514946, 0x2141454B31, 0x1814127F10, 0x2745454539, 0x3C4A494930, 0x0171090503,
        0x3649494936, 0x064949291E, 0x0036360000, 0x0056360000, 0x0814224100, 0x1414141414, 0x0041221408, 0x0201510906,
        0x324979413E, 0x7E1111117E, 0x7F49494936, 0x3E41414122, 0x7F4141221C, 0x7F49494941, 0x7F09090901, 0x3E4149497A,
        0x7F0808087F, 0x00417F4100, 0x2040413F01, 0x7F08142241, 0x7F40404040, 0x7F020C027F, 0x7F0408107F, 0x3E4141413E,
        0x7F09090906, 0x3E4151215E, 0x7F09192946, 0x4649494931, 0x01017F0101, 0x3F4040403F, 0x1F2040201F, 0x3F4038403F,
        0x6314081463, 0x0708700807, 0x6151494543, 0x007F414100, 0x0204081020, 0x0041417F00, 0x0402010204, 0x4040404040,
    ];

    private const ulong Box = 0x7F4141417F;

    /// <summary>The text as far as it fits; what is cut off leaves two dots.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">Pixels.</param>
    public static string Fit(string text, int width)
    {
        int characters = (width + Dot) / Advance;
        return text.Length <= characters ? text : characters <= 2 ? text[..characters] : text[..(characters - 2)] + "..";
    }

    /// <summary>Draws a line of text into a picture; it must lie inside.</summary>
    public static void Draw(ImageBuffer<byte> picture, int left, int top, string text)
    {
        for (int i = 0; i < text.Length; i++) Draw(picture, left + (i * Advance), top, Glyph(text[i]));
    }

    private static ulong Glyph(char letter)
    {
        int place = char.ToUpperInvariant(letter) - ' ';
        return (uint)place < (uint)s_glyphs.Length ? s_glyphs[place] : Box;
    }

    private static void Draw(ImageBuffer<byte> picture, int left, int top, ulong glyph)
    {
        for (int y = 0; y < Rows * Dot; y++)
        {
            for (int x = 0; x < Columns * Dot; x++)
            {
                ulong column = glyph >> (8 * (Columns - 1 - (x / Dot)));
                if (((column >> (y / Dot)) & 1) == 0) continue;
                picture.Pixels.AsSpan(picture.Channels * (((top + y) * picture.Width) + left + x), picture.Channels).Fill(Ink);
            }
        }
    }
}
