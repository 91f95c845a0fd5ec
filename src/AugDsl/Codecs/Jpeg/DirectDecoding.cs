using System.Runtime.CompilerServices;
using AugDsl.Codecs.Jpeg.Entropy;

namespace AugDsl.Codecs.Jpeg;

/// <summary>Decodes a sequential picture whose one scan has all components: every block goes straight from bits to samples.</summary>
internal static unsafe class DirectDecoding
{
    /// <summary>Decodes the scan and reads on to the end of the image.</summary>
    [SkipLocalsInit]
    public static void Decode(ref JpegReader reader, JpegScan scan, byte* file, int length, JpegPicture picture)
    {
        JpegFrame frame = picture.Frame;
        reader.Tables.AddStandardCodes();
        reader.Tables.LatchQuantization(scan);
        SequentialScan entropy = new(scan, reader.Tables);
        BitReader bits = new(file, file + length, reader.Position);
        short* block = stackalloc short[JpegComponent.BlockSize];
        new Span<short>(block, JpegComponent.BlockSize).Clear();
        for (int mcuRow = 0; mcuRow < frame.McusHigh; mcuRow++)
        {
            for (int mcuColumn = 0; mcuColumn < frame.McusWide; mcuColumn++)
            {
                entropy.BeginMcu(ref bits);
                for (int part = 0; part < scan.Components.Length; part++)
                    DecodePart(entropy, ref bits, part, scan.Components[part].Component, mcuColumn, mcuRow, block, picture);
                bits.ExpectEnough();
            }
            picture.EndMcuRow(mcuRow);
        }
        reader.Position = bits.Position;
        if (reader.NextScan() is JpegScan second) throw new ImageFormatException("it has a second scan, where the first one has all components", second.Start);
    }

    private static void DecodePart(
        SequentialScan entropy, ref BitReader bits, int part, JpegComponent component, int mcuColumn, int mcuRow, short* block, JpegPicture picture)
    {
        fixed (short* steps = component.Quantization)
        {
            for (int v = 0; v < component.Vertical; v++)
            {
                for (int h = 0; h < component.Horizontal; h++)
                {
                    int used = entropy.Block(ref bits, part, block);
                    picture.PutBlock(component.Index, (mcuColumn * component.Horizontal) + h, (mcuRow * component.Vertical) + v, block, steps, used == 1);
                    if (used == 1) block[0] = 0;
                    else new Span<short>(block, JpegComponent.BlockSize).Clear();
                }
            }
        }
    }
}
