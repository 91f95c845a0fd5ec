using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Model;
using AugDsl.Generators.Steps;

namespace AugDsl.Generators.Operations;

/// <summary>What an operation says its step is. Draws take the numbers 1, 2, … in the order in which they are asked for.</summary>
internal sealed partial class StepBuilder(Step step, StepModel model, PipelineOptions options, PipelineFacts facts, CanvasSize canvas, Action<string, string, string?> report)
{
    /// <summary>What the pipeline attribute says.</summary>
    public PipelineOptions Options => options;

    /// <summary>The user's struct, where the user has written the step.</summary>
    public OwnStep Own => new(model, this);

    /// <summary>What the whole pipeline says: the normalisation that a mean fill needs.</summary>
    public PipelineFacts Facts => facts;

    public int Channels => options.Channels;

    /// <summary>Whether nothing is clamped after a step: what follows reads all that it leaves.</summary>
    public bool LeavesAll => options.Clamping == Clamping.AtOutput;

    /// <summary>The canvas at this step.</summary>
    public CanvasSize Canvas => canvas;

    /// <summary>The canvas after it.</summary>
    public CanvasSize NewCanvas => step.NewCanvas ?? canvas;

    /// <summary>The pixel's channels.</summary>
    public IReadOnlyList<ValueExpr> X => [.. Enumerable.Range(0, Channels).Select(ValueExpr.Channel)];

    /// <summary>0.299 R + 0.587 G + 0.114 B; the channel itself for gray.</summary>
    public ValueExpr Luma => Channels == 1
        ? ValueExpr.Channel(0)
        : (((0.299 * ValueExpr.Channel(0)) + (0.587 * ValueExpr.Channel(1))) + (0.114 * ValueExpr.Channel(2))).Named("luma");

    /// <summary>Gives a number that is used more than once a name; a literal or a name stays what it is.</summary>
    public ScalarExpr Let(string name, ScalarExpr value)
    {
        if (value is Literal or DrawRef or Local) return value;
        Local local = new(step.Prefix + name, value.Range, isInt: false, value);
        step.Lets.Add(local);
        return local;
    }

    /// <summary>The cosine of degrees, under a name.</summary>
    public ScalarExpr Cos(ScalarExpr degrees) => Let("Cos", ScalarAlgebra.Apply(UnaryOperator.CosDegrees, degrees));

    /// <summary>The sine of degrees, under a name.</summary>
    public ScalarExpr Sin(ScalarExpr degrees) => Let("Sin", ScalarAlgebra.Apply(UnaryOperator.SinDegrees, degrees));

    /// <summary>The tangent of degrees, under a name.</summary>
    public ScalarExpr Tan(ScalarExpr degrees, string name = "Tan") => Let(name, ScalarAlgebra.Apply(UnaryOperator.TanDegrees, degrees));

    /// <summary>The map from the new canvas to the one before, computed by a function of the runtime.</summary>
    public void Map(RuntimeMember function, params ScalarExpr[] arguments)
    {
        string name = step.Prefix;
        Map(new MapMatrix([.. from row in Enumerable.Range(0, 3) from column in Enumerable.Range(0, 3) select (ScalarExpr)new Local($"{name}.M{row}{column}", Interval.All)]));
        Geometry.Call = new MapCall(name, function, arguments);
    }

    /// <summary>Reports a colour step on a format without colour, and says whether it may go on.</summary>
    public bool RequiresColour(string name)
    {
        if (Channels == 3) return true;
        Reject("AUG1008", name);
        Values([.. X]);
        return false;
    }

    /// <summary>The new canvas.</summary>
    public void Resize(ScalarExpr width, ScalarExpr height) => step.NewCanvas = new CanvasSize(width, height);

    /// <summary>The map from the new canvas to the one before.</summary>
    public void Map(MapMatrix map) => Geometry.Map = map;

    /// <summary>A linear map of the content about the canvas centre is given by its inverse, new canvas centre to old.</summary>
    public void MapAboutCentres(ScalarExpr m00, ScalarExpr m01, ScalarExpr m10, ScalarExpr m11) =>
        Map(MapMatrix.AboutCentres(m00, m01, m10, m11, NewCanvas, Canvas));

    /// <summary>A dense displacement p → p + d(p), whose kind is the class of the operation's <c>X.Runtime.cs</c>.</summary>
    /// <param name="numbers">The field's numbers, at most four.</param>
    public void Displace(params ScalarExpr[] numbers) => Displace(draws: true, numbers);

    /// <summary>A dense displacement p → p + d(p), whose kind is the class of the operation's <c>X.Runtime.cs</c>.</summary>
    /// <param name="draws">Whether the field draws by itself, from the step's slot; else it is a function of its numbers.</param>
    /// <param name="numbers">The field's numbers, at most four.</param>
    public void Displace(bool draws, params ScalarExpr[] numbers) => Geometry.Field = new FieldSpec(Brought("Kind"), numbers, draws);

    /// <summary>The same function for every channel.</summary>
    public void Value(Func<ValueExpr, ValueExpr> value) => Value((x, _) => value(x));

    /// <summary>A function of each channel.</summary>
    public void Value(Func<ValueExpr, int, ValueExpr> value) => Values([.. X.Select((x, i) => value(x, i))]);

    /// <summary>All channels together.</summary>
    public void Values(params ValueExpr[] channels) => step.Kind = new ValueKind(channels);

    /// <summary>A statistic of a channel, or of luma (<see cref="StatisticExpr.Luma"/>), over the canvas at this place.</summary>
    public ScalarExpr Measure(Statistic statistic, int channel) => new StatisticExpr(statistic, Channels == 1 && channel != StatisticExpr.Luma ? 0 : channel);

    /// <summary>A table that <c>Fill</c> of the operation's <c>X.Runtime.cs</c> makes from the histogram of a channel, or of luma.</summary>
    public TableCall Table(int channel, params ScalarExpr[] arguments) =>
        new(Brought("Fill"), new StatisticExpr(Statistic.Histogram, channel), arguments);

    /// <summary>A weighted sum of the pixels around, mirrored at the canvas' edge.</summary>
    /// <param name="weights">size × size weights, row by row.</param>
    public void Correlate(IReadOnlyList<ScalarExpr> weights) =>
        step.Kind = new StageKind(new RuntimeMember("Scheduling.Correlation", "Kind"), weights);

    /// <summary>A stage of the pixels around, whose kind is the class of the operation's <c>X.Runtime.cs</c>.</summary>
    /// <param name="alwaysActs">Whether no draw leaves the raster as it is.</param>
    /// <param name="parameters">The stage's numbers.</param>
    public void Neighbourhood(bool alwaysActs, params ScalarExpr[] parameters) =>
        step.Kind = new StageKind(Brought("Kind"), parameters, alwaysActs: alwaysActs);

    /// <summary>A stage that sees the whole raster, whose kind is the class of the operation's <c>X.Runtime.cs</c>.</summary>
    /// <param name="draws">Whether the stage draws by itself, from the step's slot.</param>
    /// <param name="alwaysActs">Whether no draw leaves the raster as it is.</param>
    /// <param name="parameters">The stage's numbers.</param>
    public void Region(bool draws, bool alwaysActs, params ScalarExpr[] parameters) =>
        step.Kind = new StageKind(Brought("Kind"), parameters, isRegional: true, draws, alwaysActs);

    public void MakeRaster() => step.Kind = new RasterKind();

    public void Output(IReadOnlyList<(double Scale, double Offset)> normalization, bool hwc) => step.Kind = new OutputKind(normalization, hwc);

    /// <summary>The sentence that <c>Explain</c> prints; numbers appear with their drawn values.</summary>
    public void Explain(FormattableString sentence)
    {
        string[] pieces = sentence.Format.Split('{', '}');
        for (int i = 0; i < pieces.Length; i++)
        {
            if (i % 2 == 0)
            {
                if (pieces[i].Length > 0) step.Explanation.Add(new ExplanationPart(pieces[i]));
                continue;
            }

            object? argument = sentence.GetArgument(int.Parse(pieces[i], CultureInfo.InvariantCulture));
            step.Explanation.Add(argument switch
            {
                DrawRef draw => new ExplanationPart("", draw.Field),
                Literal literal => new ExplanationPart(literal.Value.ToString("0.####", CultureInfo.InvariantCulture)),
                IFormattable formattable => new ExplanationPart(formattable.ToString(null, CultureInfo.InvariantCulture)),
                _ => new ExplanationPart(argument?.ToString() ?? ""),
            });
        }
    }

    /// <summary>Reports that the step makes no sense here; the rule's message takes <paramref name="detail"/>.</summary>
    /// <param name="rule">The diagnostic's id.</param>
    /// <param name="detail">What the message says.</param>
    /// <param name="property">The attribute's property that is wrong: the diagnostic points at its argument.</param>
    public void Reject(string rule, string detail, string? property = null) => report(rule, detail, property);

    /// <summary>Says that the step moves what stands in the picture to places that nobody can tell: a pipeline that declares one of these targets is refused.</summary>
    /// <remarks>A step with a map or a field has a rule, and values stay where they are: only what is neither needs this.</remarks>
    /// <param name="targets">The annotations.</param>
    /// <param name="why">The reason, as the message goes on.</param>
    /// <param name="property">The attribute's property that is to blame, if it is one.</param>
    public void HasNoRuleFor(Targets targets, string why, string? property = null)
    {
        Targets missing = options.Targets & targets;
        if (missing != Targets.None) Reject("AUG1020", $"'{step.Name}' has no rule for {missing.ToString().ToLowerInvariant().Replace(", ", " and ")}: {why}", property);
    }

    /// <summary>A member of the class that the operation brings in its <c>X.Runtime.cs</c>, which for a step of the user's is generic.</summary>
    private RuntimeMember Brought(string name) => RuntimeMember.OfStep(model.Own is null ? step.Name : Own.RuntimeType, name);

    private MapKind Geometry
    {
        get
        {
            if (step.Kind is MapKind kind) return kind;
            MapKind created = new();
            step.Kind = created;
            return created;
        }
    }
}

/// <summary>Facts of the whole pipeline that single steps need.</summary>
/// <param name="Mean">The mean of the pipeline's <c>Normalize</c>, one a channel; 0.5 without one.</param>
internal sealed record PipelineFacts(IReadOnlyList<double> Mean);
