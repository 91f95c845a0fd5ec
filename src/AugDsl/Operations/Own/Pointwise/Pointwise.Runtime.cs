using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using AugDsl.OwnSteps;

namespace AugDsl.Steps;

/// <summary>Calls a user's step from a generated body, in its own registers: the compiler of the machine puts both into one loop.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Pointwise
{
    private const MethodImplOptions Inlined = MethodImplOptions.AggressiveInlining;

    /// <summary>Three channels together.</summary>
    [MethodImpl(Inlined)]
    public static void Apply<TStep>(
        ref Vector<float> red, ref Vector<float> green, ref Vector<float> blue,
        Vector<float> first = default, Vector<float> second = default, Vector<float> third = default, Vector<float> fourth = default)
        where TStep : struct, IPointwiseStep
    {
        VectorLane r = new(red), g = new(green), b = new(blue);
        TStep.Apply(ref r, ref g, ref b, new StepNumbers<VectorLane>(new(first), new(second), new(third), new(fourth)));
        (red, green, blue) = (r.Value, g.Value, b.Value);
    }

    /// <summary>One channel.</summary>
    [MethodImpl(Inlined)]
    public static void ApplyChannel<TStep>(
        ref Vector<float> value, Vector<float> first = default, Vector<float> second = default, Vector<float> third = default, Vector<float> fourth = default)
        where TStep : struct, IChannelStep =>
        value = TStep.Apply(new VectorLane(value), new StepNumbers<VectorLane>(new(first), new(second), new(third), new(fourth))).Value;

    /// <summary>Three channels together, in vectors of 512 bits.</summary>
    [MethodImpl(Inlined)]
    public static void Apply<TStep>(
        ref Vector512<float> red, ref Vector512<float> green, ref Vector512<float> blue,
        Vector512<float> first = default, Vector512<float> second = default, Vector512<float> third = default, Vector512<float> fourth = default)
        where TStep : struct, IPointwiseStep
    {
        VectorLane512 r = new(red), g = new(green), b = new(blue);
        TStep.Apply(ref r, ref g, ref b, new StepNumbers<VectorLane512>(new(first), new(second), new(third), new(fourth)));
        (red, green, blue) = (r.Value, g.Value, b.Value);
    }

    /// <summary>One channel, in vectors of 512 bits.</summary>
    [MethodImpl(Inlined)]
    public static void ApplyChannel<TStep>(
        ref Vector512<float> value, Vector512<float> first = default, Vector512<float> second = default, Vector512<float> third = default, Vector512<float> fourth = default)
        where TStep : struct, IChannelStep =>
        value = TStep.Apply(new VectorLane512(value), new StepNumbers<VectorLane512>(new(first), new(second), new(third), new(fourth))).Value;
}
