namespace AugDsl;

/// <summary>Stretches every channel from its darkest to its lightest level over the whole scale.</summary>
/// <remarks>
/// <para>
/// Per channel: lo and hi are the least and the largest q = round-half-even(255 · x) of the clamped values over the canvas. Where hi =
/// lo the channel stays as it is; else x becomes (255 · x − lo) / (hi − lo), of the value itself, which is not rounded. Statistical,
/// discontinuous.
/// </para>
/// <para>Draws: number 0 is the gate.</para>
/// <para>Source: Pillow <c>ImageOps.autocontrast</c> without a cutoff, which works on bytes.</para>
/// </remarks>
public sealed class AutoContrastAttribute : StepAttribute;
