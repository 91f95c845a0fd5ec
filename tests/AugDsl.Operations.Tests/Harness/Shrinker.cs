namespace AugDsl.Operations.Tests.Harness;

/// <summary>Takes things away from a pipeline as long as it still fails.</summary>
internal static class Shrinker
{
    /// <summary>The smallest failing text that taking one thing away at a time finds.</summary>
    /// <param name="text">A text that fails.</param>
    /// <param name="fails">Whether a text fails in the same way.</param>
    /// <param name="tries">The most texts that are tried: each is compiled.</param>
    public static PipelineText Shrink(PipelineText text, Func<PipelineText, bool> fails, int tries = 60)
    {
        bool smaller = true;
        while (smaller)
        {
            smaller = false;
            foreach (PipelineText candidate in text.Smaller())
            {
                if (tries-- == 0) return text;
                if (!fails(candidate)) continue;
                text = candidate;
                smaller = true;
                break;
            }
        }

        return text;
    }
}
