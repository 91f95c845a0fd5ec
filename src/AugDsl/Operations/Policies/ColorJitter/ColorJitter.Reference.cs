namespace AugDsl.Reference;

/// <summary>torchvision's <c>ColorJitter</c>: its four functions, those that have nothing to do left out.</summary>
internal sealed class ColorJitterReference : ReferencePolicy
{
    public override Type AttributeType => typeof(ColorJitterAttribute);

    public override IReadOnlyList<PolicyNode> StepsOf(PolicyAttribute attribute, int channels)
    {
        ColorJitterAttribute given = (ColorJitterAttribute)attribute;
        List<PolicyNode> children = [];
        if (!Always(given.Brightness, 1)) children.Add(new PolicyNode(new BrightnessAttribute(given.Brightness[0], given.Brightness[^1])));
        if (!Always(given.Contrast, 1)) children.Add(new PolicyNode(new ContrastAttribute(given.Contrast[0], given.Contrast[^1])));
        if (channels == 3 && !Always(given.Saturation, 1)) children.Add(new PolicyNode(new SaturationAttribute(given.Saturation[0], given.Saturation[^1])));
        if (channels == 3 && !Always(given.Hue, 0)) children.Add(new PolicyNode(new HueAttribute(given.Hue[0], given.Hue[^1])));
        return children.Count == 0 ? [] : [new PolicyNode(new RandomOrderAttribute<object>(), "Jitter", [.. children])];
    }

    private static bool Always(double[] range, double value) => range[0] == value && range[^1] == value;
}
