namespace AugDsl.Reference;

/// <summary>What a group means that mixes: its children run on a copy, or each on its own, and the results are mixed with what they began with.</summary>
public abstract class ReferenceBlend : ReferenceGroup
{
    /// <inheritdoc/>
    public override IReadOnlyList<int> Choose(GroupAttribute attribute, IReadOnlyList<double> weights, ScalarDraws draws) => [.. Enumerable.Range(0, weights.Count)];

    /// <summary>Whether each child runs on a copy of its own; else all of them run on one, one after the other.</summary>
    public virtual bool MixesParts => false;

    /// <summary>How it mixes for this sample.</summary>
    public abstract BlendMeaning Define(StepAttribute attribute, int children, StepContext context);

    /// <summary>A property that every closed type of the attribute has: its fragment is the user's class.</summary>
    protected static T Property<T>(StepAttribute attribute, string name) => (T)attribute.GetType().GetProperty(name)!.GetValue(attribute)!;
}

/// <summary>How a result is mixed in.</summary>
/// <param name="MakesRaster">Whether it makes a raster whatever is in it.</param>
/// <param name="Shares">The share of each result, at a column and a row.</param>
public sealed record BlendMeaning(bool MakesRaster, IReadOnlyList<Func<int, int, double>> Shares);
