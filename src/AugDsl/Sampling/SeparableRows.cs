using System.Runtime.Intrinsics;
using AugDsl.Algebra;
using AugDsl.Imaging;
using AugDsl.Kernels;
using AugDsl.Tiles;

namespace AugDsl.Sampling;

/// <summary>
/// Axis-aligned maps with arithmetic: two weight tables. The vertical pass comes first, over contiguous bytes, and only over the columns
/// that the horizontal pass needs. A map that swaps the axes reads a transposed copy.
/// </summary>
internal sealed unsafe class SeparableRows
{
    private readonly KeptTable<TapsRequest, AxisTaps> _keptColumns = new();
    private readonly KeptTable<TapsRequest, AxisTaps> _keptLines = new();
    private PixelSource _source;
    private SamplingRule _rule;
    private AxisTaps _columns;
    private AxisTaps _lines;
    private Vector128<float>* _texels;
    private WeightedRow _row0;
    private WeightedRow _row1;
    private WeightedRow _row2;
    private int _currentY;

    private int Planes => _source.Kind == PixelKind.Planar ? _source.Channels : 1;

    /// <summary>Elements a pixel, in a row and in memory.</summary>
    private int Spacing => _source.Kind switch { PixelKind.Rgb8 => 3, PixelKind.Float4 => 4, _ => 1 };

    private bool IsBytes => _source.Kind is PixelKind.Rgb8 or PixelKind.Gray8;

    public void Begin(in PixelSource source, in Map3x3 map, in SamplingDecision decision, in SamplingRule rule, ImageSize canvas, Arena arena)
    {
        AxisMap sourceX = AxisMap.OfSourceX(map);
        AxisMap sourceY = AxisMap.OfSourceY(map);
        bool swapped = !sourceX.AlongCanvasX;
        _source = swapped ? Transposition.Of(source, arena) : source;
        _rule = rule;
        bool widened = decision.Filter == FilterKind.Widened;
        AxisFilter filterX = new(source.Width, rule.Interpolation, widened, rule.Border, decision.DropX);
        AxisFilter filterY = new(source.Height, rule.Interpolation, widened, rule.Border, decision.DropY);
        double unit = IsBytes ? 1f / 255f : 1;
        _columns = _keptColumns.Get(new TapsRequest(swapped ? sourceY : sourceX, canvas.Width, swapped ? filterY : filterX, 1, Uniform: true), arena);
        _lines = _keptLines.Get(new TapsRequest(swapped ? sourceX : sourceY, canvas.Height, swapped ? filterX : filterY, unit, Uniform: false), arena);
        _texels = (Vector128<float>*)arena.Allocate<float>(RowTile.Capacity * 4);

        int length = Math.Max(0, _columns.High - _columns.Low) * Spacing;
        _row0.Begin(length, arena);
        if (Planes == 3)
        {
            _row1.Begin(length, arena);
            _row2.Begin(length, arena);
        }

        _currentY = -1;
    }

    public void Row(int y, int x, int count, float* c0, float* c1, float* c2)
    {
        if (_lines.Count(y) == 0)
        {
            new Span<float>(c0, count).Fill(_rule.Fill0);
            if (_source.Channels == 1) return;
            new Span<float>(c1, count).Fill(_rule.Fill1);
            new Span<float>(c2, count).Fill(_rule.Fill2);
            return;
        }

        if (y != _currentY)
        {
            Weigh(y);
            _currentY = y;
        }

        int spacing = Spacing;
        if (spacing == 1)
        {
            AcrossBodies.Row(_row0.Values, _columns, x, count, _rule.Fill0, c0);
            if (Planes == 1) return;
            AcrossBodies.Row(_row1.Values, _columns, x, count, _rule.Fill1, c1);
            AcrossBodies.Row(_row2.Values, _columns, x, count, _rule.Fill2, c2);
            return;
        }

        AcrossBodies.Row(_row0.Values, spacing, _columns, x, count, Vector128.Create(_rule.Fill0, _rule.Fill1, _rule.Fill2, 0), _texels);
        if (_source.Channels == 1) TexelPlanes.First(_texels, count, c0);
        else TexelPlanes.Split(_texels, count, c0, c1, c2);
    }

    private void Weigh(int y)
    {
        if (_columns.High <= _columns.Low) return;
        bool bytes = IsBytes;
        int spacing = Spacing;
        nint offset = (_lines.First(y) * _source.Stride) + ((nint)_columns.Low * spacing);
        for (int plane = 0; plane < Planes; plane++)
        {
            ref WeightedRow row = ref plane == 0 ? ref _row0 : ref plane == 1 ? ref _row1 : ref _row2;
            nint place = offset + (plane * _source.PlaneStride);
            void* first = bytes ? (byte*)_source.Data + place : (float*)_source.Data + place;
            row.Sum(bytes, first, _source.Stride, _lines.Weights(y), _lines.Count(y));
            AddFill(row.Values, _lines.FillWeight(y), plane);
        }
    }

    /// <summary>What the rows outside add to every column.</summary>
    private void AddFill(float* values, float weight, int plane)
    {
        if (weight == 0) return;
        int spacing = Spacing;
        int length = (_columns.High - _columns.Low) * spacing;
        for (int i = 0; i < length; i++)
        {
            int channel = spacing == 1 ? plane : i % spacing;
            values[i] += weight * (channel == 0 ? _rule.Fill0 : channel == 1 ? _rule.Fill1 : channel == 2 ? _rule.Fill2 : 0);
        }
    }
}
