namespace AugDsl;

/// <summary>Scales the picture to a size: the exact scale of each axis, corner to corner.</summary>
/// <remarks>
/// <para>
/// Canvas point (X, Y) reads from (X · W / width, Y · H / height). With antialiasing a shrinking axis is filtered (as Pillow does); a
/// resize never sees the border.
/// </para>
/// <para>Draws: number 0 is the gate.</para>
/// <para>Source: Pillow <c>Image.resize</c>.</para>
/// </remarks>
public sealed class ResizeAttribute : StepAttribute
{
    /// <summary>Applies the step with the size of the new canvas.</summary>
    /// <param name="width">Columns, 1 to 65,535.</param>
    /// <param name="height">Rows, 1 to 65,535.</param>
    public ResizeAttribute(int width, int height)
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
