namespace AugDsl;

/// <summary>Cuts out the centre of the canvas; a window larger than the canvas shows what lies around it.</summary>
/// <remarks>
/// <para>
/// x0 = floor((W − width) / 2), y0 = floor((H − height) / 2), also where that is negative; canvas point (X, Y) reads from (X + x0, Y +
/// y0).
/// </para>
/// <para>Draws: number 0 is the gate.</para>
/// <para>Source: torchvision's <c>CenterCrop</c>, which rounds halves to even.</para>
/// </remarks>
public sealed class CenterCropAttribute : StepAttribute
{
    /// <summary>Applies the step with the size of the new canvas.</summary>
    /// <param name="width">Columns, 1 to 65,535.</param>
    /// <param name="height">Rows, 1 to 65,535.</param>
    public CenterCropAttribute(int width, int height)
    {
        Width = width;
        Height = height;
    }

    /// <summary>The new canvas' columns, 1 to 65,535.</summary>
    [LegalRange(1, 65535)]
    public int Width { get; }

    /// <summary>The new canvas' rows, 1 to 65,535.</summary>
    [LegalRange(1, 65535)]
    public int Height { get; }
}
