namespace AugDsl;

/// <summary>Enlarges the window to a least size, the picture in its middle; the border rule fills only what lies outside the source.</summary>
/// <remarks>
/// <para>
/// W' = max(W, width), H' = max(H, height); canvas point (X, Y) reads from (X − floor((W' − W) / 2), Y − floor((H' − H) / 2)): of an odd remainder
/// the smaller half stands left and on top. After a crop this shows what the crop left outside; <c>Rasterize</c> between them gives the border
/// instead.
/// </para>
/// <para>Draws: number 0 is the gate.</para>
/// <para>Source: Albumentations <c>PadIfNeeded</c>.</para>
/// </remarks>
public sealed class PadToSizeAttribute : StepAttribute
{
    /// <summary>Applies the step with the least size of the new canvas.</summary>
    /// <param name="width">Columns, 1 to 65,535.</param>
    /// <param name="height">Rows, 1 to 65,535.</param>
    public PadToSizeAttribute(int width, int height)
    {
        Width = width;
        Height = height;
    }

    /// <summary>The least number of columns, 1 to 65,535.</summary>
    [LegalRange(1, 65535)]
    public int Width { get; }

    /// <summary>The least number of rows, 1 to 65,535.</summary>
    [LegalRange(1, 65535)]
    public int Height { get; }
}
