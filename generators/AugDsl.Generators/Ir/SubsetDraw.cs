using System.Collections.Generic;
using System.Linq;

namespace AugDsl.Generators.Ir;

/// <summary>A set of children as bits: how many is drawn by the number, and each child has one of the numbers behind it.</summary>
internal sealed record SubsetDraw(uint Number, int Minimum, int Maximum, IReadOnlyList<double> Weights) : DrawSource(Number)
{
    private double[]? _shares;

    /// <summary>The share of the samples that have a child.</summary>
    public override double Share(int value) => (_shares ??= Shares())[value];

    /// <summary>Walks over the sets that the first draws can have made: a set's probability goes on to the sets with one child more, by weight.</summary>
    private double[] Shares()
    {
        double[] shares = new double[Weights.Count];
        double[] probabilities = new double[1 << Weights.Count];
        probabilities[0] = 1;
        for (int set = 0; set < probabilities.Length; set++)
        {
            if (probabilities[set] == 0) continue;
            int[] inside = [.. Enumerable.Range(0, Weights.Count).Where(i => (set & (1 << i)) != 0)];
            if (inside.Length >= Minimum)
            {
                foreach (int i in inside) shares[i] += probabilities[set] / (Maximum - Minimum + 1);
            }

            if (inside.Length == Maximum) continue;
            // Not the sum of all less that of these: weights may be of any size, and the small ones would be gone.
            double rest = Weights.Where((_, i) => (set & (1 << i)) == 0).Sum();
            for (int i = 0; i < Weights.Count; i++)
            {
                if ((set & (1 << i)) == 0 && Weights[i] > 0) probabilities[set | (1 << i)] += probabilities[set] * (Weights[i] / rest);
            }
        }

        return shares;
    }
}
