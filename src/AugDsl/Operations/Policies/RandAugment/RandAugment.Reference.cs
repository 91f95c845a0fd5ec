namespace AugDsl.Reference;

/// <summary>
/// torchvision's <c>RandAugment</c>; the list of Cubuk and others 2019 with the ranges of AutoAugment's table; timm's <c>_RAND_TRANSFORMS</c> and its functions
/// <c>_…_level_to_arg</c>.
/// </summary>
internal sealed class RandAugmentReference : ReferencePolicy
{
    public override Type AttributeType => typeof(RandAugmentAttribute);

    public override IReadOnlyList<PolicyNode> StepsOf(PolicyAttribute attribute, int channels)
    {
        RandAugmentAttribute given = (RandAugmentAttribute)attribute;
        StepAttribute[] operations = given.Variant switch
        {
            RandAugmentVariant.Torchvision => Torchvision(given.Magnitude),
            RandAugmentVariant.Paper => Paper(given.Magnitude),
            _ => Timm(given.Magnitude),
        };
        PolicyNode[] children = [.. operations.Select(step => new PolicyNode(channels == 1 && step is SaturationAttribute ? new IdentityAttribute() : step))];
        return [.. Enumerable.Range(1, given.Layers).Select(layer =>
            new PolicyNode(new OneOfAttribute<object> { Probability = given.Variant == RandAugmentVariant.Timm ? 0.5 : 1 }, $"Layer{layer}", children))];
    }

    private static StepAttribute[] Torchvision(int magnitude)
    {
        double[] factors = [1 - (0.9 * magnitude / 30), 1 + (0.9 * magnitude / 30)];
        return
        [
            new IdentityAttribute(), .. Geometry(0.3 * magnitude / 30, 150.0 / 331 * magnitude / 30, 30.0 * magnitude / 30),
            new BrightnessAttribute { Values = factors }, new SaturationAttribute { Values = factors }, new ContrastAttribute { Values = factors }, new SharpnessAttribute { Values = factors },
            new PosterizeAttribute(8 - (int)Math.Round(magnitude / (30 / 4.0))), new SolarizeAttribute((255 - (255.0 * magnitude / 30)) / 255),
            new AutoContrastAttribute(), new EqualizeAttribute(),
        ];
    }

    private static StepAttribute[] Paper(int magnitude) =>
    [
        new IdentityAttribute(), .. Geometry(0.3 * magnitude / 10, 150.0 / 331 * magnitude / 10, 30.0 * magnitude / 10), .. Enhancers(magnitude),
        new PosterizeAttribute(4 + (4 * magnitude / 10)), Solarize(magnitude), new AutoContrastAttribute(), new EqualizeAttribute(),
    ];

    private static StepAttribute[] Timm(int magnitude)
    {
        double factor = Factor(magnitude), shear = 0.3 * magnitude / 10, shift = 0.45 * magnitude / 10;
        return
        [
            new AutoContrastAttribute(), new EqualizeAttribute(), new InvertAttribute(), AutoAugmentOperations.Rotate(30.0 * magnitude / 10),
            // No bits are black with timm; our step keeps one.
            new PosterizeAttribute(Math.Max(1, 4 * magnitude / 10)), Solarize(magnitude), new SolarizeAddAttribute(110 * magnitude / 10 / 255.0),
            new SaturationAttribute(factor), new ContrastAttribute(factor), new BrightnessAttribute(factor), new SharpnessAttribute(factor),
            AutoAugmentOperations.ShearX(shear), AutoAugmentOperations.ShearY(shear), AutoAugmentOperations.TranslateX(shift), AutoAugmentOperations.TranslateY(shift),
        ];
    }

    private static StepAttribute[] Geometry(double shear, double translation, double degrees) =>
    [
        AutoAugmentOperations.ShearX(shear), AutoAugmentOperations.ShearY(shear), AutoAugmentOperations.TranslateX(translation),
        AutoAugmentOperations.TranslateY(translation), AutoAugmentOperations.Rotate(degrees),
    ];

    private static double Factor(int magnitude) => 0.1 + (1.8 * magnitude / 10);

    private static StepAttribute[] Enhancers(int magnitude)
    {
        double factor = Factor(magnitude);
        return [new BrightnessAttribute(factor), new SaturationAttribute(factor), new ContrastAttribute(factor), new SharpnessAttribute(factor)];
    }

    /// <summary>v &lt; t ? v : 255 − v. No level reaches 256, which no threshold of ours can say: then nothing changes.</summary>
    private static StepAttribute Solarize(int magnitude)
    {
        int threshold = 256 * magnitude / 10;
        return threshold > 255 ? new IdentityAttribute() : new SolarizeAttribute(threshold / 255.0);
    }
}
