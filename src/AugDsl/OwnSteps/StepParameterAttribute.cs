namespace AugDsl.OwnSteps;

/// <summary>Declares a parameter of a step of one's own, at most four: its name, and the values that a pipeline may give it. The compiler refuses others (AUG2001).</summary>
/// <param name="index">Its place among the numbers of the attribute and of the step: 0, 1, 2, 3 without a gap.</param>
/// <param name="name">Its name, a C# identifier: the field of <c>Parameters</c> is called after the step and after it.</param>
/// <param name="minimum">The smallest legal value.</param>
/// <param name="maximum">The largest legal value.</param>
[AttributeUsage(AttributeTargets.Struct, AllowMultiple = true)]
public sealed class StepParameterAttribute(int index, string name, double minimum, double maximum) : Attribute
{
    /// <summary>Its place among the numbers, from 0.</summary>
    public int Index { get; } = index;

    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>The smallest legal value.</summary>
    public double Minimum { get; } = minimum;

    /// <summary>The largest legal value.</summary>
    public double Maximum { get; } = maximum;
}
