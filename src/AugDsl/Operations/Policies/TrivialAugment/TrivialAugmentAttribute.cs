namespace AugDsl;

/// <summary>Applies one operation, drawn uniformly, with a strength that is drawn uniformly: the wide space.</summary>
/// <remarks>
/// <para>
/// Short for <see cref="OneOfAttribute{TFragment}"/> of <c>Operation</c> with these children; l is one of 0, 1/30, …, 1, s a sign that is drawn: Identity; ShearX and
/// ShearY by s · arctan(0.99 l) about the top left; TranslateX and TranslateY by s · 32 l pixels; Rotate by s · 135 l degrees; Brightness, Saturation, Contrast about
/// the mean luma and Sharpness by 1 + s · 0.99 l; Posterize to 8 − round(6 l) bits; Solarize from 1 − l on; AutoContrast; Equalize. The
/// factors are one of 62 values: 1 − 0.99 l and 1 + 0.99 l for every l upwards. Saturation is the identity on gray pictures. Border, fill and interpolation are the pipeline's.
/// </para>
/// <para>Draws: number 0 is the gate; the group and its children draw as the steps do that they stand for.</para>
/// <para>Source: Müller and Hutter 2021; torchvision <c>TrivialAugmentWide</c>, which truncates translations to whole pixels.</para>
/// </remarks>
public sealed class TrivialAugmentAttribute : PolicyAttribute;
