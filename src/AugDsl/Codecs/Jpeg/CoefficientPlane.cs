using System.Runtime.InteropServices;

namespace AugDsl.Codecs.Jpeg;

/// <summary>All coefficients of a component, zeros at first, padded to whole MCUs.</summary>
internal sealed unsafe class CoefficientPlane : IDisposable
{
    private readonly int _wide;
    private short* _values;

    /// <summary>Makes room for a component whose geometry is arranged.</summary>
    public CoefficientPlane(JpegComponent component)
    {
        _wide = component.PaddedBlocksWide;
        _values = (short*)NativeMemory.AllocZeroed((nuint)_wide * (nuint)component.PaddedBlocksHigh, JpegComponent.BlockSize * sizeof(short));
    }

    /// <summary>The block in a column and row of blocks.</summary>
    public short* Block(int column, int row) => _values + ((((nint)row * _wide) + column) * JpegComponent.BlockSize);

    /// <inheritdoc/>
    public void Dispose()
    {
        NativeMemory.Free(_values);
        _values = null;
    }
}
