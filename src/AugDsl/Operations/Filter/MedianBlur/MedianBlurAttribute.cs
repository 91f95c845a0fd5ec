namespace AugDsl;

/// <summary>Replaces every value by the median of the square around it.</summary>
/// <remarks>
/// <para>The median of k × k values of the channel. Reflected at the canvas' edge. Neighbourhood: makes a raster.</para>
/// <para>
/// Draws: number 0 is the gate, number 1 the size: uniform over the odd numbers from the smallest to the largest, whose radius is a +
/// high64(word · (b − a + 1)) with the radii a and b of the smallest and the largest.
/// </para>
/// <para>Source: imgaug <c>MedianBlur</c>; SciPy <c>median_filter</c>.</para>
/// </remarks>
[LegalRange(3, 15, OnlyOdd = true)]
public sealed class MedianBlurAttribute : IntegerRangeStepAttribute
{
    /// <summary>Applies the step with a constant size.</summary>
    /// <param name="value">The size k, the side of the square in pixels: odd, 3 to 15.</param>
    public MedianBlurAttribute(int value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with a size drawn uniformly from a range.</summary>
    /// <param name="minimum">The smallest size k, the side of the square in pixels: odd, 3 to 15.</param>
    /// <param name="maximum">The largest size k, the side of the square in pixels: odd, 3 to 15, not below <paramref name="minimum"/>.</param>
    public MedianBlurAttribute(int minimum, int maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="IntegerRangeStepAttribute.Values"/>, which must be given.</summary>
    public MedianBlurAttribute()
    {
    }
}
