using System.Linq;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class ChannelShuffleOperation : Operation<ChannelShuffleAttribute>
{
    protected override void Lower(ChannelShuffleAttribute attribute, StepBuilder step)
    {
        if (!step.RequiresColour("ChannelShuffle")) return;
        ScalarExpr[] order = step.DrawTogether([], ("Red", 0, 2), ("Green", 0, 2), ("Blue", 0, 2));
        step.Values([.. order.Select(from => (Is(from, 0) * step.X[0]) + (Is(from, 1) * step.X[1]) + (Is(from, 2) * step.X[2]))]);
        step.Explain($"channels in the order {order[0]}, {order[1]}, {order[2]}");
    }

    private static ScalarExpr Is(ScalarExpr from, int channel) => StepBuilder.Where(from, channel, 1, 0);
}
