using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Ir;

namespace AugDsl.Generators.Steps;

/// <summary>An affine colour step; the schedule folds it with its neighbours.</summary>
internal sealed class PlanMatrix(IReadOnlyList<Step> steps, AffineForm form, Condition condition) : PlanItem
{
    public override IReadOnlyList<Step> Steps => steps;

    public AffineForm Form => form;

    public Condition Condition => condition;

    public override string Text => form.IsDiagonal ? "one colour matrix, diagonal" : "one colour matrix";

    public override string Detail => form.ToString();

    public override IEnumerable<PrepareLine> Lines
    {
        get
        {
            foreach (Local let in steps.SelectMany(s => s.Lets)) yield return new PrepareLine.Name(let);
            List<Local> names = [];
            AffineForm named = form.IsDiagonal || !condition.IsAlways ? form : form.Bind((e, row, column) => Bind(e, $"{steps[0].Prefix}_{row}{column}", names));
            foreach (Local name in names) yield return new PrepareLine.Name(name);
            yield return Call(condition, "Matrix", new CallArgument.Colours(named));
        }
    }

    private static ScalarExpr Bind(ScalarExpr expression, string name, List<Local> names)
    {
        if (ScalarText.IsShort(expression)) return expression;
        Local local = new(name, expression.Range, isInt: false, expression);
        names.Add(local);
        return local;
    }
}

/// <summary>A contrast about the mean of the canvas at its place: a colour matrix once the mean is known.</summary>
internal sealed class PlanContrast : PlanItem
{
    private readonly Step _step;
    private readonly ScalarExpr _factor;
    private readonly bool _perChannel;

    private PlanContrast(Step step, ScalarExpr factor, bool perChannel) => (_step, _factor, _perChannel) = (step, factor, perChannel);

    public override IReadOnlyList<Step> Steps => [_step];

    public override string Text => "a mean over the canvas, then a colour matrix";

    public override bool TakesMean => true;

    public override IEnumerable<PrepareLine> Lines =>
        [.. _step.Lets.Select(l => new PrepareLine.Name(l)), Call(_step.Active, "Contrast", new CallArgument.Number(_factor), new CallArgument.Flag("perChannel", _perChannel)) with { Place = _step }];

    /// <summary>The contrast that an affine form is: f x + (1 − f) m in every channel, f the same number and m the mean of luma, or of the channel. Null for another form.</summary>
    public static PlanContrast? TryMatch(Step step, AffineForm? form)
    {
        if (form is not { IsDiagonal: true }) return null;
        int channels = form.Channels;
        ScalarExpr factor = form[0, 0];
        if (factor.Measures || Enumerable.Range(1, channels - 1).Any(i => !ScalarAlgebra.Same(form[i, i], factor))) return null;
        if (Enumerable.Range(0, channels).All(i => IsRest(form[i, channels], factor, StatisticExpr.Mean(StatisticExpr.Luma)))) return new PlanContrast(step, factor, perChannel: false);
        return Enumerable.Range(0, channels).All(i => IsRest(form[i, channels], factor, StatisticExpr.Mean(i))) ? new PlanContrast(step, factor, perChannel: true) : null;
    }

    private static bool IsRest(ScalarExpr offset, ScalarExpr factor, ScalarExpr mean) => ScalarAlgebra.Same(offset, (1 - factor) * mean);
}

/// <summary>Steps that are not affine: a generated body.</summary>
internal class PlanSegment(IReadOnlyList<Step> steps, IReadOnlyList<ValueExpr> values, Condition condition, bool positional) : PlanItem
{
    public override IReadOnlyList<Step> Steps => steps;

    public IReadOnlyList<ValueExpr> Values => values;

    public Condition Condition => condition;

    /// <summary>Whether the pixel's place matters; then it makes a raster.</summary>
    public bool IsPositional => positional;

    /// <summary>The body's name.</summary>
    public string Method { get; set; } = "";

    /// <summary>The body that carries out the output step too, where the pipeline ends with this one and both are constant.</summary>
    public PlanSegment? WithOutput { get; set; }

    /// <summary>What the body reads of the sample.</summary>
    public SegmentConstants Constants => new(values);

    public override IReadOnlyList<Step> Commented => WithOutput is { } whole ? whole.Steps : steps;

    public override string Text => $"body {Method}, {CutSegments.CountOperations(values)} vector operations{(positional ? ", makes a raster" : WithOutput is null ? "" : ", the output step inside")}";

    public override string Detail => Method;

    public override bool EndsFold => condition.IsAlways;

    public override IEnumerable<PrepareLine> Lines => [.. Names, Said];

    protected IEnumerable<PrepareLine> Names => steps.SelectMany(s => s.Lets).Select(l => new PrepareLine.Name(l));

    protected Step? Place => positional ? steps[0] : null;

    /// <summary>The step's slot, where the body draws pixel by pixel.</summary>
    protected IEnumerable<CallArgument> Slot => new ValueNumbering().Distinct(values).Any(v => v.Draws) ? [new CallArgument.Slot(steps[0].Slot)] : [];

    /// <summary>Said where a value depends on that value of that channel alone.</summary>
    protected IEnumerable<CallArgument> ByChannel => !positional && values.Select((v, c) => (v.Reads & ~(1 << c)) == 0).All(alone => alone) ? [new CallArgument.Flag("byChannel", true)] : [];

    private PrepareLine.Call Said =>
        Call(condition, positional ? "Positional" : "Segment", [new CallArgument.Body(this), new CallArgument.Constants(Constants.All), .. Slot, .. ByChannel]) with { Place = Place };
}

/// <summary>A body whose constants follow from statistics of the canvas at its place.</summary>
internal sealed class PlanStatistic(IReadOnlyList<Step> steps, IReadOnlyList<ValueExpr> values, Condition condition, bool positional) : PlanSegment(steps, values, condition, positional)
{
    public override string Text => "measures the canvas, then " + base.Text;

    /// <summary>What the constants are made of: the statistics, and the numbers known before.</summary>
    public StatisticUse Use => new(Values);

    public override IEnumerable<PrepareLine> Lines
    {
        get
        {
            List<CallArgument> arguments = [new CallArgument.Settling(this)];
            if (IsPositional) arguments.AddRange([new CallArgument.Flag("positional", true), .. Slot]);
            arguments.AddRange(ByChannel);
            return [.. Names, Call(Condition, "Statistic", [.. arguments]) with { Place = Steps[0] }];
        }
    }
}
