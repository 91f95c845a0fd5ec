namespace AugDsl;

/// <summary>Applies a number of operations, each drawn uniformly from a fixed list, all with one strength.</summary>
/// <remarks>
/// <para>
/// Short for as many <see cref="OneOfAttribute{TFragment}"/> as there are layers, <c>Layer1</c>, <c>Layer2</c>, …, whose children are these; l is the magnitude
/// over its largest value, s stands for a sign that is drawn, shears are about the top left:
/// </para>
/// <list type="table">
/// <listheader><term>operation</term><description>Torchvision (largest 30); Paper (10); Timm (10, every layer with probability ½)</description></listheader>
/// <item><term>Identity</term><description>yes; yes; no</description></item>
/// <item><term>ShearX, ShearY</term><description>s · arctan(0.3 l)</description></item>
/// <item><term>TranslateX, TranslateY</term><description>s · 150/331 · l of the side; the same; s · 0.45 l</description></item>
/// <item><term>Rotate</term><description>s · 30 l degrees</description></item>
/// <item><term>Brightness, Saturation, Contrast (about the mean luma), Sharpness</term><description>1 + s · 0.9 l; 0.1 + 1.8 l; 0.1 + 1.8 l</description></item>
/// <item><term>Posterize</term><description>8 − round(4 l) bits; 4 + floor(4 l); floor(4 l), at least 1</description></item>
/// <item><term>Solarize</term><description>threshold 1 − l; floor(256 l) / 255, and nothing at l = 1; the same</description></item>
/// <item><term>AutoContrast, Equalize</term><description>yes</description></item>
/// <item><term>Invert, SolarizeAdd by floor(110 l) / 255</term><description>no; no; yes</description></item>
/// </list>
/// <para>
/// They stand in the order of the table, those of Timm in the order of its list: AutoContrast, Equalize, Invert, Rotate, Posterize, Solarize, SolarizeAdd,
/// Saturation, Contrast, Brightness, Sharpness, ShearX, ShearY, TranslateX, TranslateY. A factor of 1 + s · v is one of two values, 1 − v and 1 + v.
/// </para>
/// <para>
/// Saturation is the identity on gray pictures. Border, fill and interpolation are the pipeline's. Torchvision truncates translations to whole pixels, and rounds
/// after every operation; we do neither.
/// </para>
/// <para>Draws: number 0 is the gate of all; each layer and each child draws as the group and the step do that it stands for.</para>
/// <para>
/// Source: Cubuk, Zoph, Shlens and Le 2019; torchvision <c>RandAugment</c>; the ranges of Cubuk and others 2018 for the paper; <c>rand-m9-n2</c> of timm's
/// <c>auto_augment.py</c>, without noise on the magnitude.
/// </para>
/// </remarks>
public sealed class RandAugmentAttribute : PolicyAttribute
{
    /// <summary>Applies the policy.</summary>
    /// <param name="layers">How many operations are applied one after the other: 1 to 8. Default 2.</param>
    /// <param name="magnitude">The strength: 0 to 30 as torchvision counts, 0 to 10 in the other variants. Default 9.</param>
    public RandAugmentAttribute(int layers = 2, int magnitude = 9)
    {
        Layers = layers;
        Magnitude = magnitude;
    }

    /// <summary>How many operations are applied one after the other.</summary>
    [LegalRange(1, 8)]
    public int Layers { get; }

    /// <summary>The strength.</summary>
    [LegalRange(0, 30)]
    public int Magnitude { get; }

    /// <summary>Whose list and whose strengths. Default <see cref="RandAugmentVariant.Torchvision"/>.</summary>
    public RandAugmentVariant Variant { get; set; }
}

/// <summary>Whose list of operations and strengths a <see cref="RandAugmentAttribute"/> has.</summary>
public enum RandAugmentVariant
{
    /// <summary>torchvision's: 14 operations, 31 levels, enhancers to both sides of 1.</summary>
    Torchvision,

    /// <summary>The paper's: 14 operations, levels 0 to 10, AutoAugment's ranges.</summary>
    Paper,

    /// <summary>timm's <c>rand-m9-n2</c>: 15 operations, levels 0 to 10, every layer with probability ½.</summary>
    Timm,
}
