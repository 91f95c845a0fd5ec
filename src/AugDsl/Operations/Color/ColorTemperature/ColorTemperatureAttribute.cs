namespace AugDsl;

/// <summary>Tints the picture as light of a colour temperature would.</summary>
/// <remarks>
/// <para>
/// The stored values of each channel are multiplied by a gain. The gains are the linear sRGB colour of the black body at the
/// temperature (chromaticity by the cubics of Kim et al. 2002, luminance 1), divided by the same at 6500 K and by the quotient of
/// green: so green keeps its values. Point-wise, affine. Colour pictures only.
/// </para>
/// <para>
/// x(T) = −0.2661239e9 / T³ − 0.2343589e6 / T² + 877.6956 / T + 0.179910 to 4000 K, −3.0258469e9 / T³ + 2.1070379e6 / T² + 222.6347 / T
/// + 0.240390 above; y = −1.1063814 x³ − 1.34811020 x² + 2.18555832 x − 0.20219683 to 2222 K, −0.9549476 x³ − 1.37418593 x² +
/// 2.09137015 x − 0.16748867 to 4000 K, 3.0817580 x³ − 5.87338670 x² + 3.75112997 x − 0.37001483 above; the matrix from XYZ is that of
/// IEC 61966-2-1 with four digits.
/// </para>
/// <para>Draws: number 0 is the gate, number 1 the temperature.</para>
/// <para>Source: imgaug <c>ChangeColorTemperature</c>, which has a table of another locus.</para>
/// </remarks>
[LegalRange(2000, 15000)]
public sealed class ColorTemperatureAttribute : RangeStepAttribute
{
    /// <summary>Applies the step with a constant temperature.</summary>
    /// <param name="value">The temperature in kelvin: 2000 (orange) to 15,000 (blue); about 6500 changes nothing.</param>
    public ColorTemperatureAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with a temperature drawn from a range.</summary>
    /// <param name="minimum">The smallest temperature in kelvin: 2000 (orange) to 15,000 (blue); about 6500 changes nothing.</param>
    /// <param name="maximum">The largest temperature in kelvin: 2000 (orange) to 15,000 (blue); about 6500 changes nothing, not below <paramref name="minimum"/>.</param>
    public ColorTemperatureAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="RangeStepAttribute.Values"/>, which must be given.</summary>
    public ColorTemperatureAttribute()
    {
    }
}
