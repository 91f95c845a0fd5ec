namespace AugDsl.Reference;

/// <summary>p reads from p + d(p).</summary>
internal sealed class ElasticReference : ReferenceOperation<ElasticAttribute>
{
    protected override ReferenceStep Define(ElasticAttribute attribute, StepContext context)
    {
        double alpha = context.Value(attribute);
        double spacing = Math.Max(1, Math.Sqrt(3) * attribute.Sigma);
        return new FieldStep(new SplineField(context.Draws.Key, context.Draws.Slot, alpha, spacing));
    }
}
