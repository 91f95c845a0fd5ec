namespace AugDsl;

/// <summary>Applies the steps of a fragment T to a copy and mixes the result in: x → (1 − α) · x + α · T(x).</summary>
/// <remarks>
/// <para>
/// The children are applied in order, each with its own probability and its own clamp. None of them may move pixels, change the canvas or be the
/// output step (AUG1022). Annotations stay where they are.
/// </para>
/// <para>
/// The blend is of the kind of its steps. Where all of them are point-wise it is point-wise, and geometry still composes across it; where one measures the
/// canvas, it does. Where T has a step that makes a raster (positional, neighbourhood, regional, <c>Rasterize</c>), the blend makes one before T, which is x, and
/// leaves one: whether or not that step was drawn for the sample, if only it can be.
/// </para>
/// <para>Draws: number 0 is the gate, number 1 is α.</para>
/// <para>Source: Pillow <c>Image.blend</c>, imgaug <c>BlendAlpha</c>.</para>
/// </remarks>
/// <typeparam name="TFragment">A class marked <c>[Fragment]</c>, whose step attributes are the children; it may be private.</typeparam>
[LegalRange(0, 1)]
public sealed class BlendAttribute<TFragment> : RangeGroupAttribute
    where TFragment : class
{
    /// <summary>Mixes with a constant share.</summary>
    /// <param name="value">The share α of the fragment's result: 0 (nothing of it) to 1 (nothing else).</param>
    public BlendAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Mixes with a share drawn uniformly from a range.</summary>
    /// <param name="minimum">The smallest share α of the fragment's result: 0 (nothing of it) to 1 (nothing else).</param>
    /// <param name="maximum">The largest share α of the fragment's result: 0 to 1, not below <paramref name="minimum"/>.</param>
    public BlendAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }
}
