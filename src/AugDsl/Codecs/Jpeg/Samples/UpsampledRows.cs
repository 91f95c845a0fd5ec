using System.Numerics;
using System.Runtime.CompilerServices;

namespace AugDsl.Codecs.Jpeg.Samples;

/// <summary>
/// Twice as many columns or rows of samples, or both, with weights 3/4 and 1/4 (libjpeg's "fancy upsampling", a triangle filter whose rounding alternates);
/// or samples repeated. Rows have room for whole vectors behind them.
/// </summary>
internal static unsafe class UpsampledRows
{
    /// <summary>Room on both sides of the sums, for the neighbours of the first and last sample and for whole vectors.</summary>
    public const int Margin = 64;

    /// <summary>Interpolating fewer columns is not worth it to libjpeg.</summary>
    public const int FewestColumns = 3;

    /// <summary>The row of the picture that lies between two rows of samples, closer to <paramref name="near"/>.</summary>
    /// <param name="near">The samples of the row's own place.</param>
    /// <param name="far">Those above for an even row of the picture, those below for an odd one; not read where rows are not halved.</param>
    /// <param name="width">Samples.</param>
    /// <param name="kind">How.</param>
    /// <param name="isUpper">Whether the row of the picture is even.</param>
    /// <param name="sums">The first of <paramref name="width"/> sums, with <see cref="Margin"/> places on both sides.</param>
    /// <param name="result">Room for the row; returned unless it is <paramref name="near"/> itself.</param>
    public static byte* Row(byte* near, byte* far, int width, in Upsampling kind, bool isUpper, ushort* sums, byte* result)
    {
        switch (kind.IsSmoothAcross, kind.IsSmoothDown)
        {
            case (true, true):
                WeighRows(near, far, width, sums);
                WeighColumns(width, 8, 7, 4, sums, result);
                return result;
            case (true, false):
                Copy(near, width, sums);
                WeighColumns(width, 1, 2, 2, sums, result);
                return result;
            case (false, true):
                WeighRows(near, far, width, sums);
                Shift(width, (ushort)(isUpper ? 1 : 2), sums, result);
                return result;
            default:
                if (kind.Across == 1) return near;
                Repeat(near, width, kind.Across, result);
                return result;
        }
    }

    /// <summary>Sums of 3 parts of the near row and 1 of the far one.</summary>
    private static void WeighRows(byte* near, byte* far, int width, ushort* sums)
    {
        for (int x = 0; x < width; x += Vector<byte>.Count)
        {
            Vector.Widen(Vector.Load(near + x), out Vector<ushort> near0, out Vector<ushort> near1);
            Vector.Widen(Vector.Load(far + x), out Vector<ushort> far0, out Vector<ushort> far1);
            Vector.Store((near0 << 1) + near0 + far0, sums + x);
            Vector.Store((near1 << 1) + near1 + far1, sums + x + Vector<ushort>.Count);
        }
        RepeatEnds(width, sums);
    }

    private static void Copy(byte* near, int width, ushort* sums)
    {
        for (int x = 0; x < width; x += Vector<byte>.Count)
        {
            Vector.Widen(Vector.Load(near + x), out Vector<ushort> near0, out Vector<ushort> near1);
            Vector.Store(near0, sums + x);
            Vector.Store(near1, sums + x + Vector<ushort>.Count);
        }
        RepeatEnds(width, sums);
    }

    /// <summary>The first and last sample are their own outer neighbours.</summary>
    private static void RepeatEnds(int width, ushort* sums)
    {
        sums[-1] = sums[0];
        sums[width] = sums[width - 1];
    }

    /// <summary>Two samples of each sum: with the neighbour to the left, and with the one to the right.</summary>
    private static void WeighColumns(int width, ushort leftRounding, ushort rightRounding, int shift, ushort* sums, byte* row)
    {
        ushort* result = (ushort*)row;
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

    private static void Shift(int width, ushort rounding, ushort* sums, byte* result)
    {
        Vector<ushort> round = new(rounding);
        for (int x = 0; x < width; x += Vector<byte>.Count)
        {
            Vector<ushort> first = (Vector.Load(sums + x) + round) >>> 2;
            Vector<ushort> second = (Vector.Load(sums + x + Vector<ushort>.Count) + round) >>> 2;
            Vector.Store(Vector.Narrow(first, second), result + x);
        }
    }

    private static void Repeat(byte* near, int width, int times, byte* result)
    {
        for (int x = 0; x < width; x++)
        {
            for (int i = 0; i < times; i++) *result++ = near[x];
        }
    }

    /// <summary>Bytes side by side, the first one of each pair at the lower address.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<ushort> Pairs(Vector<ushort> first, Vector<ushort> second) =>
        BitConverter.IsLittleEndian ? first | (second << 8) : (first << 8) | second;
}

/// <summary>How a component's rows become those of the picture.</summary>
/// <param name="Across">Columns of the picture for one of the component.</param>
/// <param name="Down">Rows of the picture for one of the component.</param>
/// <param name="IsSmoothAcross">Whether columns are interpolated.</param>
/// <param name="IsSmoothDown">Whether rows are.</param>
internal readonly record struct Upsampling(int Across, int Down, bool IsSmoothAcross, bool IsSmoothDown)
{
    /// <summary>What libjpeg does.</summary>
    /// <param name="across">Columns of the picture for one of the component.</param>
    /// <param name="down">Rows of the picture for one of the component.</param>
    /// <param name="width">Samples of the component's rows.</param>
    /// <param name="isFancy">Whether blocks have more than one sample.</param>
    public static Upsampling Of(int across, int down, int width, bool isFancy = true)
    {
        bool isSmoothAcross = isFancy && across == 2 && down <= 2 && width >= UpsampledRows.FewestColumns;
        return new Upsampling(across, down, isSmoothAcross, isFancy && down == 2 && (across == 1 || isSmoothAcross));
    }

    /// <summary>Whether the component's rows are those of the picture.</summary>
    public bool IsNone => Across == 1 && Down == 1;
}
