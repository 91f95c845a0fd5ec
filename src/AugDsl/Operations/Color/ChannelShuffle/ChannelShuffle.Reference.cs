namespace AugDsl.Reference;

/// <summary>The channels sorted by one draw for each.</summary>
internal sealed class ChannelShuffleReference : ReferenceOperation<ChannelShuffleAttribute>
{
    protected override ReferenceStep Define(ChannelShuffleAttribute attribute, StepContext context)
    {
        int[] order = [.. Enumerable.Range(0, 3).OrderBy(channel => context.Draws.Unit(1 + (uint)channel))];
        for (int k = 0; k < 3; k++) context.Note("channel " + k, order[k]);
        return new ColourStep(pixel => (pixel[0], pixel[1], pixel[2]) = (pixel[order[0]], pixel[order[1]], pixel[order[2]]));
    }
}
