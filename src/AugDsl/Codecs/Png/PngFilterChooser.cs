using System.Numerics;

namespace AugDsl.Codecs.Png;

/// <summary>Filters a row in all five ways and keeps the one whose bytes, read as signed numbers, are smallest in sum: the rule that the PNG specification recommends.</summary>
internal sealed class PngFilterChooser
{
    private readonly int _length;
    private readonly int _distance;
    private readonly byte[] _best;
    private readonly byte[] _trial;

    /// <summary>For rows of <paramref name="length"/> bytes, with <paramref name="distance"/> bytes a pixel.</summary>
    public PngFilterChooser(int length, int distance)
    {
        _length = length;
        _distance = distance;
        _best = new byte[1 + length];
        _trial = new byte[length];
    }

    /// <summary>The filter byte and the filtered row; valid until the next call.</summary>
    public ReadOnlySpan<byte> Filter(ReadOnlySpan<byte> row, ReadOnlySpan<byte> prior)
    {
        long smallest = long.MaxValue;
        for (int filter = PngFilters.None; filter <= PngFilters.Paeth; filter++)
        {
            Apply(filter, row, prior, _trial);
            long cost = Cost(_trial);
            if (cost >= smallest) continue;
            smallest = cost;
            _best[0] = (byte)filter;
            _trial.CopyTo(_best.AsSpan(1));
        }
        return _best;
    }

    private void Apply(int filter, ReadOnlySpan<byte> row, ReadOnlySpan<byte> prior, Span<byte> result)
    {
        // The first pixel has no left neighbour: Paeth's prediction is then the byte above, Sub's 0, Average's half the byte above.
        for (int i = 0; i < Math.Min(_distance, _length); i++)
        {
            result[i] = filter switch
            {
                PngFilters.Up or PngFilters.Paeth => (byte)(row[i] - prior[i]),
                PngFilters.Average => (byte)(row[i] - (prior[i] >> 1)),
                _ => row[i],
            };
        }
        if (_length <= _distance) return;
        Span<byte> rest = result[_distance..];
        ReadOnlySpan<byte> here = row[_distance..];
        ReadOnlySpan<byte> left = row[..^_distance];
        ReadOnlySpan<byte> up = prior[_distance..];
        switch (filter)
        {
            case PngFilters.None: here.CopyTo(rest); break;
            case PngFilters.Sub: Subtract(here, left, rest); break;
            case PngFilters.Up: Subtract(here, up, rest); break;
            case PngFilters.Average: Average(here, left, up, rest); break;
            default: Paeth(here, left, up, prior, rest); break;
        }
    }

    private static void Subtract(ReadOnlySpan<byte> row, ReadOnlySpan<byte> prediction, Span<byte> result)
    {
        int i = 0;
        for (; i <= result.Length - Vector<byte>.Count; i += Vector<byte>.Count)
            (new Vector<byte>(row[i..]) - new Vector<byte>(prediction[i..])).CopyTo(result[i..]);
        for (; i < result.Length; i++) result[i] = (byte)(row[i] - prediction[i]);
    }

    private static void Average(ReadOnlySpan<byte> row, ReadOnlySpan<byte> left, ReadOnlySpan<byte> up, Span<byte> result)
    {
        int i = 0;
        for (; i <= result.Length - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            Vector<byte> a = new(left[i..]);
            Vector<byte> b = new(up[i..]);

            // floor((a + b) / 2) without a ninth bit: the common bits and half of the others.
            Vector<byte> half = Vector.ShiftRightLogical(a ^ b, 1);
            (new Vector<byte>(row[i..]) - ((a & b) + half)).CopyTo(result[i..]);
        }
        for (; i < result.Length; i++) result[i] = (byte)(row[i] - ((left[i] + up[i]) >> 1));
    }

    private static void Paeth(ReadOnlySpan<byte> row, ReadOnlySpan<byte> left, ReadOnlySpan<byte> up, ReadOnlySpan<byte> corner, Span<byte> result)
    {
        int i = 0;
        for (; i <= result.Length - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            Vector.Widen(new Vector<byte>(left[i..]), out Vector<ushort> left0, out Vector<ushort> left1);
            Vector.Widen(new Vector<byte>(up[i..]), out Vector<ushort> up0, out Vector<ushort> up1);
            Vector.Widen(new Vector<byte>(corner[i..]), out Vector<ushort> corner0, out Vector<ushort> corner1);
            Vector<byte> prediction = Vector.Narrow(Predict(left0, up0, corner0), Predict(left1, up1, corner1));
            (new Vector<byte>(row[i..]) - prediction).CopyTo(result[i..]);
        }
        for (; i < result.Length; i++) result[i] = (byte)(row[i] - PngFilters.Predict(left[i], up[i], corner[i]));
    }

    private static Vector<ushort> Predict(Vector<ushort> left, Vector<ushort> up, Vector<ushort> corner)
    {
        Vector<short> toLeft = (up - corner).As<ushort, short>();
        Vector<short> toUp = (left - corner).As<ushort, short>();
        Vector<short> toCorner = Vector.Abs(toLeft + toUp);
        toLeft = Vector.Abs(toLeft);
        toUp = Vector.Abs(toUp);
        Vector<ushort> best = Vector.ConditionalSelect(Vector.LessThan(toUp, toLeft).As<short, ushort>(), up, left);
        return Vector.ConditionalSelect(Vector.LessThan(toCorner, Vector.Min(toLeft, toUp)).As<short, ushort>(), corner, best);
    }

    private static long Cost(ReadOnlySpan<byte> bytes)
    {
        Vector<uint> sums = Vector<uint>.Zero;
        int i = 0;
        for (; i <= bytes.Length - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            // The size of a signed byte is the smaller of v and 256 - v.
            Vector<byte> v = new(bytes[i..]);
            Vector.Widen(Vector.Min(v, Vector<byte>.Zero - v), out Vector<ushort> low, out Vector<ushort> high);
            Vector.Widen(low + high, out Vector<uint> first, out Vector<uint> second);
            sums += first + second;
        }
        long cost = 0;
        for (int lane = 0; lane < Vector<uint>.Count; lane++) cost += sums[lane];
        for (; i < bytes.Length; i++) cost += Math.Min((int)bytes[i], 256 - bytes[i]);
        return cost;
    }
}
