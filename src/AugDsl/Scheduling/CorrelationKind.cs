using System.ComponentModel;

namespace AugDsl.Scheduling;

/// <summary>A stage that is a weighted sum of neighbours, mirrored at the canvas' edge, whose weights follow from the sample's numbers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class CorrelationKind : StageKind
{
    internal CorrelationKind()
    {
    }

    /// <summary>The side of the weights' square for these numbers, odd.</summary>
    internal abstract int Size(ReadOnlySpan<double> parameters);

    /// <summary>Writes the weights, row by row.</summary>
    /// <param name="parameters">The numbers.</param>
    /// <param name="weights">size × size places.</param>
    internal abstract void Fill(ReadOnlySpan<double> parameters, Span<double> weights);

    internal sealed override FollowingStage Create() => new CorrelationStage(this);
}
