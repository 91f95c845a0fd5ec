namespace AugDsl.Reference;

/// <summary>The perturbed runs whose results the hull holds.</summary>
internal static class HullRuns
{
    private const int LastFirstMove = 4;

    /// <summary>The eight runs of every hull.</summary>
    public static IEnumerable<Perturbation> First()
    {
        for (int seed = 0; seed < 4; seed++)
        {
            yield return new Perturbation(seed);
            yield return new Perturbation(seed, mirrored: true);
        }
    }

    /// <summary>
    /// The runs that show more sides of ties before a discontinuous step. The bounds are those of the eight runs; only the amounts are
    /// chosen otherwise.
    /// </summary>
    /// <remarks>
    /// <para>Eight runs with an amount of its own for every value miss legitimate sides where an output pixel reads several ties (nine, after
    /// Sharpen: they all fall as asked once in 512 runs), and where a coordinate stands on a sample between two brighter ones (moved either
    /// way, the value rises).</para>
    /// <para>A kernel's errors are no such noise: equal values have equal errors, a row under an axis-aligned map has one coordinate.</para>
    /// </remarks>
    public static IEnumerable<Perturbation> AtTies()
    {
        foreach (bool mirrored in new[] { false, true })
        {
            yield return new Perturbation(0, mirrored) { Pattern = PerturbationPattern.Together, MovesX = false, MovesY = false };
            yield return new Perturbation(0, mirrored) { Pattern = PerturbationPattern.Together, MovesY = false, MovesValues = false };
            yield return new Perturbation(0, mirrored) { Pattern = PerturbationPattern.Together, MovesX = false, MovesValues = false };
            for (int phase = 0; phase < Perturbation.LatticePhases; phase++)
                yield return new Perturbation(0, mirrored) { Pattern = PerturbationPattern.Lattice, Phase = phase, MovesX = false, MovesY = false };
            for (int seed = 10; seed < 18; seed++)
            {
                yield return new Perturbation(seed, mirrored) { Pattern = PerturbationPattern.Planes };
                yield return new Perturbation(seed, mirrored) { Pattern = PerturbationPattern.Lines };
                yield return new Perturbation(seed, mirrored) { MovesX = false, MovesY = false };
                yield return new Perturbation(seed, mirrored) { MovesX = seed % 2 == 0, MovesY = seed % 2 == 1 };
            }

            for (int first = 1; first <= LastFirstMove; first++)
            {
                for (int phase = 0; phase < Perturbation.LatticePhases; phase++)
                    yield return new Perturbation(0, mirrored) { Pattern = PerturbationPattern.Lattice, Phase = phase, MovesX = false, MovesY = false, FirstMove = first };
            }
        }
    }
}
