namespace AugDsl;

/// <summary>Enlarges the window by whole pixels; the border rule fills only what lies outside the source.</summary>
/// <remarks>
/// <para>
/// Canvas point (X, Y) reads from (X − Left, Y − Top) on a canvas of (W + Left + Right) × (H + Top + Bottom). After a crop this shows
/// what the crop left outside; <c>Rasterize</c> between them gives the border instead.
/// </para>
/// <para>Draws: number 0 is the gate.</para>
/// <para>Source: torchvision's <c>Pad</c>.</para>
/// </remarks>
public sealed class PadAttribute : StepAttribute
{
    /// <summary>Pads the sides that are set by name.</summary>
    public PadAttribute()
    {
    }

    /// <summary>Pads every side; a side that is also set by name has that value instead.</summary>
    /// <param name="pixels">Pixels, 0 to 65,535.</param>
    public PadAttribute(int pixels)
    {
        Left = pixels;
        Top = pixels;
        Right = pixels;
        Bottom = pixels;
    }

    /// <summary>Pixels at the left, 0 to 65,535. Default 0, or the constructor's.</summary>
    [LegalRange(0, 65535)]
    public int Left { get; set; }

    /// <summary>Pixels at the top, 0 to 65,535. Default 0, or the constructor's.</summary>
    [LegalRange(0, 65535)]
    public int Top { get; set; }

    /// <summary>Pixels at the right, 0 to 65,535. Default 0, or the constructor's.</summary>
    [LegalRange(0, 65535)]
    public int Right { get; set; }

    /// <summary>Pixels at the bottom, 0 to 65,535. Default 0, or the constructor's.</summary>
    [LegalRange(0, 65535)]
    public int Bottom { get; set; }
}
