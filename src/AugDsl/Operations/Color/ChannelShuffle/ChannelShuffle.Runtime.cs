using System.ComponentModel;
using AugDsl.Randomness;

namespace AugDsl.Steps;

/// <summary>The order of a <c>ChannelShuffle</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ChannelShuffle
{
    /// <summary>Sorts the channels by numbers 1 to 3, one a channel.</summary>
    /// <param name="draws">The sample's draws.</param>
    /// <param name="slot">The step's slot.</param>
    /// <param name="red">The channel that becomes red.</param>
    /// <param name="green">The channel that becomes green.</param>
    /// <param name="blue">The channel that becomes blue.</param>
    public static void Draw(in DrawStream draws, uint slot, out int red, out int green, out int blue)
    {
        ulong order = draws.Permutation(slot, 1, 3);
        (red, green, blue) = ((int)(order & 15), (int)((order >> 4) & 15), (int)((order >> 8) & 15));
    }
}
