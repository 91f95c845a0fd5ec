namespace AugDsl;

/// <summary>Applies one of 25 pairs of operations that were found by a search for a data set.</summary>
/// <remarks>
/// <para>
/// Short for <see cref="OneOfAttribute{TFragment}"/> of <c>Policy</c>, whose children are <c>Pair1</c> to <c>Pair25</c>: two operations one after the other, each with
/// its probability and its level. With l = level / 9 and s a sign that is drawn: ShearX and ShearY by s · arctan(0.3 l) about the top left; TranslateX and TranslateY
/// by s · 150/331 · l of the side; Rotate by s · 30 l degrees; Brightness, Saturation, Contrast about the mean luma and Sharpness by 1 + s · 0.9 l; Posterize to 8 −
/// round(4 l) bits; Solarize from 1 − l on; AutoContrast, Equalize, Invert. Saturation is the identity on gray pictures. The pairs stand in
/// <c>docs/using/policies.md</c>. Border, fill and interpolation are the pipeline's.
/// </para>
/// <para>Draws: number 0 is the gate; the groups and their children draw as the steps do that they stand for.</para>
/// <para>Source: Cubuk and others 2018; the tables are those of torchvision <c>AutoAugment</c>, which truncates translations to whole pixels.</para>
/// </remarks>
public sealed class AutoAugmentAttribute : PolicyAttribute
{
    /// <summary>For which data set the pairs were found. Default <see cref="AutoAugmentPolicy.ImageNet"/>.</summary>
    public AutoAugmentPolicy Policy { get; set; }
}

/// <summary>The data set that the pairs of an <see cref="AutoAugmentAttribute"/> were found for.</summary>
public enum AutoAugmentPolicy
{
    /// <summary>ImageNet.</summary>
    ImageNet,

    /// <summary>CIFAR-10.</summary>
    Cifar10,

    /// <summary>Street View House Numbers.</summary>
    Svhn,
}
