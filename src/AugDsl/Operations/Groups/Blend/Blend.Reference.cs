namespace AugDsl.Reference;

/// <summary>One share for all pixels; of the kind of what is in it.</summary>
internal sealed class BlendReference : ReferenceBlend
{
    public override Type AttributeDefinition => typeof(BlendAttribute<>);

    public override BlendMeaning Define(StepAttribute attribute, int children, StepContext context)
    {
        RangeGroupAttribute range = (RangeGroupAttribute)attribute;
        double share = context.Uniform(1, range.Minimum, range.Maximum, "alpha");
        return new BlendMeaning(false, [(_, _) => share]);
    }
}
