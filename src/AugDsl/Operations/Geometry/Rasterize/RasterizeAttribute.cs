namespace AugDsl;

/// <summary>Makes a raster here: what an earlier crop left outside is gone, and later geometry reads this canvas as its source.</summary>
/// <remarks>
/// <para>Values do not change. Without it a canvas is a window: a later rotation or <c>Pad</c> brings back what a crop left outside.</para>
/// <para>Draws: number 0 is the gate.</para>
/// <para>Source: AugDsl's window model; other libraries do this after every step.</para>
/// </remarks>
public sealed class RasterizeAttribute : StepAttribute;
