using System.ComponentModel;

namespace AugDsl.Steps;

/// <summary>The table of <c>Equalize</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Equalize
{
    /// <summary>
    /// Pillow's table: level i becomes min(255, n / step), n beginning with step / 2 and growing by the count of each level, step a 255th of all
    /// pixels but those of the highest level. Where one level is alone, or the step is 0, every level stays.
    /// </summary>
    /// <param name="histogram">How often each of the 256 levels occurs.</param>
    /// <param name="table">Takes 256 values, 0 to 1.</param>
    public static void Fill(ReadOnlySpan<int> histogram, Span<float> table)
    {
        int last = histogram.Length - 1;
        while (last > 0 && histogram[last] == 0) last--;
        long below = 0;
        for (int i = 0; i < last; i++) below += histogram[i];
        long step = below / 255;
        long sum = step / 2;
        for (int i = 0; i < table.Length; i++)
        {
            long level = step == 0 ? i : Math.Min(255, sum / step);
            table[i] = level / 255f;
            sum += histogram[i];
        }
    }
}
