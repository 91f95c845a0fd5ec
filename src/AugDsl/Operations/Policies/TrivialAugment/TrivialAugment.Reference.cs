namespace AugDsl.Reference;

/// <summary>torchvision's <c>TrivialAugmentWide._augmentation_space(31)</c> and <c>_apply_op</c>: an operation, a level, a sign.</summary>
internal sealed class TrivialAugmentReference : ReferencePolicy
{
    private const int Levels = 31;

    public override Type AttributeType => typeof(TrivialAugmentAttribute);

    public override IReadOnlyList<PolicyNode> StepsOf(PolicyAttribute attribute, int channels) =>
    [
        new PolicyNode(
            new OneOfAttribute<object>(),
            "Operation",
            new PolicyNode(new IdentityAttribute()),
            new PolicyNode(new ShearXAttribute { Values = [.. Space(0.99).Select(AutoAugmentOperations.ShearDegrees)], RandomSign = true, Origin = ShearOrigin.TopLeft }),
            new PolicyNode(new ShearYAttribute { Values = [.. Space(0.99).Select(AutoAugmentOperations.ShearDegrees)], RandomSign = true, Origin = ShearOrigin.TopLeft }),
            new PolicyNode(new TranslateXAttribute { Values = [.. Space(32)], RandomSign = true, Unit = Unit.Pixel }),
            new PolicyNode(new TranslateYAttribute { Values = [.. Space(32)], RandomSign = true, Unit = Unit.Pixel }),
            new PolicyNode(new RotateAttribute { Values = [.. Space(135)], RandomSign = true }),
            new PolicyNode(new BrightnessAttribute { Values = Factors() }),
            new PolicyNode(channels == 3 ? new SaturationAttribute { Values = Factors() } : new IdentityAttribute()),
            new PolicyNode(new ContrastAttribute { Values = Factors() }),
            new PolicyNode(new SharpnessAttribute { Values = Factors() }),
            new PolicyNode(new PosterizeAttribute { Values = [.. Enumerable.Range(0, Levels).Select(level => 8 - (int)Math.Round(level / ((Levels - 1) / 6.0)))] }),
            new PolicyNode(new SolarizeAttribute { Values = [.. Space(255).Select(taken => (255 - taken) / 255)] }),
            new PolicyNode(new AutoContrastAttribute()),
            new PolicyNode(new EqualizeAttribute())),
    ];

    /// <summary>What <c>torch.linspace(0, end, 31)</c> gives.</summary>
    private static IEnumerable<double> Space(double end) => Enumerable.Range(0, Levels).Select(level => end * level / (Levels - 1));

    /// <summary>1 − m and 1 + m for every magnitude; 1 itself twice.</summary>
    private static double[] Factors() => [.. Space(0.99).SelectMany(m => new[] { 1 - m, 1 + m })];
}
