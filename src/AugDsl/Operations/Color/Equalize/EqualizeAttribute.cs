namespace AugDsl;

/// <summary>Spreads the levels of every channel evenly, by its histogram.</summary>
/// <remarks>
/// <para>
/// Per channel, in integers: q = round-half-even(255 · x) of the clamped value, h = the counts of q over the canvas, step = floor((pixels
/// − count of the highest level that occurs) / 255). The channel is only rounded to q / 255 where one level occurs or step = 0; else the
/// result is table[q] / 255, table[i] = min(255, floor((floor(step / 2) + h[0] + … + h[i − 1]) / step)). Statistical, discontinuous.
/// </para>
/// <para>Draws: number 0 is the gate.</para>
/// <para>Source: Pillow <c>ImageOps.equalize</c>.</para>
/// </remarks>
public sealed class EqualizeAttribute : StepAttribute;
