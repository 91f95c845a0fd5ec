using System.Buffers.Binary;

namespace AugDsl.Codecs.Jpeg;

/// <summary>The frame header (SOF): the picture's size and components.</summary>
internal sealed class JpegFrame
{
    private const int LargestFactor = 4;

    private JpegFrame(int width, int height, bool isProgressive, JpegComponent[] components)
    {
        Width = width;
        Height = height;
        IsProgressive = isProgressive;
        Components = components;
        foreach (JpegComponent component in components)
        {
            MaximumHorizontal = Math.Max(MaximumHorizontal, component.Horizontal);
            MaximumVertical = Math.Max(MaximumVertical, component.Vertical);
        }
        McusWide = DivideUp(width, MaximumHorizontal * JpegComponent.BlockSide);
        McusHigh = DivideUp(height, MaximumVertical * JpegComponent.BlockSide);
    }

    /// <summary>Columns as stored.</summary>
    public int Width { get; }

    /// <summary>Rows as stored.</summary>
    public int Height { get; }

    /// <summary>Whether the coefficients come in several scans of growing precision.</summary>
    public bool IsProgressive { get; }

    /// <summary>1 (gray), 3 (YCbCr or RGB) or 4 (CMYK or YCCK).</summary>
    public JpegComponent[] Components { get; }

    /// <summary>The largest horizontal sampling factor.</summary>
    public int MaximumHorizontal { get; } = 1;

    /// <summary>The largest vertical sampling factor.</summary>
    public int MaximumVertical { get; } = 1;

    /// <summary>MCUs (the smallest groups of interleaved blocks) side by side.</summary>
    public int McusWide { get; }

    /// <summary>Rows of MCUs.</summary>
    public int McusHigh { get; }

    /// <summary>Reads the header and checks it, and the limits.</summary>
    /// <param name="marker">The marker's code.</param>
    /// <param name="body">The segment without its length.</param>
    /// <param name="start">The marker's place in the file.</param>
    /// <param name="options">The limits.</param>
    public static JpegFrame Parse(int marker, ReadOnlySpan<byte> body, int start, DecodeOptions options)
    {
        if (body.Length < 6) throw new ImageFormatException("its frame header (SOF) is too short", start);
        if (marker is JpegMarker.ArithmeticFrame or JpegMarker.ArithmeticProgressiveFrame)
            throw new ImageFormatException("its coding is arithmetic; Huffman coding is read", start);
        if (marker is not (JpegMarker.BaselineFrame or JpegMarker.ExtendedFrame or JpegMarker.ProgressiveFrame))
            throw new ImageFormatException(FormattableString.Invariant($"its coding (SOF marker FF{marker:X2}: lossless or hierarchical) is not supported"), start);
        if (body[0] != 8)
            throw new ImageFormatException(FormattableString.Invariant($"its samples have {body[0]} bits; 8 are read"), start);
        int height = BinaryPrimitives.ReadUInt16BigEndian(body[1..]);
        int width = BinaryPrimitives.ReadUInt16BigEndian(body[3..]);
        options.CheckSize(width, height, start);
        int count = body[5];
        if (count is not (1 or 3 or 4))
            throw new ImageFormatException(FormattableString.Invariant($"it has {count} components; 1, 3 and 4 are read"), start);
        if (body.Length != 6 + (3 * count))
            throw new ImageFormatException("its frame header (SOF) has a wrong length", start);
        JpegComponent[] components = new JpegComponent[count];
        for (int i = 0; i < count; i++)
        {
            int factors = body[7 + (3 * i)];
            int horizontal = factors >> 4;
            int vertical = factors & 15;
            if (horizontal is < 1 or > LargestFactor || vertical is < 1 or > LargestFactor)
                throw new ImageFormatException(FormattableString.Invariant($"component {i} has the sampling factors {horizontal} x {vertical}; 1 to 4 exist"), start);

            // The factors of an only component say nothing: its blocks always come one by one.
            if (count == 1) horizontal = vertical = 1;
            components[i] = new JpegComponent(i, body[6 + (3 * i)], horizontal, vertical, body[8 + (3 * i)]);
        }
        return new JpegFrame(width, height, marker == JpegMarker.ProgressiveFrame, components);
    }

    /// <summary>Prepares all components for decoding at 1/<paramref name="reduction"/>.</summary>
    public void Arrange(int reduction)
    {
        foreach (JpegComponent component in Components) component.Arrange(this, reduction);
    }

    private static int DivideUp(int value, int divisor) => (value + divisor - 1) / divisor;
}
