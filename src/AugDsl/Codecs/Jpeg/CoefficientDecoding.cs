using AugDsl.Codecs.Jpeg.Entropy;

namespace AugDsl.Codecs.Jpeg;

/// <summary>Decodes a picture of several scans: all coefficients are collected first, then transformed.</summary>
internal static unsafe class CoefficientDecoding
{
    /// <summary>Decodes all scans up to the end of the image.</summary>
    public static void Decode(ref JpegReader reader, JpegScan first, byte* file, int length, JpegPicture picture)
    {
        JpegFrame frame = picture.Frame;
        if (!frame.IsProgressive) reader.Tables.AddStandardCodes();
        JpegProgress progress = new(frame);
        CoefficientPlane[] planes = new CoefficientPlane[frame.Components.Length];
        try
        {
            for (int i = 0; i < planes.Length; i++) planes[i] = new CoefficientPlane(frame.Components[i]);
            for (JpegScan? scan = first; scan is not null; scan = reader.NextScan())
            {
                progress.Begin(scan);
                reader.Tables.LatchQuantization(scan);
                BitReader bits = new(file, file + length, reader.Position);
                if (frame.IsProgressive) DecodeScan(new ProgressiveScan(scan, reader.Tables), frame, scan, ref bits, planes);
                else DecodeScan(new SequentialScan(scan, reader.Tables), frame, scan, ref bits, planes);
                reader.Position = bits.Position;
            }
            progress.ExpectComplete(reader.Position);
            Transform(frame, planes, picture);
        }
        finally
        {
            foreach (CoefficientPlane plane in planes) plane?.Dispose();
        }
    }

    private static void DecodeScan<TScan>(TScan entropy, JpegFrame frame, JpegScan scan, ref BitReader bits, CoefficientPlane[] planes)
        where TScan : IEntropyScan
    {
        (int wide, int high) = McusOf(frame, scan);
        for (int row = 0; row < high; row++)
        {
            for (int column = 0; column < wide; column++)
            {
                entropy.BeginMcu(ref bits);
                for (int part = 0; part < scan.Components.Length; part++)
                {
                    JpegComponent component = scan.Components[part].Component;
                    (int across, int down) = BlocksOf(component, scan);
                    for (int v = 0; v < down; v++)
                    {
                        short* block = planes[component.Index].Block(column * across, (row * down) + v);
                        for (int h = 0; h < across; h++, block += JpegComponent.BlockSize) entropy.Block(ref bits, part, block);
                    }
                }
                bits.ExpectEnough();
            }
        }
    }

    /// <summary>MCUs of a scan: of a component alone, its blocks without padding.</summary>
    private static (int Wide, int High) McusOf(JpegFrame frame, JpegScan scan) => scan.IsAlone
        ? (scan.Components[0].Component.BlocksWide, scan.Components[0].Component.BlocksHigh)
        : (frame.McusWide, frame.McusHigh);

    private static (int Across, int Down) BlocksOf(JpegComponent component, JpegScan scan) =>
        scan.IsAlone ? (1, 1) : (component.Horizontal, component.Vertical);

    private static void Transform(JpegFrame frame, CoefficientPlane[] planes, JpegPicture picture)
    {
        for (int mcuRow = 0; mcuRow < frame.McusHigh; mcuRow++)
        {
            foreach (JpegComponent component in frame.Components)
            {
                fixed (short* steps = component.Quantization)
                {
                    int first = mcuRow * component.Vertical;
                    int end = Math.Min(first + component.Vertical, component.BlocksHigh);
                    for (int row = first; row < end; row++)
                    {
                        short* block = planes[component.Index].Block(0, row);
                        for (int column = 0; column < component.BlocksWide; column++, block += JpegComponent.BlockSize)
                            picture.PutBlock(component.Index, column, row, block, steps, isFlat: false);
                    }
                }
            }
            picture.EndMcuRow(mcuRow);
        }
    }
}
