namespace AugDsl;

/// <summary>Turns the picture counter-clockwise by quarter turns, exactly; the canvas turns with it.</summary>
/// <remarks>
/// <para>One turn takes content at (x, y) to (y, W − x) on a canvas of H × W.</para>
/// <para>Draws: number 0 is the gate, number 1 the turns: a + high64(word · (b − a + 1)).</para>
/// <para>Source: NumPy <c>rot90</c>, imgaug <c>Rot90</c> (which turns clockwise).</para>
/// </remarks>
[LegalRange(0, 3)]
public sealed class QuarterTurnsAttribute : IntegerRangeStepAttribute
{
    /// <summary>Applies the step with a constant number of turns.</summary>
    /// <param name="value">The number of turns: 0 to 3.</param>
    public QuarterTurnsAttribute(int value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with a number of turns drawn uniformly from a range.</summary>
    /// <param name="minimum">The smallest number of turns: 0 to 3.</param>
    /// <param name="maximum">The largest number of turns: 0 to 3, not below <paramref name="minimum"/>.</param>
    public QuarterTurnsAttribute(int minimum, int maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="IntegerRangeStepAttribute.Values"/>, which must be given.</summary>
    public QuarterTurnsAttribute()
    {
    }
}
