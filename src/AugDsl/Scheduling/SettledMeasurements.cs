using AugDsl.Algebra;
using AugDsl.Kernels;

namespace AugDsl.Scheduling;

/// <summary>What the measurements of a sample come to for its picture, in the record's order: a colour map, or the constants of a body.</summary>
internal sealed class SettledMeasurements
{
    private readonly GrowList<ColorMatrix> _matrices = new();
    private readonly GrowList<int> _starts = new();
    private readonly GrowList<float> _constants = new();

    public void Clear()
    {
        _matrices.Clear();
        _starts.Clear();
        _constants.Clear();
    }

    /// <summary>The colour map of a contrast.</summary>
    public ref readonly ColorMatrix Matrix(int measurement) => ref _matrices[measurement];

    /// <summary>The constants of a body.</summary>
    public ReadOnlySpan<float> Constants(int measurement, in MeasurementUse use) => _constants.Slice(_starts[measurement], use.Constants);

    public void Add(in ColorMatrix matrix)
    {
        _matrices.Add(matrix);
        _starts.Add(_constants.Count);
    }

    public void Add(in MeasurementUse use, CanvasStatistics statistics, ReadOnlySpan<double> given)
    {
        _matrices.Add(ColorMatrix.Identity);
        _starts.Add(_constants.Count);
        use.Settle!(statistics, given, _constants.Extend(use.Constants));
    }
}
