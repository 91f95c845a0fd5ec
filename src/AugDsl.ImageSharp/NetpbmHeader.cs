using AugDsl.Codecs;

namespace AugDsl.ImageSharp;

/// <summary>The numbers of a PBM, PGM or PPM header. Those beyond 100,000 are cut there: no limit is higher.</summary>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
/// <param name="Largest">The value of white; 1 for bitmaps.</param>
internal readonly record struct NetpbmHeader(int Width, int Height, int Largest)
{
    private const int Ceiling = 100_000;

    /// <summary>Reads it; null where a number lacks. Comments go from # to the end of the line.</summary>
    public static NetpbmHeader? Find(ReadOnlySpan<byte> file)
    {
        bool isBitmap = IsBitmap(file);
        int at = 2;
        int? width = Next(file, ref at);
        int? height = Next(file, ref at);
        int? largest = isBitmap ? 1 : Next(file, ref at);
        return width is int w && height is int h && largest is int l ? new NetpbmHeader(w, h, l) : null;
    }

    /// <summary>Whether it is PBM, plain or binary.</summary>
    public static bool IsBitmap(ReadOnlySpan<byte> file) => file[1] is (byte)'1' or (byte)'4';

    /// <summary>Whether values are written as text.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> file) => file[1] is >= (byte)'1' and <= (byte)'3';

    /// <summary>Refuses what ImageSharp 2.1 reads with wrong values: bits as text, and a white other than 255, to which it scales by whole factors; of 16 bits, it takes the low byte first.</summary>
    public static void CheckValues(ReadOnlySpan<byte> file)
    {
        if (file[1] == '1') throw new ImageFormatException("it is a bitmap as text (P1), which is not read; convert it to P4 or PNG");
        if (!IsBitmap(file) && Find(file)?.Largest is not 255 and int largest)
            throw new ImageFormatException(FormattableString.Invariant($"its white is {largest}; 255 is read; convert it to PNG"));
    }

    private static int? Next(ReadOnlySpan<byte> file, ref int at)
    {
        while (at < file.Length && !char.IsAsciiDigit((char)file[at]))
        {
            if (file[at] == '#') while (at < file.Length && file[at] != '\n') at++;
            else at++;
        }
        if (at >= file.Length) return null;
        int number = 0;
        for (; at < file.Length && char.IsAsciiDigit((char)file[at]); at++) number = Math.Min((10 * number) + file[at] - '0', Ceiling);
        return number;
    }
}
