namespace AugDsl;

/// <summary>Blends the picture towards its luma: α · l + (1 − α) · x.</summary>
/// <remarks>
/// <para>l = 0.299 R + 0.587 G + 0.114 B. Point-wise, affine; changes nothing in a gray picture.</para>
/// <para>Draws: number 0 is the gate, number 1 is α.</para>
/// <para>Source: imgaug <c>Grayscale</c>; α = 1 is torchvision's <c>RandomGrayscale</c>.</para>
/// </remarks>
[LegalRange(0, 1)]
public sealed class GrayscaleAttribute : RangeStepAttribute
{
    /// <summary>Applies the step with share 1, or with one of <see cref="RangeStepAttribute.Values"/> if they are given.</summary>
    public GrayscaleAttribute()
        : base(1)
    {
    }

    /// <summary>Applies the step with a constant share.</summary>
    /// <param name="value">The share α: 0 to 1.</param>
    public GrayscaleAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with a share drawn from a range.</summary>
    /// <param name="minimum">The smallest share α: 0 to 1.</param>
    /// <param name="maximum">The largest share α: 0 to 1, not below <paramref name="minimum"/>.</param>
    public GrayscaleAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }
}
