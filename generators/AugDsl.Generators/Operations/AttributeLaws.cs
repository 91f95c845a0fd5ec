using System.Linq;
using AugDsl.Generators.Ir;

namespace AugDsl.Generators.Operations;

/// <summary>How the number of a step with a range is drawn, as its attribute says it.</summary>
internal static class AttributeLaws
{
    /// <summary>The law of a real number.</summary>
    public static NumberLaw Of(RangeStepAttribute attribute) => attribute switch
    {
        { Values: { } values } => new ListLaw([.. values], IsInteger: false),
        { Distribution: Distribution.LogUniform } => new LogUniformLaw(attribute.Minimum, attribute.Maximum),
        { Distribution: Distribution.TruncatedNormal } => new TruncatedNormalLaw(attribute.Minimum, attribute.Maximum),
        { Distribution: Distribution.Beta } => new BetaLaw(attribute.Minimum, attribute.Maximum, attribute.Shape[0], attribute.Shape[1]),
        _ => new UniformLaw(attribute.Minimum, attribute.Maximum),
    };

    /// <summary>The law of an integer.</summary>
    public static NumberLaw Of(IntegerRangeStepAttribute attribute) => attribute.Values is { } values
        ? new ListLaw([.. values.Select(v => (double)v)], IsInteger: true)
        : new IntegerLaw(attribute.Minimum, attribute.Maximum);
}
