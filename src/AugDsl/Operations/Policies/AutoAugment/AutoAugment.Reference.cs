using System.Globalization;

namespace AugDsl.Reference;

/// <summary>torchvision's <c>AutoAugment</c>: a pair of operations, each by its own probability; ten levels.</summary>
internal sealed class AutoAugmentReference : ReferencePolicy
{
    public override Type AttributeType => typeof(AutoAugmentAttribute);

    public override IReadOnlyList<PolicyNode> StepsOf(PolicyAttribute attribute, int channels)
    {
        IReadOnlyList<string> pairs = ((AutoAugmentAttribute)attribute).Policy switch
        {
            AutoAugmentPolicy.ImageNet => AutoAugmentPairs.ImageNet,
            AutoAugmentPolicy.Cifar10 => AutoAugmentPairs.Cifar10,
            _ => AutoAugmentPairs.Svhn,
        };
        PolicyNode[] children = [.. pairs.Select((pair, index) =>
            new PolicyNode(new IncludeAttribute<object>(), $"Pair{index + 1}", [.. pair.Split(", ").Select(text => new PolicyNode(Step(text.Split(' '), channels)))]))];
        return [new PolicyNode(new OneOfAttribute<object>(), "Policy", children)];
    }

    private static StepAttribute Step(string[] words, int channels)
    {
        StepAttribute step = Operation(words[0], words.Length == 3 ? int.Parse(words[2], CultureInfo.InvariantCulture) : 0, channels);
        step.Probability = double.Parse(words[1], CultureInfo.InvariantCulture);
        return step;
    }

    private static StepAttribute Operation(string name, int level, int channels)
    {
        double[] factors = [1 - (0.9 * level / 9), 1 + (0.9 * level / 9)];
        return name switch
        {
            "ShearX" => AutoAugmentOperations.ShearX(0.3 * level / 9),
            "ShearY" => AutoAugmentOperations.ShearY(0.3 * level / 9),
            "TranslateX" => AutoAugmentOperations.TranslateX(150.0 / 331 * level / 9),
            "TranslateY" => AutoAugmentOperations.TranslateY(150.0 / 331 * level / 9),
            "Rotate" => AutoAugmentOperations.Rotate(30.0 * level / 9),
            "Brightness" => new BrightnessAttribute { Values = factors },
            "Color" when channels == 1 => new IdentityAttribute(),
            "Color" => new SaturationAttribute { Values = factors },
            "Contrast" => new ContrastAttribute { Values = factors },
            "Sharpness" => new SharpnessAttribute { Values = factors },
            "Posterize" => new PosterizeAttribute(8 - (int)Math.Round(level / (9 / 4.0))),
            "Solarize" => new SolarizeAttribute((255 - (255.0 * level / 9)) / 255),
            "AutoContrast" => new AutoContrastAttribute(),
            "Equalize" => new EqualizeAttribute(),
            "Invert" => new InvertAttribute(),
            _ => throw new ArgumentException(name, nameof(name)),
        };
    }
}
