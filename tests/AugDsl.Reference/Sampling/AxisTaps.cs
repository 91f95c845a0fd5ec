namespace AugDsl.Reference;

/// <summary>The samples of one axis that a point reads, border folded, and their weights.</summary>
public sealed class AxisTaps
{
    private readonly double[] _weightOf;
    private readonly bool[] _listed;

    /// <summary>Makes room for an axis of <paramref name="size"/> samples.</summary>
    public AxisTaps(int size)
    {
        _weightOf = new double[size];
        _listed = new bool[size];
    }

    /// <summary>The samples with a weight, each once.</summary>
    public List<int> Indices { get; } = [];

    /// <summary>The weights of <see cref="Indices"/>.</summary>
    public List<double> Weights { get; } = [];

    /// <summary>Finds the samples around a coordinate.</summary>
    /// <param name="x">The coordinate, in corner convention.</param>
    /// <param name="widening">The factor by which the interpolation kernel is widened, 1 for plain interpolation.</param>
    /// <param name="drop">Whether samples outside are dropped and the others' weights renormalised.</param>
    /// <param name="interpolation">The interpolation.</param>
    /// <param name="border">The border rule.</param>
    public void Find(double x, double widening, bool drop, Interpolation interpolation, Border border)
    {
        Indices.Clear();
        Weights.Clear();
        int size = _weightOf.Length;
        if (interpolation == Interpolation.Nearest)
        {
            Add((long)Math.Floor(x), 1, border);
        }
        else
        {
            double reach = (interpolation == Interpolation.Bilinear ? 1 : 2) * widening;
            long first = (long)Math.Floor(x - 0.5 - reach);
            long last = (long)Math.Ceiling(x - 0.5 + reach);
            double total = 0;
            for (long i = first; i <= last; i++)
            {
                if (!drop || (i >= 0 && i < size)) total += Kernel((i + 0.5 - x) / widening, interpolation);
            }

            for (long i = first; i <= last; i++)
            {
                double weight = Kernel((i + 0.5 - x) / widening, interpolation) / total;
                if (weight != 0 && (!drop || (i >= 0 && i < size))) Add(i, weight, border);
            }
        }

        foreach (int index in Indices)
        {
            Weights.Add(_weightOf[index]);
            _weightOf[index] = 0;
            _listed[index] = false;
        }
    }

    /// <summary>The triangle, or Keys' cubic with a = −½.</summary>
    public static double Kernel(double t, Interpolation interpolation)
    {
        t = Math.Abs(t);
        if (interpolation == Interpolation.Bilinear) return Math.Max(0, 1 - t);
        const double a = -0.5;
        if (t < 1) return ((((a + 2) * t) - (a + 3)) * t * t) + 1;
        return t < 2 ? a * ((((t - 5) * t) + 8) * t - 4) : 0;
    }

    private void Add(long place, double weight, Border border)
    {
        int index = Borders.Fold(place, _weightOf.Length, border);
        if (index < 0) return; // The constant border has what is left of the weight.
        if (!_listed[index]) Indices.Add(index);
        _listed[index] = true;
        _weightOf[index] += weight;
    }
}
