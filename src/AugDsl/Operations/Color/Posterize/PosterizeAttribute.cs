namespace AugDsl;

/// <summary>Keeps the highest bits of the 8-bit level: (q(x) and mask) / 255.</summary>
/// <remarks>
/// <para>q(x) = round-half-even(255 x); the mask has the top b of 8 bits. Point-wise, discontinuous. Clamps its own input.</para>
/// <para>Draws: number 0 is the gate, number 1 the bits: a + high64(word · (b − a + 1)).</para>
/// <para>Source: Pillow <c>ImageOps.posterize</c>.</para>
/// </remarks>
[LegalRange(1, 8)]
public sealed class PosterizeAttribute : IntegerRangeStepAttribute
{
    /// <summary>Applies the step with a constant number of bits.</summary>
    /// <param name="value">The number of bits: 1 to 8.</param>
    public PosterizeAttribute(int value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with a number of bits drawn uniformly from a range.</summary>
    /// <param name="minimum">The smallest number of bits: 1 to 8.</param>
    /// <param name="maximum">The largest number of bits: 1 to 8, not below <paramref name="minimum"/>.</param>
    public PosterizeAttribute(int minimum, int maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="IntegerRangeStepAttribute.Values"/>, which must be given.</summary>
    public PosterizeAttribute()
    {
    }
}
