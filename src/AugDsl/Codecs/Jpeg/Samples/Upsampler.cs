using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AugDsl.Codecs.Jpeg.Samples;

/// <summary>
/// Brings a component's rows to the picture's size. Half the columns or rows are interpolated with weights 3/4 and 1/4 (libjpeg's "fancy upsampling",
/// a triangle filter whose rounding alternates); other ratios repeat samples.
/// </summary>
internal sealed unsafe class Upsampler : IDisposable
{
    /// <summary>Room on both sides, for the neighbours of the first and last sample and for whole vectors.</summary>
    private const int Margin = 64;

    /// <summary>Interpolating fewer columns is not worth it to libjpeg.</summary>
    private const int FewestColumns = 3;

    private readonly SampleRing _ring;
    private readonly int _across;
    private readonly int _down;
    private readonly bool _isSmoothAcross;
    private readonly bool _isSmoothDown;
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
        _across = frame.MaximumHorizontal / columns;
        _down = frame.MaximumVertical / rows;
        bool isFancy = smallest > 1;
        _isSmoothAcross = isFancy && _across == 2 && _down <= 2 && component.Width >= FewestColumns;
        _isSmoothDown = isFancy && _down == 2 && (_across == 1 || _isSmoothAcross);
        if (_across == 1 && _down == 1) return;
        int width = component.PaddedBlocksWide * component.ScaledSide;
        _sums = (ushort*)NativeMemory.AllocZeroed((nuint)(width + (2 * Margin)), sizeof(ushort));
        _row = (byte*)NativeMemory.AllocZeroed((nuint)((width * _across) + (2 * Margin)));
    }

    /// <summary>The samples of row <paramref name="y"/> of the picture; valid until the next call.</summary>
    public byte* Row(int y)
    {
        if (_across == 1 && _down == 1) return _ring.Row(y);
        byte* near = _ring.Row(y / _down);
        byte* far = _ring.Row((y & 1) == 0 ? (y / 2) - 1 : (y / 2) + 1);
        int width = _ring.Component.Width;
        switch (_isSmoothAcross, _isSmoothDown)
        {
            case (true, true):
                WeighRows(near, far, width);
                WeighColumns(width, 8, 7, 4);
                return _row;
            case (true, false):
                Copy(near, width);
                WeighColumns(width, 1, 2, 2);
                return _row;
            case (false, true):
                WeighRows(near, far, width);
                Shift(width, (ushort)((y & 1) == 0 ? 1 : 2));
                return _row;
            default:
                return _across == 1 ? near : Repeat(near, width);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        NativeMemory.Free(_sums);
        NativeMemory.Free(_row);
        _sums = null;
        _row = null;
    }

    /// <summary>Sums of 3 parts of the near row and 1 of the far one.</summary>
    private void WeighRows(byte* near, byte* far, int width)
    {
        ushort* sums = _sums + Margin;
        for (int x = 0; x < width; x += Vector<byte>.Count)
        {
            Vector.Widen(Vector.Load(near + x), out Vector<ushort> near0, out Vector<ushort> near1);
            Vector.Widen(Vector.Load(far + x), out Vector<ushort> far0, out Vector<ushort> far1);
            Vector.Store((near0 << 1) + near0 + far0, sums + x);
            Vector.Store((near1 << 1) + near1 + far1, sums + x + Vector<ushort>.Count);
        }
        RepeatEnds(width);
    }

    private void Copy(byte* near, int width)
    {
        ushort* sums = _sums + Margin;
        for (int x = 0; x < width; x += Vector<byte>.Count)
        {
            Vector.Widen(Vector.Load(near + x), out Vector<ushort> near0, out Vector<ushort> near1);
            Vector.Store(near0, sums + x);
            Vector.Store(near1, sums + x + Vector<ushort>.Count);
        }
        RepeatEnds(width);
    }

    /// <summary>The first and last sample are their own outer neighbours.</summary>
    private void RepeatEnds(int width)
    {
        _sums[Margin - 1] = _sums[Margin];
        _sums[Margin + width] = _sums[Margin + width - 1];
    }

    /// <summary>Two samples of each sum: with the neighbour to the left, and with the one to the right.</summary>
    private void WeighColumns(int width, ushort leftRounding, ushort rightRounding, int shift)
    {
        ushort* sums = _sums + Margin;
        ushort* result = (ushort*)_row;
        Vector<ushort> roundLeft = new(leftRounding);
        Vector<ushort> roundRight = new(rightRounding);
        for (int x = 0; x < width; x += Vector<ushort>.Count)
        {
            Vector<ushort> here = Vector.Load(sums + x);
            Vector<ushort> three = (here << 1) + here;
            Vector<ushort> left = (three + Vector.Load(sums + x - 1) + roundLeft) >>> shift;
            Vector<ushort> right = (three + Vector.Load(sums + x + 1) + roundRight) >>> shift;
            Vector.Store(Pairs(left, right), result + x);
        }
    }

    private void Shift(int width, ushort rounding)
    {
        ushort* sums = _sums + Margin;
        Vector<ushort> round = new(rounding);
        for (int x = 0; x < width; x += Vector<byte>.Count)
        {
            Vector<ushort> first = (Vector.Load(sums + x) + round) >>> 2;
            Vector<ushort> second = (Vector.Load(sums + x + Vector<ushort>.Count) + round) >>> 2;
            Vector.Store(Vector.Narrow(first, second), _row + x);
        }
    }

    private byte* Repeat(byte* near, int width)
    {
        byte* result = _row;
        for (int x = 0; x < width; x++)
        {
            for (int i = 0; i < _across; i++) *result++ = near[x];
        }
        return _row;
    }

    /// <summary>Bytes side by side, the first one of each pair at the lower address.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<ushort> Pairs(Vector<ushort> first, Vector<ushort> second) =>
        BitConverter.IsLittleEndian ? first | (second << 8) : (first << 8) | second;
}
