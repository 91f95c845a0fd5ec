namespace AugDsl;

/// <summary>A step that the user has written, a struct: its kind is the attribute, what it does is the struct's, and its parameters are those that the struct declares.</summary>
public abstract class OwnStepAttribute : StepAttribute
{
    private protected OwnStepAttribute(double[] numbers) => Numbers = numbers;

    /// <summary>
    /// A number for each parameter that the struct declares, or two, <c>minimum, maximum</c>, one pair after the other: then it is drawn uniformly for every sample. The legal values are
    /// those of the struct's <c>[StepParameter]</c>s.
    /// </summary>
    public double[] Numbers { get; }
}
