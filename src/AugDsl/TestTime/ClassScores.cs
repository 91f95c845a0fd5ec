namespace AugDsl.TestTime;

/// <summary>Combines a model's class scores over the views of a sample.</summary>
public static class ClassScores
{
    /// <summary>The mean of the views' scores, class by class: of probabilities, or of logits, as the model gives them.</summary>
    /// <param name="scores">The scores of the views one after the other: views · classes.</param>
    /// <param name="mean">The mean for each class.</param>
    /// <exception cref="ArgumentException">The scores are not a whole number of views, or none.</exception>
    public static void Average(ReadOnlySpan<float> scores, Span<float> mean)
    {
        int views = Views(scores.Length, mean.Length);
        for (int c = 0; c < mean.Length; c++)
        {
            double sum = 0;
            for (int view = 0; view < views; view++) sum += scores[(view * mean.Length) + c];
            mean[c] = (float)(sum / views);
        }
    }

    /// <summary>The class whose mean score is largest; the lowest of equal ones.</summary>
    /// <param name="scores">The scores of the views one after the other: views · classes.</param>
    /// <param name="classes">The number of classes.</param>
    /// <exception cref="ArgumentException">The scores are not a whole number of views, or none.</exception>
    public static int Best(ReadOnlySpan<float> scores, int classes)
    {
        int views = Views(scores.Length, classes);
        int best = 0;
        double largest = double.NegativeInfinity;
        for (int c = 0; c < classes; c++)
        {
            double sum = 0;
            for (int view = 0; view < views; view++) sum += scores[(view * classes) + c];
            if (sum <= largest) continue;
            largest = sum;
            best = c;
        }
        return best;
    }

    private static int Views(int scores, int classes)
    {
        if (classes < 1 || scores < classes || scores % classes != 0)
            throw new ArgumentException(FormattableString.Invariant($"{scores} scores are no whole number of views of {classes} classes."), nameof(scores));
        return scores / classes;
    }
}
