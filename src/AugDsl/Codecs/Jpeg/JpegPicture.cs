using AugDsl.Codecs.Jpeg.Samples;
using AugDsl.Imaging;

namespace AugDsl.Codecs.Jpeg;

/// <summary>The picture while it is decoded: rows of MCUs of samples come in, upsampled and coloured rows of pixels come out one row of MCUs later.</summary>
internal sealed unsafe class JpegPicture : IDisposable
{
    private readonly JpegHeader _header;
    private readonly SampleRing[] _rings;
    private readonly Upsampler[] _upsamplers;
    private readonly byte[] _pixels;
    private readonly int _width;
    private readonly int _height;
    private readonly int _rowsPerMcu;

    /// <summary>Makes room for a picture whose components are arranged for <paramref name="reduction"/>.</summary>
    public JpegPicture(JpegHeader header, int reduction, DecodeWorkspace? workspace)
    {
        _header = header;
        JpegFrame frame = header.Frame;
        _width = (frame.Width + reduction - 1) / reduction;
        _height = (frame.Height + reduction - 1) / reduction;
        _rowsPerMcu = frame.MaximumVertical * JpegComponent.BlockSide / reduction;
        int count = frame.Components.Length;
        _rings = new SampleRing[count];
        _upsamplers = new Upsampler[count];
        try
        {
            for (int i = 0; i < count; i++)
            {
                _rings[i] = new SampleRing(frame.Components[i]);
                _upsamplers[i] = new Upsampler(_rings[i], frame, reduction);
            }
            _pixels = DecodeWorkspace.Bytes(workspace, DecodeWorkspace.Part.Stored, (long)_width * _height * header.Channels);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The frame.</summary>
    public JpegFrame Frame => _header.Frame;

    /// <summary>Transforms a block of a component into samples.</summary>
    /// <param name="component">The component's place in the frame.</param>
    /// <param name="column">The block's column in the whole picture.</param>
    /// <param name="row">Its row of blocks in the whole picture.</param>
    /// <param name="block">The coefficients in natural order.</param>
    /// <param name="steps">The quantization steps in natural order.</param>
    /// <param name="isFlat">Whether all but the DC coefficient are known to be zero.</param>
    public void PutBlock(int component, int column, int row, short* block, short* steps, bool isFlat)
    {
        SampleRing ring = _rings[component];
        int side = ring.Component.ScaledSide;
        int vertical = ring.Component.Vertical;
        byte* target = ring.McuRow(row / vertical) + ((nint)(row % vertical) * side * ring.Stride) + ((nint)column * side);
        switch (side)
        {
            case 8 when isFlat: InverseDct.Flat(block[0], steps[0], target, ring.Stride); break;
            case 8: InverseDct.Transform(block, steps, target, ring.Stride); break;
            case 4: ReducedInverseDct.To4x4(block, steps, target, ring.Stride); break;
            case 2: ReducedInverseDct.To2x2(block, steps, target, ring.Stride); break;
            default: ReducedInverseDct.To1x1(block, steps, target); break;
        }
    }

    /// <summary>To be called when all samples of a row of MCUs are there: shows the row above, whose lower neighbours are now known, and the last one too at the end.</summary>
    public void EndMcuRow(int row)
    {
        if (row > 0) ShowRows(row - 1);
        if (row == Frame.McusHigh - 1) ShowRows(row);
    }

    /// <summary>The finished picture, as stored (not turned).</summary>
    public ImageBuffer<byte> ToBuffer() => new(_pixels, _width, _height, _header.Channels);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Upsampler upsampler in _upsamplers) upsampler?.Dispose();
        foreach (SampleRing ring in _rings) ring?.Dispose();
    }

    private void ShowRows(int mcuRow)
    {
        int first = mcuRow * _rowsPerMcu;
        int end = Math.Min(_height, first + _rowsPerMcu);
        int rowBytes = _width * _header.Channels;
        fixed (byte* pixels = _pixels)
        {
            for (int y = first; y < end; y++) ShowRow(y, pixels + ((nint)y * rowBytes));
        }
    }

    private void ShowRow(int y, byte* target)
    {
        byte* a = _upsamplers[0].Row(y);
        if (_header.Colors == JpegColors.Gray)
        {
            new ReadOnlySpan<byte>(a, _width).CopyTo(new Span<byte>(target, _width));
            return;
        }
        byte* b = _upsamplers[1].Row(y);
        byte* c = _upsamplers[2].Row(y);
        if (_header.Colors is JpegColors.YCbCr or JpegColors.Ycck) ColorRows.YccToRgb(a, b, c, target, _width);
        else ColorRows.Interleave(a, b, c, target, _width);
        if (_header.Colors == JpegColors.Ycck) ColorRows.Invert(target, 3 * _width);
        if (_header.Colors is JpegColors.Cmyk or JpegColors.Ycck) ColorRows.MultiplyByBlack(target, 3, _upsamplers[3].Row(y), 1, target, _width);
    }
}
