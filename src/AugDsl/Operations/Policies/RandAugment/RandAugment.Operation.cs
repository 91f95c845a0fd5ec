using System;
using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class RandAugmentSteps : Policy<RandAugmentAttribute>
{
    private const int TorchvisionLevels = 30;
    private const int Levels = 10;

    protected override (string Property, string Value, string Legal)? Reject(RandAugmentAttribute attribute) =>
        attribute.Variant != RandAugmentVariant.Torchvision && attribute.Magnitude > Levels
            ? (nameof(attribute.Magnitude), PolicySteps.Text(attribute.Magnitude), $"at most {Levels} with RandAugmentVariant.{attribute.Variant}")
            : null;

    protected override IReadOnlyList<PolicyStep> Steps(RandAugmentAttribute attribute, int channels)
    {
        PolicyStep[] operations = [.. attribute.Variant switch
        {
            RandAugmentVariant.Torchvision => Torchvision(attribute.Magnitude / (double)TorchvisionLevels, channels),
            RandAugmentVariant.Paper => Paper(attribute.Magnitude / (double)Levels, channels),
            _ => Timm(attribute.Magnitude / (double)Levels, channels),
        }];
        (string, object)[] gate = attribute.Variant == RandAugmentVariant.Timm ? [("Probability", 0.5)] : [];
        return [.. Enumerable.Range(1, attribute.Layers).Select(i => PolicyStep.Group(typeof(OneOfAttribute<>), "Layer" + PolicySteps.Text(i), operations, gate))];
    }

    private static IEnumerable<PolicyStep> Torchvision(double level, int channels) =>
        PolicySteps.Fourteen.Select(operation => PolicySteps.Of(operation, channels, PolicySteps.OfThePaper, [level]));

    /// <summary>AutoAugment's ranges, in the direction in which its paper counts: factors, bits and thresholds rise with the level.</summary>
    private static IEnumerable<PolicyStep> Paper(double level, int channels) => PolicySteps.Fourteen.Select(operation => operation switch
    {
        "Brightness" or "Color" or "Contrast" or "Sharpness" => PolicySteps.Enhance(operation, channels, [PolicySteps.Rising(level)]),
        "Posterize" => PolicySteps.Posterize([4 + (int)(4 * level)]),
        "Solarize" => Solarize(level),
        _ => PolicySteps.Of(operation, channels, PolicySteps.OfThePaper, [level]),
    });

    private static IEnumerable<PolicyStep> Timm(double level, int channels) =>
    [
        PolicyStep.Of<AutoContrastAttribute>(),
        PolicyStep.Of<EqualizeAttribute>(),
        PolicyStep.Of<InvertAttribute>(),
        PolicySteps.Rotate([30 * level]),
        PolicySteps.Posterize([Math.Max(1, (int)(4 * level))]),
        Solarize(level),
        PolicyStep.Of<SolarizeAddAttribute>(("Values", (double[])[(int)(110 * level) / 255.0])),
        .. new[] { "Color", "Contrast", "Brightness", "Sharpness" }.Select(o => PolicySteps.Enhance(o, channels, [PolicySteps.Rising(level)])),
        PolicySteps.Shear("ShearX", [0.3 * level]),
        PolicySteps.Shear("ShearY", [0.3 * level]),
        PolicySteps.Translate("TranslateX", [0.45 * level], Unit.Fraction),
        PolicySteps.Translate("TranslateY", [0.45 * level], Unit.Fraction),
    ];

    /// <summary>The threshold in levels, of 256: no value reaches the highest, and our thresholds end at 255, from which white would turn black.</summary>
    private static PolicyStep Solarize(double level) => level < 1 ? PolicySteps.Solarize([(int)(256 * level) / 255.0]) : PolicyStep.Of<IdentityAttribute>();
}
