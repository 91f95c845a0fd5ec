namespace AugDsl;

/// <summary>Cuts out a window at a random whole-pixel place.</summary>
/// <remarks>
/// <para>
/// x0 is uniform over the integers between −P and W + P − width, in either order, P = <see cref="Padding"/>; y0 likewise: lo +
/// high64(word · (hi − lo + 1)). A canvas that is too small is placed at random inside. Padding only enlarges the window's range: the
/// border rule speaks outside the source alone.
/// </para>
/// <para>Draws: number 0 is the gate, number 1 is x0, number 2 is y0.</para>
/// <para>Source: torchvision's <c>RandomCrop</c>.</para>
/// </remarks>
public sealed class RandomCropAttribute : StepAttribute
{
    /// <summary>Applies the step with the size of the new canvas.</summary>
    /// <param name="width">Columns, 1 to 65,535.</param>
    /// <param name="height">Rows, 1 to 65,535.</param>
    public RandomCropAttribute(int width, int height)
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

    /// <summary>Pixels that the window may reach beyond each side, 0 to 65,535. Default 0.</summary>
    [LegalRange(0, 65535)]
    public int Padding { get; set; }
}
