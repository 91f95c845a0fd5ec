namespace AugDsl;

/// <summary>Applies the steps of a fragment in order.</summary>
/// <remarks>
/// <para><see cref="StepAttribute.Probability"/> is for all of them together; each child's own still applies.</para>
/// <para>Draws: number 0 is the gate.</para>
/// <para>Source: <c>Compose</c> of torchvision and Albumentations.</para>
/// </remarks>
/// <typeparam name="TFragment">A class marked <c>[Fragment]</c>, whose step attributes are the children; it may be private.</typeparam>
public sealed class IncludeAttribute<TFragment> : GroupAttribute
    where TFragment : class;
