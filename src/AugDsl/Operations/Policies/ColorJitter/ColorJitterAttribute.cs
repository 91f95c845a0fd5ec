using System;

namespace AugDsl;

/// <summary>Changes brightness, contrast, saturation and hue, in a random order.</summary>
/// <remarks>
/// <para>
/// Short for <see cref="RandomOrderAttribute{TFragment}"/> of <c>Jitter</c>, whose children are Brightness, Contrast about the mean luma, Saturation and Hue, each with its
/// number drawn uniformly from its range. A child is left out where it changes nothing: a factor that is always 1, a hue that is always 0. Saturation and Hue are left out
/// for gray pictures too.
/// </para>
/// <para>Draws: number 0 is the gate; the group and its children draw as the steps do that they stand for.</para>
/// <para>Source: torchvision <c>ColorJitter</c>, which counts hues in turns.</para>
/// </remarks>
public sealed class ColorJitterAttribute : PolicyAttribute
{
    /// <summary>Applies the policy: a number v is a range about what changes nothing.</summary>
    /// <param name="brightness">The factor of the brightness is in [max(0, 1 − v), 1 + v]: 0 to 99. Default 0.</param>
    /// <param name="contrast">The factor of the contrast, likewise.</param>
    /// <param name="saturation">The factor of the saturation, likewise.</param>
    /// <param name="hue">The hue is turned by a number of degrees in [−v, v]: 0 to 180. Default 0.</param>
    public ColorJitterAttribute(double brightness = 0, double contrast = 0, double saturation = 0, double hue = 0)
    {
        Brightness = AboutOne(brightness);
        Contrast = AboutOne(contrast);
        Saturation = AboutOne(saturation);
        // Not -hue: no 0 has a sign.
        Hue = [0 - hue, hue];
    }

    /// <summary>The factor of the brightness: 0 to 100, <c>[min, max]</c>, or one number, a constant. Default: what the constructor makes of its number.</summary>
    [LegalRange(0, 100)]
    public double[] Brightness { get; set; }

    /// <summary>The factor of the contrast: 0 to 100, <c>[min, max]</c>, or one number, a constant. Default: what the constructor makes of its number.</summary>
    [LegalRange(0, 100)]
    public double[] Contrast { get; set; }

    /// <summary>The factor of the saturation: 0 to 100, <c>[min, max]</c>, or one number, a constant. Default: what the constructor makes of its number.</summary>
    [LegalRange(0, 100)]
    public double[] Saturation { get; set; }

    /// <summary>The turn of the hue in degrees: −180 to 180, <c>[min, max]</c>, or one number, a constant. Default: what the constructor makes of its number.</summary>
    [LegalRange(-180, 180)]
    public double[] Hue { get; set; }

    private static double[] AboutOne(double value) => [Math.Max(0, 1 - value), 1 + value];
}
