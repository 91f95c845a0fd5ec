using System;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

/// <summary>What dropped pixels become.</summary>
internal static class FillValues
{
    /// <summary>The value of one channel; noise uses the step's purpose 2.</summary>
    public static ValueExpr Of(StepBuilder step, FillMode mode, double[] fill, int channel)
    {
        if (fill.Length != 1 && fill.Length != step.Channels)
        {
            step.Reject("AUG2003", $"Fill has {fill.Length} numbers; the format has {step.Channels} channels: give one number, or one a channel", "Fill");
            return 0.0;
        }

        return mode switch
        {
            FillMode.Mean => step.Facts.Mean[channel],
            FillMode.Constant => fill[Math.Min(channel, fill.Length - 1)],
            FillMode.Noise => ValueExpr.Uniform(channel, 2),
            _ => 0.0,
        };
    }
}
