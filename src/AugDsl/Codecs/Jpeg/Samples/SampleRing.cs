using System.Runtime.InteropServices;

namespace AugDsl.Codecs.Jpeg.Samples;

/// <summary>A component's samples of three successive rows of MCUs: the one being shown, and its neighbours above and below, whose samples the upsampling mixes in.</summary>
internal sealed unsafe class SampleRing : IDisposable
{
    private const int Slots = 3;

    /// <summary>Room behind a row, for vectors that read past its end.</summary>
    private const int Slack = 64;

    private readonly int _rowsPerMcu;
    private readonly int _lastRow;
    private byte* _samples;

    /// <summary>Makes room for a component whose geometry is arranged.</summary>
    public SampleRing(JpegComponent component)
    {
        Component = component;
        _rowsPerMcu = component.Vertical * component.ScaledSide;
        _lastRow = component.Height - 1;
        Stride = (component.PaddedBlocksWide * component.ScaledSide) + Slack;
        _samples = (byte*)NativeMemory.AllocZeroed((nuint)Slots * (nuint)_rowsPerMcu, (nuint)Stride);
    }

    /// <summary>The component.</summary>
    public JpegComponent Component { get; }

    /// <summary>Bytes from row to row.</summary>
    public int Stride { get; }

    /// <summary>The first sample of a row of MCUs.</summary>
    public byte* McuRow(int row) => _samples + ((nint)(row % Slots) * _rowsPerMcu * Stride);

    /// <summary>A row of samples of the three; above the first and below the last row of the picture, that row again.</summary>
    public byte* Row(int y)
    {
        y = Math.Clamp(y, 0, _lastRow);
        return _samples + (((nint)(y / _rowsPerMcu % Slots * _rowsPerMcu) + (y % _rowsPerMcu)) * Stride);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        NativeMemory.Free(_samples);
        _samples = null;
    }
}
