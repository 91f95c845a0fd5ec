using System;
using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class ColorJitterSteps : Policy<ColorJitterAttribute>
{
    protected override (string Property, string Value, string Legal)? Reject(ColorJitterAttribute attribute)
    {
        (string Name, double[] Range)[] ranges =
        [
            (nameof(attribute.Brightness), attribute.Brightness), (nameof(attribute.Contrast), attribute.Contrast),
            (nameof(attribute.Saturation), attribute.Saturation), (nameof(attribute.Hue), attribute.Hue),
        ];
        foreach ((string name, double[] range) in ranges)
        {
            if (range.Length is not (1 or 2)) return (name, $"[{string.Join(", ", range)}]", "[value] or [minimum, maximum]");
            // One that was written has been reported: this is what a number below 0 makes.
            if (range[0] > range[range.Length - 1]) return (name, FormattableString.Invariant($"{range[1] - (name == nameof(attribute.Hue) ? 0 : 1)}"), "at least 0");
        }

        return null;
    }

    protected override IReadOnlyList<PolicyStep> Steps(ColorJitterAttribute attribute, int channels)
    {
        List<PolicyStep> steps = [];
        Add<BrightnessAttribute>(attribute.Brightness, 1);
        Add<ContrastAttribute>(attribute.Contrast, 1);
        // A gray picture has neither.
        if (channels == 3)
        {
            Add<SaturationAttribute>(attribute.Saturation, 1);
            Add<HueAttribute>(attribute.Hue, 0);
        }

        return steps.Count == 0 ? [] : [PolicyStep.Group(typeof(RandomOrderAttribute<>), "Jitter", steps)];

        void Add<TAttribute>(double[] range, double neutral)
            where TAttribute : RangeStepAttribute
        {
            if (range.Any(end => end != neutral)) steps.Add(PolicyStep.Range<TAttribute>(range[0], range[range.Length - 1]));
        }
    }
}
