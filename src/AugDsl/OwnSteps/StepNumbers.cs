using System.Runtime.CompilerServices;

namespace AugDsl.OwnSteps;

/// <summary>The drawn parameters of a step of one's own, in the order of its <see cref="StepParameterAttribute"/>s; 0 for those that it does not declare.</summary>
/// <typeparam name="TLane">What is computed with.</typeparam>
public readonly struct StepNumbers<TLane>
    where TLane : struct, ILane<TLane>
{
    private readonly TLane _first;
    private readonly TLane _second;
    private readonly TLane _third;
    private readonly TLane _fourth;

    /// <summary>Takes the numbers: for tests of a step.</summary>
    /// <param name="first">Parameter 0.</param>
    /// <param name="second">Parameter 1.</param>
    /// <param name="third">Parameter 2.</param>
    /// <param name="fourth">Parameter 3.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public StepNumbers(TLane first = default, TLane second = default, TLane third = default, TLane fourth = default)
    {
        _first = first;
        _second = second;
        _third = third;
        _fourth = fourth;
    }

    /// <summary>A parameter.</summary>
    /// <param name="index">Its index, a constant from 0 to 3.</param>
    public TLane this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => index switch { 0 => _first, 1 => _second, 2 => _third, 3 => _fourth, _ => throw new ArgumentOutOfRangeException(nameof(index)) };
    }
}
