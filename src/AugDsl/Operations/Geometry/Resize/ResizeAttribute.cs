namespace AugDsl;

/// <summary>Scales the picture to a size: the exact scale of each axis, corner to corner.</summary>
/// <remarks>
/// <para>
/// Canvas point (X, Y) reads from (X · W / width, Y · H / height). With antialiasing a shrinking axis is filtered (as Pillow does); a
/// resize never sees the border.
/// </para>
/// <para>Draws: number 0 is the gate, number 1 the interpolation, used with <see cref="RandomInterpolation"/>: that with the index floor(u · n).</para>
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

    /// <summary>
    /// The pipeline's interpolation is one of these for a sample that has this step, each place as likely as any other: two at least, and not all the
    /// same. A sample without the step has the interpolation of the pipeline, and one step of a pipeline may draw it. Default null: nothing is drawn.
    /// </summary>
    public Interpolation[]? RandomInterpolation { get; set; }
}
