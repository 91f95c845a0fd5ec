namespace AugDsl;

/// <summary>Puts the channels into a random order.</summary>
/// <remarks>
/// <para>Channel k becomes channel o(k) of before, o one of the six orders of three. Point-wise, affine. Colour pictures only.</para>
/// <para>Draws: number 0 is the gate, numbers 1 to 3 are one a channel: o sorts the channels by them, the least first.</para>
/// <para>Source: Albumentations <c>ChannelShuffle</c>.</para>
/// </remarks>
public sealed class ChannelShuffleAttribute : StepAttribute;
