using AugDsl.Codecs.Jpeg.Entropy;

namespace AugDsl.Codecs.Jpeg;

/// <summary>Codes the blocks of one component: transform, division by the steps, Huffman code.</summary>
internal sealed unsafe class BlockCoder
{
    private readonly ScanWriter _scan;
    private readonly uint[] _dc;
    private readonly uint[] _ac;
    private readonly BlockQuantizer _quantizer = new();
    private int _prior;

    /// <summary>Makes a coder.</summary>
    /// <param name="steps">The component's steps, row by row.</param>
    /// <param name="table">Its Huffman tables: 0 for luma, 1 for chroma.</param>
    /// <param name="scan">Where the codes go.</param>
    public BlockCoder(ReadOnlySpan<byte> steps, int table, ScanWriter scan)
    {
        _scan = scan;
        _dc = HuffmanEncoding.Build(StandardHuffmanCodes.Dc(table));
        _ac = HuffmanEncoding.Build(StandardHuffmanCodes.Ac(table));
        _quantizer.Arrange(steps);
    }

    /// <summary>Codes the block whose first sample is at <paramref name="start"/>.</summary>
    public void Encode(ReadOnlySpan<byte> plane, int start, int stride)
    {
        ReadOnlySpan<byte> samples = plane.Slice(start, (7 * stride) + 8);
        int* block = stackalloc int[64];
        ulong present;
        fixed (byte* first = samples)
        {
            ForwardDct.Transform(first, stride, block);
            present = _quantizer.Quantize(block);
        }
        _scan.WriteBlock(new ReadOnlySpan<int>(block, 64), present, _prior, _dc, _ac);
        _prior = block[0];
    }

    /// <summary>Codes a block without any pixel: all of it as the block before, which takes the fewest bits.</summary>
    public void EncodePadding()
    {
        int* block = stackalloc int[64];
        block[0] = _prior;
        _scan.WriteBlock(new ReadOnlySpan<int>(block, 64), 0, _prior, _dc, _ac);
    }
}
