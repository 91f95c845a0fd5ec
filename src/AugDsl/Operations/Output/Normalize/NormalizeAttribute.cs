namespace AugDsl;

/// <summary>Ends the pipeline: the output is float32, (x − mean) / std for each channel, never clamped.</summary>
/// <remarks>
/// <para>
/// Last, at top level, without a probability. Either <see cref="Preset"/>, or <see cref="Mean"/> and <see cref="Std"/> with as many
/// numbers as there are channels.
/// </para>
/// <para>Draws: none.</para>
/// <para>Source: torchvision's <c>Normalize</c>.</para>
/// </remarks>
public sealed class NormalizeAttribute : OutputAttribute
{
    /// <summary>The means, in units of full scale, one a channel: −1000 to 1000. Default none.</summary>
    [LegalRange(-1000, 1000)]
    public double[] Mean { get; set; } = [];

    /// <summary>The standard deviations, in units of full scale, one a channel: 1e−30 to 1000, so that no output is beyond float32. Default none.</summary>
    [LegalRange(1e-30, 1000)]
    public double[] Std { get; set; } = [];

    /// <summary>Known means and standard deviations. Default <see cref="Normalization.None"/>.</summary>
    public Normalization Preset { get; set; } = Normalization.None;

    /// <summary>The order of the axes. Default <see cref="Layout.Chw"/>.</summary>
    public Layout Layout { get; set; } = Layout.Chw;
}
