namespace AugDsl.Codecs.Jpeg.Entropy;

/// <summary>A scan of a sequential picture: every block comes once and whole.</summary>
internal sealed unsafe class SequentialScan : IEntropyScan
{
    /// <summary>libjpeg-turbo takes its fast loop while this many bytes a block of the MCU are left.</summary>
    private const int FastBytes = 512;

    private readonly HuffmanDecoder[] _dc;
    private readonly HuffmanDecoder[] _ac;
    private readonly int[] _predictions;
    private readonly int _interval;
    private readonly int _fastBytes;
    private int _left;
    private int _restarts;
    private bool _isLenient;

    /// <summary>Prepares for a scan. Band and bits of its header mean nothing here: some encoders write other numbers than 0, 63, 0, 0.</summary>
    public SequentialScan(JpegScan scan, JpegTables tables)
    {
        _dc = [.. scan.Components.Select(part => tables.Dc(part.DcSlot, scan))];
        _ac = [.. scan.Components.Select(part => tables.Ac(part.AcSlot, scan))];
        _predictions = new int[scan.Components.Length];
        _interval = tables.RestartInterval;
        _left = _interval;
        int blocks = scan.IsAlone ? 1 : scan.Components.Sum(part => part.Component.Horizontal * part.Component.Vertical);
        _fastBytes = FastBytes * blocks;
    }

    /// <inheritdoc/>
    public void BeginMcu(ref BitReader reader)
    {
        // What libjpeg-turbo's fast loop reads without a complaint must be read here too: the answer may not depend on the decoder.
        _isLenient = _interval == 0 && reader.BytesLeft >= _fastBytes;
        if (_interval == 0) return;
        if (_left-- > 0) return;
        reader.Restart(_restarts);
        _restarts = (_restarts + 1) & 7;
        _left = _interval - 1;
        Array.Clear(_predictions);
    }

    /// <inheritdoc/>
    public int Block(ref BitReader reader, int part, short* block)
    {
        int used = BlockDecoder.Decode(ref reader, block, _dc[part], _ac[part], ref _predictions[part], _isLenient);
        if (used < 0) throw reader.Damaged("has bits that are no Huffman code");
        return used;
    }
}
