using System;

namespace AugDsl;

/// <summary>The legal values of a step's parameter; the compiler refuses others. Checked on every number of an array.</summary>
/// <param name="minimum">The smallest legal value.</param>
/// <param name="maximum">The largest legal value.</param>
[AttributeUsage(AttributeTargets.Property)]
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
}
