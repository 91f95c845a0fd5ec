namespace AugDsl;

/// <summary>Ends the pipeline: the output is float32 in 0..1.</summary>
/// <remarks>
/// <para>Last, at top level, without a probability.</para>
/// <para>Draws: none.</para>
/// <para>Source: torchvision's <c>ToTensor</c>.</para>
/// </remarks>
public sealed class ToTensorAttribute : OutputAttribute
{
    /// <summary>The order of the axes. Default <see cref="Layout.Chw"/>.</summary>
    public Layout Layout { get; set; } = Layout.Chw;
}
