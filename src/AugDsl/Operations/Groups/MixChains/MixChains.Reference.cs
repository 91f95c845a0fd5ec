namespace AugDsl.Reference;

/// <summary>Every child on a copy of its own, by Dirichlet's weights.</summary>
internal sealed class MixChainsReference : ReferenceBlend
{
    public override Type AttributeDefinition => typeof(MixChainsAttribute<>);

    public override bool MixesParts => true;

    public override BlendMeaning Define(StepAttribute attribute, int children, StepContext context)
    {
        double share = context.Uniform(1, 0, 1, "share");
        double[] exponentials = [.. Enumerable.Range(0, children).Select(i => -Math.Log(1 - context.Draws.Unit((uint)(2 + i))))];
        double total = exponentials.Sum();
        return new BlendMeaning(true, [.. exponentials.Select(e => (Func<int, int, double>)((_, _) => share * e / total))]);
    }
}
