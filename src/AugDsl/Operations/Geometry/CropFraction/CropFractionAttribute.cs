namespace AugDsl;

/// <summary>Cuts a random share off each side of the canvas; by default the rest is scaled back to the canvas' size.</summary>
/// <remarks>
/// <para>
/// With fractions f of each side, drawn independently: left = round(f_left · W), right = round(f_right · W), top = round(f_top · H), bottom =
/// round(f_bottom · H), halves to even. At least one pixel is left: right is at most W − 1 − left, bottom at most H − 1 − top (left and top
/// alone never take a whole side). With w = W − left − right and h = H − top − bottom, canvas point (X, Y) reads from (left + X · w / W, top + Y · h /
/// H) with <see cref="KeepSize"/>, where the filter may see past the window as Pillow's <c>resize(box=…)</c> does, and from (X + left, Y + top)
/// on a canvas of w × h without.
/// </para>
/// <para>Draws: number 0 is the gate, 1 to 4 are the fractions of the left, top, right and bottom.</para>
/// <para>Source: imgaug <c>Crop(percent)</c>.</para>
/// </remarks>
[LegalRange(0, 0.49)]
public sealed class CropFractionAttribute : RangeStepAttribute
{
    /// <summary>Applies the step with a constant fraction.</summary>
    /// <param name="value">The fraction that is cut off each side: 0 to 0.49.</param>
    public CropFractionAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with fractions drawn from a range, one for each side.</summary>
    /// <param name="minimum">The smallest fraction that is cut off a side: 0 to 0.49.</param>
    /// <param name="maximum">The largest fraction that is cut off a side: 0 to 0.49, not below <paramref name="minimum"/>.</param>
    public CropFractionAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="RangeStepAttribute.Values"/>, which must be given.</summary>
    public CropFractionAttribute()
    {
    }

    /// <summary>Whether what is left is scaled back to the canvas' size, exactly; else the canvas is what is left. Default true.</summary>
    public bool KeepSize { get; set; } = true;
}
