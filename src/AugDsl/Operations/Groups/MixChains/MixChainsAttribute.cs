namespace AugDsl;

/// <summary>Applies each step of a fragment to a copy of its own and mixes all results in by random shares: x → (1 − m) · x + m · Σ wᵢ · Tᵢ(x).</summary>
/// <remarks>
/// <para>
/// A child is a chain; mostly it is a group. Its own probability still applies: a chain that does nothing gives x. wᵢ = eᵢ / Σ e with eᵢ = −ln(1 − uᵢ), which is Dirichlet's distribution with all
/// parameters 1, and m is uniform in [0, 1), Beta's with both 1.
/// </para>
/// <para>
/// It makes a raster, which is x, and leaves one. Chains may move pixels, each sampling x by the pipeline's rule; none may change the canvas or be the output step (AUG1022). Where one moves pixels,
/// there is no rule for annotations (AUG1020): the result shows several places at once.
/// </para>
/// <para>Draws: number 0 is the gate, number 1 is m, number 2 + i is u of child i (from 0).</para>
/// <para>Source: Hendrycks and others, "AugMix" (2020), <c>augment_and_mix.py</c>, whose chains <c>AugMix</c> fills in.</para>
/// </remarks>
/// <typeparam name="TFragment">A class marked <c>[Fragment]</c>, whose step attributes are the chains; it may be private.</typeparam>
public sealed class MixChainsAttribute<TFragment> : GroupAttribute
    where TFragment : class;
