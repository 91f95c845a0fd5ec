using System;
using System.Linq;

namespace AugDsl;

/// <summary>A step with one number that is drawn from a range or a list; the class has a <see cref="LegalRangeAttribute"/> for all that can be drawn.</summary>
public abstract class RangeStepAttribute : StepAttribute
{
    private readonly double _minimum;
    private readonly double _maximum;

    private protected RangeStepAttribute(double minimum, double maximum)
    {
        _minimum = minimum;
        _maximum = maximum;
        HasRange = true;
    }

    /// <summary>No range was given.</summary>
    /// <param name="fallback">The constant that the step has then, unless there are <see cref="Values"/>; not a number where it has none.</param>
    private protected RangeStepAttribute(double fallback = double.NaN)
    {
        _minimum = fallback;
        _maximum = fallback;
    }

    /// <summary>
    /// The lower end of the range: the smallest value that can be drawn, in the unit and between the limits that the constructors state. Without a range
    /// it is the smallest of <see cref="Values"/>.
    /// </summary>
    public double Minimum => HasRange || Values is not { Length: > 0 } ? _minimum : Values.Min();

    /// <summary>
    /// The upper end of the range: the largest value that can be drawn, in the unit and between the limits that the constructors state. The value is a
    /// constant where it equals <see cref="Minimum"/>. Without a range it is the largest of <see cref="Values"/>.
    /// </summary>
    public double Maximum => HasRange || Values is not { Length: > 0 } ? _maximum : Values.Max();

    /// <summary>How the number is drawn from the range, by the same one draw. Default <see cref="Distribution.Uniform"/>; not with <see cref="Values"/>.</summary>
    public Distribution Distribution { get; set; } = Distribution.Uniform;

    /// <summary>α and β of <see cref="Distribution.Beta"/>, each 0.1 to 100. Default [2, 2], a hill about the middle; only with that distribution.</summary>
    [LegalRange(0.1, 100)]
    public double[] Shape { get; set; } = [2, 2];

    /// <summary>
    /// The values of which one is drawn, each with the same probability: the one with the index floor(u · n), by the same one draw. 1 to 256 numbers, in
    /// the unit and between the limits that the constructors state, and in the range if one is given too; a value that stands there twice is drawn twice
    /// as often. Default null: the number is drawn from the range.
    /// </summary>
    public double[]? Values { get; set; }

    /// <summary>Whether a constructor was given a number or a range.</summary>
    internal bool HasRange { get; }
}

/// <summary>A step with one number that is drawn from a range or a list, and whose sign may be drawn too.</summary>
public abstract class SignedRangeStepAttribute : RangeStepAttribute
{
    private protected SignedRangeStepAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    private protected SignedRangeStepAttribute()
    {
    }

    /// <summary>Whether the value or its negative is used, each half of the time (one more draw: negative where u &lt; ½). Default false.</summary>
    public bool RandomSign { get; set; }
}

/// <summary>
/// A step with one integer that is drawn uniformly from a range, both ends included, or from a list; the class has a <see cref="LegalRangeAttribute"/> for
/// all that can be drawn.
/// </summary>
public abstract class IntegerRangeStepAttribute : StepAttribute
{
    private readonly int _minimum;
    private readonly int _maximum;

    private protected IntegerRangeStepAttribute(int minimum, int maximum)
    {
        _minimum = minimum;
        _maximum = maximum;
        HasRange = true;
    }

    /// <summary>No range was given: there must be <see cref="Values"/>.</summary>
    private protected IntegerRangeStepAttribute()
    {
    }

    /// <summary>
    /// The lower end of the range: the smallest value that can be drawn, in the unit and between the limits that the constructors state. Without a range
    /// it is the smallest of <see cref="Values"/>.
    /// </summary>
    public int Minimum => HasRange || Values is not { Length: > 0 } ? _minimum : Values.Min();

    /// <summary>
    /// The upper end of the range: the largest value that can be drawn, in the unit and between the limits that the constructors state. The value is a
    /// constant where it equals <see cref="Minimum"/>. Without a range it is the largest of <see cref="Values"/>.
    /// </summary>
    public int Maximum => HasRange || Values is not { Length: > 0 } ? _maximum : Values.Max();

    /// <summary>
    /// The values of which one is drawn, each with the same probability: the one with the index floor(u · n), by the same one draw. 1 to 256 numbers, in
    /// the unit and between the limits that the constructors state, and in the range if one is given too; a value that stands there twice is drawn twice
    /// as often. Default null: the number is drawn from the range.
    /// </summary>
    public int[]? Values { get; set; }

    /// <summary>Whether a constructor was given a number or a range.</summary>
    internal bool HasRange { get; }
}
