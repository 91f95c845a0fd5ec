using System.Runtime.Intrinsics;
using AugDsl.Kernels;

namespace AugDsl.Sampling;

/// <summary>
/// The weights of a translation along a canvas row, tap by tap: all places have the same ones, but where a tap lies outside the source it has
/// none, and the constant border has its weight. Taps that a border rule folds back inside are not in here.
/// </summary>
internal readonly unsafe struct ColumnWeights
{
    public ColumnWeights(in AxisShift shift, int length, bool folds, Arena arena)
    {
        Taps = shift.Taps;
        Stride = Planes.RoundUp(length);
        First = arena.Allocate<float>(Stride * (Taps + 1));
        Outside = First + (Stride * Taps);
        for (int tap = 0; tap < Taps; tap++) new Span<float>(First + (tap * Stride), (int)Stride).Fill(shift.Weight(tap));
        new Span<float>(Outside, (int)Stride).Clear();
        if (folds) return;
        Hide(shift, 0, shift.SeenLow);
        Share(shift, shift.SeenLow, shift.Low);
        Share(shift, Math.Max(shift.High, shift.SeenLow), shift.SeenHigh);
        Hide(shift, shift.SeenHigh, length);
    }

    private ColumnWeights(in ColumnWeights weights, int place)
    {
        this = weights;
        First += place;
        Outside += place;
    }

    /// <summary>1, 2 or 4.</summary>
    public int Taps { get; }

    /// <summary>From the weights of a tap to those of the next.</summary>
    public nint Stride { get; }

    /// <summary>The weights of the first tap.</summary>
    public float* First { get; }

    /// <summary>The weights of the constant border.</summary>
    public float* Outside { get; }

    /// <summary>The same weights from a later place on.</summary>
    public ColumnWeights From(int place) => new(this, place);

    /// <summary>Places that see the constant border alone.</summary>
    private void Hide(in AxisShift shift, int from, int to)
    {
        if (to <= from) return;
        for (int tap = 0; tap < shift.Taps; tap++) new Span<float>(First + (tap * Stride) + from, to - from).Clear();
        new Span<float>(Outside + from, to - from).Fill(1);
    }

    /// <summary>Places that see both.</summary>
    private void Share(in AxisShift shift, int from, int to)
    {
        for (int place = from; place < to; place++)
        {
            BorderTaps taps = shift.TapsAt(place);
            for (int tap = 0; tap < shift.Taps; tap++) First[(tap * Stride) + place] = taps.WeightOf(place + shift.First + tap);
            Outside[place] = taps.Fill;
        }
    }
}
