namespace AugDsl.Reference;

/// <summary>Hendrycks and others' <c>augment_and_mix</c>: width chains of depth operations each; <c>augmentations.py</c>: the lists <c>augmentations</c> and <c>augmentations_all</c>, and what a level means.</summary>
internal sealed class AugMixReference : ReferencePolicy
{
    /// <summary><c>sample_level</c> draws from 0.1 on, and every operation divides by 10.</summary>
    private const double Lowest = 0.01;

    public override Type AttributeType => typeof(AugMixAttribute);

    public override IReadOnlyList<PolicyNode> StepsOf(PolicyAttribute attribute, int channels)
    {
        AugMixAttribute given = (AugMixAttribute)attribute;
        PolicyNode operation = new(new OneOfAttribute<object>(), "Operation", Operations(given.Severity / 10.0, given.AllOperations, channels));
        PolicyNode[] chain = given.Depth == -1 ? [operation, UpToTwoMore(operation)] : [.. Enumerable.Repeat(operation, given.Depth)];
        return
        [
            new PolicyNode(
                new MixChainsAttribute<object>(),
                "Chains",
                [.. Enumerable.Range(1, given.Width).Select(number => new PolicyNode(new IncludeAttribute<object>(), $"Chain{number}", chain))]),
        ];
    }

    /// <summary><c>np.random.randint(1, 4)</c>: a second in 2 of 3 samples, and a third in half of those.</summary>
    private static PolicyNode UpToTwoMore(PolicyNode operation) => new(
        new IncludeAttribute<object> { Probability = 2.0 / 3 },
        "Second",
        operation,
        new PolicyNode(new IncludeAttribute<object> { Probability = 0.5 }, "Third", operation));

    private static PolicyNode[] Operations(double highest, bool all, int channels)
    {
        List<PolicyNode> operations =
        [
            new(new AutoContrastAttribute()),
            new(new EqualizeAttribute()),
            Posterize(highest),
            new(new RotateAttribute(30 * Lowest, 30 * highest) { RandomSign = true }),
            new(new SolarizeAttribute((256 - (256 * highest)) / 255, (256 - (256 * Lowest)) / 255)),
            new(new ShearXAttribute(Shear(Lowest), Shear(highest)) { RandomSign = true, Origin = ShearOrigin.TopLeft }),
            new(new ShearYAttribute(Shear(Lowest), Shear(highest)) { RandomSign = true, Origin = ShearOrigin.TopLeft }),
            new(new TranslateXAttribute(Lowest / 3, highest / 3) { RandomSign = true }),
            new(new TranslateYAttribute(Lowest / 3, highest / 3) { RandomSign = true }),
        ];
        if (all)
        {
            double dullest = Factor(Lowest), strongest = Factor(highest);
            operations.Add(new(channels == 3 ? new SaturationAttribute(dullest, strongest) : new IdentityAttribute()));
            operations.Add(new(new ContrastAttribute(dullest, strongest)));
            operations.Add(new(new BrightnessAttribute(dullest, strongest)));
            operations.Add(new(new SharpnessAttribute(dullest, strongest)));
        }

        return [.. operations];
    }

    /// <summary><c>4 - int(level * 4)</c> bits for a uniform level: a number of bits is as likely as the levels that give it are wide. No width is left for 0 bits.</summary>
    private static PolicyNode Posterize(double highest)
    {
        List<PolicyNode> bits = [];
        for (int taken = 0; taken < 4; taken++)
        {
            double width = Math.Min(highest, (taken + 1) / 4.0) - Math.Max(Lowest, taken / 4.0);
            if (width > 0) bits.Add(new(new PosterizeAttribute(4 - taken) { Weight = width }));
        }

        return new PolicyNode(new OneOfAttribute<object>(), "Posterize", [.. bits]);
    }

    private static double Shear(double level) => AutoAugmentOperations.ShearDegrees(0.3 * level);

    private static double Factor(double level) => (1.8 * level) + 0.1;
}
