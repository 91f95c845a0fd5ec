using System.Runtime.InteropServices;

namespace AugDsl.Codecs.Jpeg.Samples;

/// <summary>Brings a component's rows to the picture's size.</summary>
internal sealed unsafe class Upsampler : IDisposable
{
    private const int Margin = UpsampledRows.Margin;

    private readonly SampleRing _ring;
    private readonly Upsampling _kind;
    private ushort* _sums;
    private byte* _row;

    /// <summary>Chooses the way for a component.</summary>
    /// <param name="ring">The component's samples.</param>
    /// <param name="frame">The frame.</param>
    /// <param name="reduction">1, 2, 4 or 8.</param>
    public Upsampler(SampleRing ring, JpegFrame frame, int reduction)
    {
        JpegComponent component = ring.Component;
        int smallest = JpegComponent.BlockSide / reduction;
        int columns = component.Horizontal * component.ScaledSide / smallest;
        int rows = component.Vertical * component.ScaledSide / smallest;
        if (frame.MaximumHorizontal % columns != 0 || frame.MaximumVertical % rows != 0)
            throw new ImageFormatException(FormattableString.Invariant($"component {component.Index} has {component.Horizontal} x {component.Vertical} samples where another has {frame.MaximumHorizontal} x {frame.MaximumVertical}: not a whole ratio"));
        _ring = ring;
        int across = frame.MaximumHorizontal / columns;
        _kind = Upsampling.Of(across, frame.MaximumVertical / rows, component.Width, isFancy: smallest > 1);
        if (_kind.IsNone) return;
        int width = component.PaddedBlocksWide * component.ScaledSide;
        _sums = (ushort*)NativeMemory.AllocZeroed((nuint)(width + (2 * Margin)), sizeof(ushort));
        _row = (byte*)NativeMemory.AllocZeroed((nuint)((width * across) + (2 * Margin)));
    }

    /// <summary>The samples of row <paramref name="y"/> of the picture; valid until the next call.</summary>
    public byte* Row(int y)
    {
        if (_kind.IsNone) return _ring.Row(y);
        byte* near = _ring.Row(y / _kind.Down);
        byte* far = _ring.Row((y & 1) == 0 ? (y / 2) - 1 : (y / 2) + 1);
        return UpsampledRows.Row(near, far, _ring.Component.Width, _kind, (y & 1) == 0, _sums + Margin, _row);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        NativeMemory.Free(_sums);
        NativeMemory.Free(_row);
        _sums = null;
        _row = null;
    }
}
