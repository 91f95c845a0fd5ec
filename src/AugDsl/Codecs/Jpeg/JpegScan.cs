namespace AugDsl.Codecs.Jpeg;

/// <summary>A component's part in a scan.</summary>
/// <param name="Component">The component.</param>
/// <param name="DcSlot">The slot of its table for DC differences.</param>
/// <param name="AcSlot">The slot of its table for AC coefficients.</param>
internal readonly record struct JpegScanComponent(JpegComponent Component, int DcSlot, int AcSlot);

/// <summary>A scan header (SOS).</summary>
/// <param name="Components">The components whose blocks are interleaved in it.</param>
/// <param name="First">The first coefficient of the band, in zigzag order.</param>
/// <param name="Last">The last coefficient of the band.</param>
/// <param name="High">The bit position of the scan before (successive approximation); 0 for a first scan.</param>
/// <param name="Low">The bit position of this scan.</param>
/// <param name="Start">The marker's place in the file.</param>
internal sealed record JpegScan(JpegScanComponent[] Components, int First, int Last, int High, int Low, int Start)
{
    /// <summary>The most blocks that one MCU may have.</summary>
    private const int MostBlocks = 10;

    /// <summary>Whether only one component is in the scan: then its blocks come row by row, without padding to whole MCUs.</summary>
    public bool IsAlone => Components.Length == 1;

    /// <summary>Reads the header.</summary>
    public static JpegScan Parse(ReadOnlySpan<byte> body, int start, JpegFrame frame)
    {
        int count = body.IsEmpty ? 0 : body[0];
        if (count is < 1 or > 4 || body.Length != 4 + (2 * count))
            throw new ImageFormatException("its scan header (SOS) has a wrong length", start);
        JpegComponent[] all = frame.Components;
        JpegScanComponent[] components = new JpegScanComponent[count];
        int blocks = 0;
        for (int i = 0; i < count; i++)
        {
            int id = body[1 + (2 * i)];
            int tables = body[2 + (2 * i)];

            // As libjpeg: components come in the frame's order, so place i looks from the frame's place i on.
            int found = 0;
            while (found < all.Length && (all[found].Id != id || found < i)) found++;
            if (found == all.Length)
                throw new ImageFormatException(FormattableString.Invariant($"its scan names the component {id}, which the frame does not have or which is named twice"), start);
            for (int before = 0; before < i; before++)
            {
                if (components[before].Component == all[found])
                    throw new ImageFormatException(FormattableString.Invariant($"its scan names the component {id} twice"), start);
            }
            components[i] = new JpegScanComponent(all[found], tables >> 4, tables & 15);
            blocks += all[found].Horizontal * all[found].Vertical;
        }
        if (count > 1 && blocks > MostBlocks)
            throw new ImageFormatException(FormattableString.Invariant($"its scan has {blocks} blocks in an MCU; {MostBlocks} are legal"), start);
        int rest = 1 + (2 * count);
        return new JpegScan(components, body[rest], body[rest + 1], body[rest + 2] >> 4, body[rest + 2] & 15, start);
    }
}
