using System;

namespace AugDsl;

/// <summary>
/// The legal values of a step's parameter; the compiler refuses others. On a property they are its own, and every number of an array is checked; on
/// the class of a <see cref="RangeStepAttribute"/> or an <see cref="IntegerRangeStepAttribute"/> they are those of both ends of its range.
/// </summary>
/// <param name="minimum">The smallest legal value.</param>
/// <param name="maximum">The largest legal value.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class)]
public sealed class LegalRangeAttribute(double minimum, double maximum) : Attribute
{
    /// <summary>The smallest legal value.</summary>
    public double Minimum { get; } = minimum;

    /// <summary>The largest legal value.</summary>
    public double Maximum { get; } = maximum;

    /// <summary>Whether <see cref="Minimum"/> itself is refused.</summary>
    public bool MinimumExcluded { get; set; }

    /// <summary>Whether <see cref="Maximum"/> itself is refused.</summary>
    public bool MaximumExcluded { get; set; }

    /// <summary>Whether only odd whole numbers are legal.</summary>
    public bool OnlyOdd { get; set; }
}
