namespace AugDsl.Codecs.Jpeg;

/// <summary>The second bytes of JPEG's markers (ITU-T T.81, table B.1); the first is always FF.</summary>
internal static class JpegMarker
{
    public const int Temporary = 0x01;
    public const int BaselineFrame = 0xC0;
    public const int ExtendedFrame = 0xC1;
    public const int ProgressiveFrame = 0xC2;
    public const int HuffmanTables = 0xC4;
    public const int ArithmeticFrame = 0xC9;
    public const int ArithmeticProgressiveFrame = 0xCA;
    public const int ArithmeticConditions = 0xCC;
    public const int Restart0 = 0xD0;
    public const int Restart7 = 0xD7;
    public const int StartOfImage = 0xD8;
    public const int EndOfImage = 0xD9;
    public const int StartOfScan = 0xDA;
    public const int QuantizationTables = 0xDB;
    public const int NumberOfLines = 0xDC;
    public const int RestartInterval = 0xDD;
    public const int App0 = 0xE0;
    public const int App1 = 0xE1;
    public const int App14 = 0xEE;
    public const int App15 = 0xEF;
    public const int Comment = 0xFE;

    /// <summary>Whether a marker starts a frame; C4, C8 and CC are tables and a reserved code.</summary>
    public static bool IsFrame(int marker) => marker is >= 0xC0 and <= 0xCF and not (HuffmanTables or 0xC8 or ArithmeticConditions);

    /// <summary>Whether a marker's segment means nothing here: metadata, a late height, and tables of arithmetic coding, which no Huffman scan uses.</summary>
    public static bool IsPassedOver(int marker) => marker is NumberOfLines or Comment or ArithmeticConditions or (>= App0 and <= App15);

    /// <summary>Whether a marker stands alone, without a length and a body.</summary>
    public static bool IsBare(int marker) => marker is Temporary or (>= Restart0 and <= Restart7);
}
