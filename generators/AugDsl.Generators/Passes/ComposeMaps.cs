using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Steps;

namespace AugDsl.Generators.Passes;

/// <summary>
/// Composes every run of maps, from its first step on: the product of the steps' maps, each the identity where its step was not drawn. Every entry that is more than a name gets
/// one, so that text and work stay linear in the steps: an expression that contained the whole product so far would double and treble with each.
/// </summary>
internal sealed class ComposeMaps
{
    private readonly List<PrepareLine> _lines = [];
    private MapMatrix _total = MapMatrix.Identity;
    private List<Step> _since = [];

    /// <summary>Composes the runs among these items and in their orders.</summary>
    public static void Run(IEnumerable<PlanItem> items)
    {
        foreach (PlanItem item in items)
        {
            if (item is PlanMap map) map.Settle(new ComposeMaps().Compose(map.Steps));
            foreach (IReadOnlyList<PlanItem> part in item.Parts) Run(part);
        }
    }

    private List<PrepareLine> Compose(IReadOnlyList<Step> steps)
    {
        foreach (Step step in steps)
        {
            _lines.Add(new PrepareLine.Begin(step));
            if (step.Map is { } map)
            {
                _total = Compose(map.When(step.Active), step);
                _since.Add(step);
            }

            if (step.Field is not { } field) continue;
            End(step.CanvasIn);
            _lines.Add(new PrepareLine.Call("Field", new CallArgument.Member(field.Kind), new CallArgument.Slot(step.Slot), new CallArgument.Numbers(field.Numbers)) { AnyOf = step.Active.IsAlways ? [] : [step.Active] });
        }

        End(steps[steps.Count - 1].CanvasOut);
        return _lines;
    }

    private void End(CanvasSize canvas)
    {
        if (_since.Count > 0) _lines.Add(Geometry(canvas));
        _total = MapMatrix.Identity;
        _since = [];
    }

    /// <summary>Where every step of the run is optional and none was drawn, there is no geometry at all: not even a sampling of a raster.</summary>
    private PrepareLine.Call Geometry(CanvasSize canvas) =>
        new("Geometry", new CallArgument.Map(_total), new CallArgument.Whole(canvas.Width), new CallArgument.Whole(canvas.Height))
        {
            AnyOf = _since.Any(s => s.Active.IsAlways) ? [] : [.. _since.Select(s => s.Active)],
        };

    /// <summary>"rotate3_02" is an entry of the step's own map, "map3_02" one of the map from the canvas after step 3 to where the run began.</summary>
    private MapMatrix Compose(MapMatrix own, Step step)
    {
        string whole = "map" + (step.Index + 1).ToString(CultureInfo.InvariantCulture);
        return _total.Shape == MapShape.Identity ? Bind(own, whole) : Bind(_total.After(Bind(own, step.Prefix)), whole);
    }

    private MapMatrix Bind(MapMatrix matrix, string prefix)
    {
        return new MapMatrix([.. matrix.Entries.Select((e, i) => matrix.IsAffine ? BindEntry(e, Name(i)) : Bind(e, Name(i)))]);

        string Name(int i) => prefix + "_" + (i / 3) + (i % 3);
    }

    /// <summary>Of an entry that follows the canvas the coefficients get names, so that the next composition still sees the sides.</summary>
    private ScalarExpr BindEntry(ScalarExpr entry, string name)
    {
        LinearForm form = LinearForm.Of(entry);
        return form.HasSides ? form.Bind((e, side) => Bind(e, side.Length == 0 ? name : name + "_" + side)).ToScalar() : Bind(entry, name);
    }

    private ScalarExpr Bind(ScalarExpr expression, string name)
    {
        if (ScalarText.IsShort(expression)) return expression;
        Local local = new(name, expression.Range, isInt: false, expression);
        _lines.Add(new PrepareLine.Name(local));
        return local;
    }
}
