using System.Runtime.CompilerServices;
using AugDsl.Codecs.Jpeg.Samples;
using AugDsl.Imaging;

namespace AugDsl.Codecs.Jpeg;

/// <summary>
/// What a picture is after <see cref="JpegEncoder"/> and <see cref="ManagedJpegDecoder"/>, byte for byte, without a file between: the coding of bits loses nothing,
/// so it is left out. Memory grows to the largest picture and is kept.
/// </summary>
internal sealed unsafe class JpegRoundTrip
{
    private const int BlockSize = EncodedLayout.Block * EncodedLayout.Block;

    private readonly SampleStrip _strip = new();
    private readonly BlockQuantizer[] _quantizers = [new(), new()];
    private readonly byte[] _steps = new byte[BlockSize];
    private readonly short[][] _wideSteps = [new short[BlockSize], new short[BlockSize]];
    private readonly RoundTripPlane[] _planes = new RoundTripPlane[3];
    private EncodedLayout _layout;
    private int _quality;

    /// <summary>Prepares for pictures of one kind.</summary>
    /// <returns>How many bytes of memory <see cref="Run"/> needs.</returns>
    public nint Arrange(ImageSize size, int channels, int quality, JpegSubsampling subsampling)
    {
        _layout = new EncodedLayout(size, channels, subsampling);
        _strip.Arrange(_layout);
        if (quality != _quality) SetQuality(quality);
        nint bytes = 0;
        for (int c = 0; c < channels; c++)
        {
            _planes[c] = new RoundTripPlane(_layout, c);
            bytes += _planes[c].Bytes;
        }

        return bytes;
    }

    /// <summary>Computes a picture.</summary>
    /// <param name="source">A picture of the kind that was arranged.</param>
    /// <param name="destination">The result, rows without a gap; must not overlap the source.</param>
    /// <param name="memory">As many bytes as <see cref="Arrange"/> said, of any values.</param>
    public void Run(ImageView<byte> source, byte* destination, byte* memory)
    {
        for (int c = 0; c < _layout.Components; c++)
        {
            _planes[c].Place(memory);
            memory += _planes[c].Bytes;
        }

        for (int row = 0; row < _layout.UnitRows; row++)
        {
            _strip.Load(source, row);
            for (int c = 0; c < _layout.Components; c++) Transform(c, row);

            // A row of samples is interpolated with the one below.
            if (row > 0) Show(row - 1, destination);
        }

        Show(_layout.UnitRows - 1, destination);
    }

    private void SetQuality(int quality)
    {
        _quality = quality;
        for (int table = 0; table < _quantizers.Length; table++)
        {
            QuantizationTables.Fill(quality, table, _steps);
            _quantizers[table].Arrange(_steps);
            for (int i = 0; i < BlockSize; i++) _wideSteps[table][i] = _steps[i];
        }
    }

    /// <summary>A component's blocks of a row of units: to coefficients, divided and multiplied by their steps, and back.</summary>
    [SkipLocalsInit]
    private void Transform(int component, int unitRow)
    {
        EncodedComponent layout = _layout[component];
        BlockQuantizer quantizer = _quantizers[layout.Table];
        int* block = stackalloc int[BlockSize];
        short* narrow = stackalloc short[BlockSize];
        fixed (byte* samples = _strip.Plane(component))
        fixed (short* steps = _wideSteps[layout.Table])
        {
            for (int y = 0; y < layout.Vertical; y++)
            {
                // Blocks without a pixel are never shown.
                if ((unitRow * layout.Vertical) + y >= layout.BlockRows) return;
                byte* from = samples + ((nint)y * EncodedLayout.Block * layout.Stride);
                byte* to = _planes[component].UnitRow(unitRow) + ((nint)y * EncodedLayout.Block * _planes[component].Stride);
                for (int column = 0; column < layout.BlockColumns; column++, from += EncodedLayout.Block, to += EncodedLayout.Block)
                {
                    ForwardDct.Transform(from, layout.Stride, block);
                    bool isFlat = (quantizer.Quantize(block) & ~1UL) == 0;
                    if (isFlat)
                    {
                        InverseDct.Flat((short)block[0], steps[0], to, _planes[component].Stride);
                        continue;
                    }

                    Lanes.Narrow(block, narrow, BlockSize);
                    InverseDct.Transform(narrow, steps, to, _planes[component].Stride);
                }
            }
        }
    }

    private void Show(int unitRow, byte* destination)
    {
        (int width, int height) = (_layout.Size.Width, _layout.Size.Height);
        int rows = _layout.Vertical * EncodedLayout.Block;
        int first = unitRow * rows;
        int end = Math.Min(height, first + rows);
        for (int y = first; y < end; y++)
        {
            byte* luma = _planes[0].PictureRow(y);
            byte* target = destination + ((nint)y * width * _layout.Components);
            if (_layout.Components == 1) new ReadOnlySpan<byte>(luma, width).CopyTo(new Span<byte>(target, width));
            else ColorRows.YccToRgb(luma, _planes[1].PictureRow(y), _planes[2].PictureRow(y), target, width);
        }
    }
}
