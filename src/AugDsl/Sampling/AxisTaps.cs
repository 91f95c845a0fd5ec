using AugDsl.Algebra;
using AugDsl.Kernels;

namespace AugDsl.Sampling;

/// <summary>How one axis of a separable sampling weighs its samples.</summary>
/// <param name="Size">The source's samples on the axis.</param>
/// <param name="Interpolation">The kernel.</param>
/// <param name="Widened">Whether the kernel is widened by a scale above 1.</param>
/// <param name="Border">The border rule.</param>
/// <param name="Drop">Whether taps outside are dropped and the weights renormalised.</param>
internal readonly record struct AxisFilter(int Size, Interpolation Interpolation, bool Widened, Border Border, bool Drop);

/// <summary>
/// The weight table of one axis of a separable sampling. Borders are already folded into it: the taps of a canvas place are a contiguous
/// stretch of real samples, and what the constant border adds is one more weight.
/// </summary>
internal readonly unsafe struct AxisTaps
{
    private readonly int* _first;
    private readonly int* _count;
    private readonly nint* _offset;
    private readonly float* _weights;
    private readonly float* _fill;

    private AxisTaps(int* first, int* count, nint* offset, float* weights, float* fill, int length, int low, int high, int usual)
    {
        _first = first;
        _count = count;
        _offset = offset;
        _weights = weights;
        _fill = fill;
        Low = low;
        High = high;
        Usual = usual;
        UniformLow = 0;
        while (UniformLow < length && (count[UniformLow] != usual || fill[UniformLow] != 0)) UniformLow++;
        UniformHigh = UniformLow;
        while (UniformHigh < length && count[UniformHigh] == usual && fill[UniformHigh] == 0) UniformHigh++;
    }

    /// <summary>The first sample that any place needs.</summary>
    public int Low { get; }

    /// <summary>The sample after the last that any place needs; not above <see cref="Low"/> if all lie outside.</summary>
    public int High { get; }

    /// <summary>The taps of every place in [<see cref="UniformLow"/>, <see cref="UniformHigh"/>), whose weights lie one after the other and which need no fill.</summary>
    public int Usual { get; }

    /// <summary>The first place of the uniform stretch.</summary>
    public int UniformLow { get; }

    /// <summary>The place after its last.</summary>
    public int UniformHigh { get; }

    /// <summary>The first samples of all places from <paramref name="place"/> on.</summary>
    public int* Firsts(int place) => _first + place;

    public int First(int place) => _first[place];

    public int Count(int place) => _count[place];

    public float* Weights(int place) => _weights + _offset[place];

    public float FillWeight(int place) => _fill[place];

    /// <param name="axis">The map.</param>
    /// <param name="length">Canvas places.</param>
    /// <param name="filter">The kernel and the border.</param>
    /// <param name="unit">A factor on all sample weights: from the source's units to full scale.</param>
    /// <param name="uniform">Whether shorter stretches are padded with weights of 0 to one length: a loop that always runs equally often is predicted.</param>
    /// <param name="arena">Where the table lies.</param>
    public static AxisTaps Build(in AxisMap axis, int length, in AxisFilter filter, double unit, bool uniform, Arena arena)
    {
        double stretch = filter.Widened ? Math.Max(1, Math.Abs(axis.Scale)) : 1;
        double reach = InterpolationKernel.Support(filter.Interpolation) * stretch;
        int* first = arena.Allocate<int>(length);
        int* count = arena.Allocate<int>(length);
        nint* offset = arena.Allocate<nint>(length);
        float* fill = arena.Allocate<float>(length);
        int low = filter.Size;
        int high = 0;
        int longest = 0;
        int usual = (int)Math.Min(Math.Ceiling(2 * reach), filter.Size);
        nint total = 0;
        for (int i = 0; i < length; i++)
        {
            (int from, int to) = TapWindow.Of(axis.At(i), reach);
            (first[i], count[i]) = Stretch(from, to, filter);
            if (uniform && count[i] > 0 && count[i] < usual)
            {
                count[i] = usual;
                first[i] = Math.Min(first[i], filter.Size - usual);
            }

            offset[i] = total;
            total += count[i];
            longest = Math.Max(longest, count[i]);
            if (count[i] == 0) continue;
            low = Math.Min(low, first[i]);
            high = Math.Max(high, first[i] + count[i]);
        }

        // Where all places lie outside a constant border there are no taps at all.
        float* weights = arena.Allocate<float>(Math.Max(total, 1));
        double* exact = arena.Allocate<double>(Math.Max(longest, 1));
        for (int i = 0; i < length; i++)
        {
            new Span<double>(exact, count[i]).Clear();
            (double sum, double outside) = Weigh(axis.At(i), reach, stretch, filter, first[i], exact);
            fill[i] = (float)(outside / sum);
            for (int k = 0; k < count[i]; k++) weights[offset[i] + k] = (float)(exact[k] / sum * unit);
        }

        return new AxisTaps(first, count, offset, weights, fill, length, low, high, usual);
    }

    /// <summary>The real samples that the window's taps fall on, as one stretch.</summary>
    private static (int First, int Count) Stretch(int from, int to, in AxisFilter filter)
    {
        int last = filter.Size - 1;
        if (from >= 0 && to <= last) return (from, to - from + 1);
        if (filter.Drop || filter.Border == Border.Constant)
        {
            int start = Math.Max(from, 0);
            int end = Math.Min(to, last);
            if (start <= end) return (start, end - start + 1);
            return filter.Drop ? (Math.Clamp(from, 0, last), 1) : (0, 0);
        }

        if ((long)to - from >= 2L * filter.Size) return (0, filter.Size);
        int low = last;
        int high = 0;
        for (int i = from; i <= to; i++)
        {
            int place = BorderFold.Fold(i, filter.Size, filter.Border);
            low = Math.Min(low, place);
            high = Math.Max(high, place);
        }

        return (low, high - low + 1);
    }

    private static (double Sum, double Outside) Weigh(double centre, double reach, double stretch, in AxisFilter filter, int first, double* weights)
    {
        (int from, int to) = TapWindow.Of(centre, reach);
        double sum = 0;
        double outside = 0;
        for (int i = from; i <= to; i++)
        {
            double weight = InterpolationKernel.Weight(filter.Interpolation, (i + 0.5 - centre) / stretch);
            int place = BorderFold.Fold(i, filter.Size, filter.Drop ? Border.Constant : filter.Border);
            if (place >= 0) weights[place - first] += weight;
            else if (filter.Drop) continue;
            else outside += weight;
            sum += weight;
        }

        // Only a dropping axis whose centre lies a hair outside a source can have lost every tap.
        if (sum != 0) return (sum, outside);
        weights[0] = 1;
        return (1, 0);
    }
}
