namespace AugDsl.Reference;

/// <summary>The least and the greatest value of each place, over an unmoved run and perturbed ones.</summary>
internal sealed class Hull(ReferenceResult reference)
{
    private readonly double[] _lowest = [.. reference.Output];
    private readonly double[] _highest = [.. reference.Output];

    /// <summary>Widens the hull by the output of a run.</summary>
    public void Include(double[] output)
    {
        for (int i = 0; i < output.Length; i++)
        {
            _lowest[i] = Math.Min(_lowest[i], output[i]);
            _highest[i] = Math.Max(_highest[i], output[i]);
        }
    }

    /// <summary>Whether a pixel lies within a distance of the hull, which is given once for each channel.</summary>
    public bool Holds(double[] actual, int pixel, ReadOnlySpan<double> slack)
    {
        for (int c = 0; c < reference.Channels; c++)
        {
            int i = reference.OutputIndex(c, pixel);
            if (!(actual[i] >= _lowest[i] - slack[c] && actual[i] <= _highest[i] + slack[c])) return false;
        }

        return true;
    }
}
