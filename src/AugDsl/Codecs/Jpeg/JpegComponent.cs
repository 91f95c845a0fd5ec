namespace AugDsl.Codecs.Jpeg;

/// <summary>One component of the frame (Y, Cb, Cr; or one of the inks) and its geometry.</summary>
internal sealed class JpegComponent(int index, int id, int horizontal, int vertical, int quantization)
{
    /// <summary>The side of a block.</summary>
    public const int BlockSide = 8;

    /// <summary>Coefficients of a block.</summary>
    public const int BlockSize = 64;

    /// <summary>The place in the frame header.</summary>
    public int Index { get; } = index;

    /// <summary>The name that scans call it by.</summary>
    public int Id { get; } = id;

    /// <summary>Horizontal sampling factor, 1 to 4: blocks of this component side by side in one MCU.</summary>
    public int Horizontal { get; } = horizontal;

    /// <summary>Vertical sampling factor, 1 to 4.</summary>
    public int Vertical { get; } = vertical;

    /// <summary>The slot of its quantization table.</summary>
    public int QuantizationSlot { get; } = quantization;

    /// <summary>Blocks that hold picture, without the padding to whole MCUs.</summary>
    public int BlocksWide { get; private set; }

    /// <inheritdoc cref="BlocksWide"/>
    public int BlocksHigh { get; private set; }

    /// <summary>Blocks a row with the padding to whole MCUs.</summary>
    public int PaddedBlocksWide { get; private set; }

    /// <summary>Rows of blocks with the padding to whole MCUs.</summary>
    public int PaddedBlocksHigh { get; private set; }

    /// <summary>The side of a decoded block: 8, or 4, 2 or 1 when the picture is reduced. Larger than the luma's where that saves an upsampling.</summary>
    public int ScaledSide { get; private set; }

    /// <summary>Samples a row that hold picture, after reduction.</summary>
    public int Width { get; private set; }

    /// <summary>Rows of samples that hold picture, after reduction.</summary>
    public int Height { get; private set; }

    /// <summary>The quantization steps in natural order, as they stood when the component's first scan began (16 bits, as libjpeg-turbo multiplies them); null before it.</summary>
    public short[]? Quantization { get; set; }

    /// <summary>Computes the geometry, as libjpeg does.</summary>
    /// <param name="frame">The frame, whose largest factors are known.</param>
    /// <param name="reduction">1, 2, 4 or 8.</param>
    public void Arrange(JpegFrame frame, int reduction)
    {
        BlocksWide = DivideUp((long)frame.Width * Horizontal, frame.MaximumHorizontal * BlockSide);
        BlocksHigh = DivideUp((long)frame.Height * Vertical, frame.MaximumVertical * BlockSide);
        PaddedBlocksWide = frame.McusWide * Horizontal;
        PaddedBlocksHigh = frame.McusHigh * Vertical;

        // Where chroma has fewer samples, a larger inverse DCT gives them at once instead of an upsampling after a smaller one.
        int smallest = BlockSide / reduction;
        int side = smallest;
        while (side < BlockSide
            && frame.MaximumHorizontal * smallest % (Horizontal * side * 2) == 0
            && frame.MaximumVertical * smallest % (Vertical * side * 2) == 0)
        {
            side *= 2;
        }
        ScaledSide = side;
        Width = DivideUp((long)frame.Width * Horizontal * side, frame.MaximumHorizontal * BlockSide);
        Height = DivideUp((long)frame.Height * Vertical * side, frame.MaximumVertical * BlockSide);
    }

    private static int DivideUp(long value, int divisor) => (int)((value + divisor - 1) / divisor);
}
