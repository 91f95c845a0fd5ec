using System;

namespace AugDsl;

/// <summary>A step of an augmentation pipeline. Steps are read from top to bottom.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public abstract class StepAttribute : Attribute
{
    /// <summary>The probability that a sample gets this step, 0 to 1.</summary>
    [LegalRange(0, 1)]
    public double Probability { get; set; } = 1;

    /// <summary>The step's name in its path, from which its random numbers derive; by default kind#occurrence.</summary>
    public string? Name { get; set; }

    /// <summary>The share of this step inside <c>OneOf</c> or <c>SomeOf</c>, 0 to 1e100 (so that their sum is a number); illegal elsewhere.</summary>
    [LegalRange(0, 1e100)]
    public double Weight { get; set; } = 1;
}

/// <summary>A step that applies the steps of a fragment.</summary>
public abstract class GroupAttribute : StepAttribute;

/// <summary>A step that is short for steps and groups which somebody has published.</summary>
public abstract class PolicyAttribute : GroupAttribute;

/// <summary>A group with one number that is drawn uniformly from a range; the class has a <see cref="LegalRangeAttribute"/> for both ends.</summary>
public abstract class RangeGroupAttribute : GroupAttribute
{
    private protected RangeGroupAttribute(double minimum, double maximum)
    {
        Minimum = minimum;
        Maximum = maximum;
    }

    /// <summary>The lower end of the range: the smallest value that can be drawn, in the unit and between the limits that the constructors state.</summary>
    public double Minimum { get; }

    /// <summary>
    /// The upper end of the range: the largest value that can be drawn, in the unit and between the limits that the constructors state. The value is a
    /// constant where it equals <see cref="Minimum"/>.
    /// </summary>
    public double Maximum { get; }
}

/// <summary>A step that ends the pipeline and decides what it gives.</summary>
public abstract class OutputAttribute : StepAttribute;
