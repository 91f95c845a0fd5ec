using AugDsl.Algebra;
using AugDsl.Imaging;

namespace AugDsl.Sampling;

/// <summary>
/// One axis that only shifts: where all taps lie inside the source, every canvas place has the same weights, to the bit. Places whose taps
/// reach beyond it are <see cref="BorderTaps"/>.
/// </summary>
/// <remarks>The weights are those that <see cref="AxisTaps"/> computes place by place; an axis for which that is not certain is none of this kind.</remarks>
internal readonly unsafe struct AxisShift
{
    // Centres are sums in double, rounded at each place by itself; and the products of a kernel have a last bit too.
    private const double KernelError = 1.0 / (1L << 47);
    private const double CentreError = 1.0 / (1L << 52);

    // Composed maps are snapped at ten times this distance from whole numbers, so the window is the same at every place.
    private const double SmallestFraction = 1e-7;

    private readonly AxisMap _axis;
    private readonly AxisFilter _filter;
    private readonly double _unit;
    private readonly float _weight0;
    private readonly float _weight1;
    private readonly float _weight2;
    private readonly float _weight3;

    private AxisShift(in AxisMap axis, int length, in AxisFilter filter, double unit, int taps, int first, (int From, int To) window, ReadOnlySpan<float> weights)
    {
        _axis = axis;
        _filter = filter;
        _unit = unit;
        Taps = taps;
        First = first;
        (_weight0, _weight1, _weight2, _weight3) = (weights[0], weights[1], weights[2], weights[3]);
        Low = Math.Clamp(-window.From, 0, length);
        High = Math.Clamp(filter.Size - window.To, Low, length);
        bool hides = filter.Border == Border.Constant && !filter.Drop;
        SeenLow = hides ? Math.Clamp(-window.To, 0, length) : 0;
        SeenHigh = hides ? Math.Clamp(filter.Size - window.From, SeenLow, length) : length;
    }

    /// <summary>1, 2 or 4.</summary>
    public int Taps { get; }

    /// <summary>The first tap of canvas place 0; that of place i lies i further.</summary>
    public int First { get; }

    /// <summary>The first place all of whose taps lie inside.</summary>
    public int Low { get; }

    /// <summary>The place after the last such.</summary>
    public int High { get; }

    /// <summary>The first place that sees the source at all; before it there is nothing but the constant border.</summary>
    public int SeenLow { get; }

    /// <summary>The place after the last such.</summary>
    public int SeenHigh { get; }

    /// <summary>The weight of a tap of the places in [<see cref="Low"/>, <see cref="High"/>).</summary>
    public float Weight(int tap) => tap switch { 0 => _weight0, 1 => _weight1, 2 => _weight2, _ => _weight3 };

    /// <summary>The taps of any place.</summary>
    public BorderTaps TapsAt(int place) => new(_axis.At(place), _filter, _unit);

    /// <summary>Recognises a shift.</summary>
    /// <param name="axis">The map.</param>
    /// <param name="length">Canvas places.</param>
    /// <param name="filter">The kernel and the border.</param>
    /// <param name="unit">A factor on all sample weights.</param>
    /// <param name="shift">The shift.</param>
    /// <returns>Whether it is one that shows something of the source.</returns>
    public static bool TryCreate(in AxisMap axis, int length, in AxisFilter filter, double unit, out AxisShift shift)
    {
        shift = default;
        if (axis.Scale != 1 || Math.Abs(axis.Offset) + length >= AxisMap.Farthest) return false;
        double floor = Math.Floor(axis.Offset);
        double fraction = axis.Offset - floor;
        int whole = (int)floor;
        if (whole + length < -1 || whole > filter.Size) return false;
        bool cubic = filter.Interpolation == Interpolation.Bicubic;
        Span<float> weights = stackalloc float[4];
        weights.Clear();
        if (fraction == 0)
        {
            // The other taps of a cubic kernel have weights of 0, but are looked for at the border all the same.
            weights[0] = (float)unit;
            shift = new AxisShift(axis, length, filter, unit, 1, whole, cubic ? (whole - 1, whole + 1) : (whole, whole), weights);
            return true;
        }

        if (fraction is < SmallestFraction or > 1 - SmallestFraction) return false;
        int taps = cubic ? 4 : 2;
        int before = cubic ? 1 : 0;
        double error = (4 * CentreError * (Math.Abs(axis.Offset) + length + 1)) + KernelError;
        for (int i = 0; i < taps; i++)
        {
            // Rounding is monotonic: what stands between two numbers that become the same float becomes it too.
            double weight = InterpolationKernel.Weight(filter.Interpolation, i - before - fraction);
            weights[i] = (float)((weight - error) * unit);
            if (weights[i] != (float)((weight + error) * unit)) return false;
        }

        int first = whole - before;
        shift = new AxisShift(axis, length, filter, unit, taps, first, (first, first + taps - 1), weights);

        // Four taps on both ends of the source are summed in another order by a table, whose stretch is the whole axis.
        return !cubic || filter.Border != Border.Wrap || filter.Drop || (shift.Low == 0 && shift.High == length);
    }
}
