using AugDsl.Codecs.Jpeg.Samples;

namespace AugDsl.Codecs.Jpeg;

/// <summary>A component's samples of three successive rows of units on their way back, and the rows of the picture made from them.</summary>
internal unsafe struct RoundTripPlane
{
    private const int Slots = 3;

    /// <summary>Room behind a row, for vectors that read past its end.</summary>
    private const int Slack = 64;

    private readonly int _width;
    private readonly int _lastRow;
    private readonly int _rowsPerUnit;
    private readonly Upsampling _upsampling;
    private byte* _samples;
    private ushort* _sums;
    private byte* _row;

    /// <summary>Lays a component out.</summary>
    public RoundTripPlane(in EncodedLayout layout, int component)
    {
        EncodedComponent own = layout[component];
        int across = layout.Horizontal / own.Horizontal, down = layout.Vertical / own.Vertical;
        _width = (layout.Size.Width + across - 1) / across;
        _lastRow = ((layout.Size.Height + down - 1) / down) - 1;
        _rowsPerUnit = own.Vertical * EncodedLayout.Block;
        _upsampling = Upsampling.Of(across, down, _width);
        Stride = own.Stride + Slack;
    }

    /// <summary>Bytes from row to row.</summary>
    public int Stride { get; }

    /// <summary>How many bytes of memory it needs.</summary>
    public readonly nint Bytes => SampleBytes + (sizeof(ushort) * SumPlaces) + (_upsampling.Across * Stride);

    private readonly nint SampleBytes => (nint)Slots * _rowsPerUnit * Stride;

    private readonly nint SumPlaces => Stride + (2 * UpsampledRows.Margin);

    /// <summary>Takes its memory.</summary>
    public void Place(byte* memory)
    {
        _samples = memory;
        _sums = (ushort*)(memory + SampleBytes) + UpsampledRows.Margin;
        _row = memory + SampleBytes + (sizeof(ushort) * SumPlaces);
    }

    /// <summary>The first sample of a row of units.</summary>
    public readonly byte* UnitRow(int unitRow) => _samples + ((nint)(unitRow % Slots) * _rowsPerUnit * Stride);

    /// <summary>The samples of row <paramref name="y"/> of the picture; valid until the next call.</summary>
    public readonly byte* PictureRow(int y)
    {
        if (_upsampling.IsNone) return Row(y);
        bool isUpper = (y & 1) == 0;
        return UpsampledRows.Row(Row(y / _upsampling.Down), Row(isUpper ? (y / 2) - 1 : (y / 2) + 1), _width, _upsampling, isUpper, _sums, _row);
    }

    /// <summary>A row of samples; above the first and below the last one of the picture, that row again.</summary>
    private readonly byte* Row(int y)
    {
        y = Math.Clamp(y, 0, _lastRow);
        return _samples + (((nint)(y / _rowsPerUnit % Slots * _rowsPerUnit) + (y % _rowsPerUnit)) * Stride);
    }
}
