namespace AugDsl.Codecs.Jpeg;

/// <summary>The quantization tables of Annex K of ITU-T T.81, scaled by libjpeg's notion of quality.</summary>
internal static class QuantizationTables
{
    // Tables K.1 and K.2, row by row: the steps for quality 50.
    private static ReadOnlySpan<byte> LumaSteps =>
    [
        16, 11, 10, 16, 24, 40, 51, 61,
        12, 12, 14, 19, 26, 58, 60, 55,
        14, 13, 16, 24, 40, 57, 69, 56,
        14, 17, 22, 29, 51, 87, 80, 62,
        18, 22, 37, 56, 68, 109, 103, 77,
        24, 35, 55, 64, 81, 104, 113, 92,
        49, 64, 78, 87, 103, 121, 120, 101,
        72, 92, 95, 98, 112, 100, 103, 99,
    ];

    private static ReadOnlySpan<byte> ChromaSteps =>
    [
        17, 18, 24, 47, 99, 99, 99, 99,
        18, 21, 26, 66, 99, 99, 99, 99,
        24, 26, 56, 99, 99, 99, 99, 99,
        47, 66, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99,
    ];

    /// <summary>The steps that coefficients are divided by, row by row, 1 to 255: luma, chroma.</summary>
    public static byte[][] Scaled(int quality)
    {
        byte[][] scaled = [new byte[64], new byte[64]];
        for (int table = 0; table < scaled.Length; table++) Fill(quality, table, scaled[table]);
        return scaled;
    }

    /// <summary>The steps of one table: 0 for luma, 1 for chroma.</summary>
    public static void Fill(int quality, int table, Span<byte> scaled)
    {
        ReadOnlySpan<byte> steps = table == 0 ? LumaSteps : ChromaSteps;
        int percent = quality < 50 ? 5000 / quality : 200 - (2 * quality);
        for (int i = 0; i < steps.Length; i++) scaled[i] = (byte)Math.Clamp(((steps[i] * percent) + 50) / 100, 1, 255);
    }
}
