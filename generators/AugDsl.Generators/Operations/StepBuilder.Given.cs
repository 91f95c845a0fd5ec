using AugDsl.Generators.Ir;

namespace AugDsl.Generators.Operations;

/// <content>What a constant becomes: a literal, or a field that the caller gives.</content>
internal sealed partial class StepBuilder
{
    /// <summary>A number that the attribute states and no sample draws: a literal.</summary>
    /// <remarks>It is a field where the pipeline's numbers are given at run time; so every number goes through here, or through a draw, before anything is computed with it.</remarks>
    public ScalarExpr Number(StepAttribute attribute, string property, double value) => Constant(property, DrawType.Double, value, 0, LegalRanges.Of(attribute, property));

    /// <summary>A whole number that the attribute states and no sample draws: a literal.</summary>
    public ScalarExpr Number(StepAttribute attribute, string property, int value) => Constant(property, DrawType.Int, value, 0, LegalRanges.Of(attribute, property));

    private ScalarExpr Constant(string name, DrawType type, double value, uint number, LegalValues? legal) =>
        options.NumbersGiven && legal?.Property is not null ? Add(name, type, legal.Range, new GivenNumber(number, value), legal) : value;
}
