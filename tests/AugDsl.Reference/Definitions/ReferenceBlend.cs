namespace AugDsl.Reference;

/// <summary>What a group means that mixes: its children run on a copy, one after the other, and the result is mixed with what they began with.</summary>
public abstract class ReferenceBlend : ReferenceGroup
{
    /// <inheritdoc/>
    public override IReadOnlyList<int> Choose(IReadOnlyList<double> weights, ScalarDraws draws) => [.. Enumerable.Range(0, weights.Count)];

    /// <summary>How it mixes for this sample.</summary>
    public abstract BlendMeaning Define(StepAttribute attribute, StepContext context);

    /// <summary>A property that every closed type of the attribute has: its fragment is the user's class.</summary>
    protected static T Property<T>(StepAttribute attribute, string name) => (T)attribute.GetType().GetProperty(name)!.GetValue(attribute)!;
}

/// <summary>How a result is mixed in.</summary>
/// <param name="MakesRaster">Whether it makes a raster whatever is in it.</param>
/// <param name="Share">The share of the result, at a column and a row.</param>
public sealed record BlendMeaning(bool MakesRaster, Func<int, int, double> Share);
