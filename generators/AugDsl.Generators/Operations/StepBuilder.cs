using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Model;
using AugDsl.Generators.Steps;

namespace AugDsl.Generators.Operations;

/// <summary>What an operation says its step is. Draws take the numbers 1, 2, … in the order in which they are asked for.</summary>
internal sealed partial class StepBuilder(Step step, PipelineOptions options, PipelineFacts facts, CanvasSize canvas, Action<string, string, string?> report)
{
    private const int FarthestWindow = (1 << 24) - 1;
    private uint _number = 1;

    /// <summary>What the pipeline attribute says.</summary>
    public PipelineOptions Options => options;

    /// <summary>What the whole pipeline says: the normalisation that a mean fill needs.</summary>
    public PipelineFacts Facts => facts;

    public int Channels => options.Channels;

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

    /// <summary>A number drawn uniformly, or a literal where both ends are equal.</summary>
    /// <param name="name">The drawn quantity.</param>
    /// <param name="minimum">The lower end.</param>
    /// <param name="maximum">The upper end.</param>
    /// <param name="randomSign">Whether a second draw gives it a sign.</param>
    /// <param name="legal">The values that an edit may give it; null for those that can be drawn.</param>
    public ScalarExpr Uniform(string name, double minimum, double maximum, bool randomSign = false, LegalValues? legal = null)
    {
        uint number = _number++;
        if (randomSign) return Signed(name, minimum, maximum, legal, number, _number++);
        if (minimum == maximum) return Constant(name, DrawType.Double, minimum, number, legal);
        return Add(name, DrawType.Double, new Interval(minimum, maximum), new UniformDraw(number, minimum, maximum), legal);
    }

    /// <summary>The number of a step with one range.</summary>
    public ScalarExpr Draw(string name, RangeStepAttribute attribute, bool randomSign = false) =>
        Uniform(name, attribute.Minimum, attribute.Maximum, randomSign, LegalRanges.Of(attribute, nameof(attribute.Minimum)));

    /// <summary>A number of a step with several ranges, each one value or two.</summary>
    public ScalarExpr Draw(string name, StepAttribute attribute, string property, double[]? range)
    {
        if (range is not { Length: 1 or 2 })
            Reject("AUG2003", $"{property} has {range?.Length ?? 0} numbers: write [value] or [minimum, maximum]", property);
        else if (range[0] > range[range.Length - 1])
            Reject("AUG2002", FormattableString.Invariant($"{range[0]} is above {range[1]}"), property);
        else
            return Uniform(name, range[0], range[range.Length - 1], legal: LegalRanges.Of(attribute, property));

        return 0;
    }

    /// <summary>The integer of a step with one range, drawn uniformly from both ends and all between.</summary>
    public ScalarExpr Integer(string name, IntegerRangeStepAttribute attribute) =>
        Integer(name, attribute.Minimum, attribute.Maximum, LegalRanges.Of(attribute, nameof(attribute.Minimum)));

    /// <summary>An integer drawn uniformly from both ends and all between.</summary>
    /// <param name="name">The drawn quantity.</param>
    /// <param name="minimum">The lower end.</param>
    /// <param name="maximum">The upper end.</param>
    /// <param name="legal">The values that an edit may give it; null for those that can be drawn.</param>
    public ScalarExpr Integer(string name, int minimum, int maximum, LegalValues? legal = null)
    {
        uint number = _number++;
        return minimum == maximum ? Constant(name, DrawType.Int, minimum, number, legal) : Add(name, DrawType.Int, new Interval(minimum, maximum), new IntegerDraw(number, minimum, maximum), legal);
    }

    /// <summary>Integers that a function of the operation's <c>X.Runtime.cs</c> draws together, from the canvas at the step's place.</summary>
    /// <param name="limits">What the function gets beside the stream, the slot and the canvas' sides.</param>
    /// <param name="fields">Names and ranges of the integers, its <c>out</c> parameters.</param>
    public ScalarExpr[] DrawFromCanvas(IReadOnlyList<double> limits, params (string Name, int Minimum, int Maximum)[] fields)
    {
        ScalarExpr[] drawn = [.. fields.Select(f => Add(f.Name, DrawType.Int, new Interval(f.Minimum, f.Maximum), null, Window(f.Minimum)))];
        step.JointDraw = new JointDraw(RuntimeMember.OfStep(step.Name, "Draw"), FromCanvas: true, limits);
        return drawn;
    }

    /// <summary>Integers that a function of the operation's <c>X.Runtime.cs</c> draws together: a permutation, numbers of one parity, as many as are drawn.</summary>
    /// <param name="limits">What the function gets beside the stream and the slot.</param>
    /// <param name="fields">Names and ranges of the integers, its <c>out</c> parameters; an edit may give each any value of its range.</param>
    public ScalarExpr[] DrawTogether(IReadOnlyList<double> limits, params (string Name, int Minimum, int Maximum)[] fields)
    {
        step.JointDraw = new JointDraw(RuntimeMember.OfStep(step.Name, "Draw"), FromCanvas: false, limits);
        return [.. fields.Select(f => Add(f.Name, DrawType.Int, new Interval(f.Minimum, f.Maximum), null, null))];
    }

    /// <summary>
    /// An edit may move a window beyond its canvas, where the border rule speaks, and a canvas on the way may be larger than any picture. So what is
    /// legal does not depend on the canvas: places and sides that arithmetic on them can bear.
    /// </summary>
    private static LegalValues Window(int minimum) => new(new Interval(minimum < 0 ? -FarthestWindow : minimum, FarthestWindow));

    /// <summary>One number where a drawn integer has a value, else another.</summary>
    public static ScalarExpr Where(ScalarExpr integer, int value, ScalarExpr yes, ScalarExpr no) => integer is DrawRef draw
        ? ScalarAlgebra.Choose(Condition.Always.And(new ConditionTerm(draw.Field, value)), yes, no)
        : integer.Is(value) ? yes : no;

    /// <summary>One number for all channels, or one for each.</summary>
    public ScalarExpr[] PerChannel(string name, RangeStepAttribute attribute, bool perChannel)
    {
        if (!perChannel || Channels == 1)
        {
            ScalarExpr one = Draw(name, attribute);
            return [.. Enumerable.Repeat(one, Channels)];
        }

        string[] suffixes = ["Red", "Green", "Blue"];
        return [.. suffixes.Select(s => Draw(name + s, attribute))];
    }

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

    /// <summary>Two numbers from the same range: both values first, then both signs.</summary>
    public (ScalarExpr First, ScalarExpr Second) DrawPair(string first, string second, RangeStepAttribute attribute, bool randomSign)
    {
        if (!randomSign) return (Draw(first, attribute), Draw(second, attribute));
        ScalarExpr x = Signed(first, attribute, _number, _number + 2);
        ScalarExpr y = Signed(second, attribute, _number + 1, _number + 3);
        _number += 4;
        return (x, y);
    }

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
    public void Displace(bool draws, params ScalarExpr[] numbers) => Geometry.Field = new FieldSpec(RuntimeMember.OfStep(step.Name, "Kind"), numbers, draws);

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
        new(RuntimeMember.OfStep(step.Name, "Fill"), new StatisticExpr(Statistic.Histogram, channel), arguments);

    /// <summary>A weighted sum of the pixels around, mirrored at the canvas' edge.</summary>
    /// <param name="weights">size × size weights, row by row.</param>
    public void Correlate(IReadOnlyList<ScalarExpr> weights) =>
        step.Kind = new StageKind(new RuntimeMember("Scheduling.Correlation", "Kind"), weights);

    /// <summary>A stage of the pixels around, whose kind is the class of the operation's <c>X.Runtime.cs</c>.</summary>
    /// <param name="alwaysActs">Whether no draw leaves the raster as it is.</param>
    /// <param name="parameters">The stage's numbers.</param>
    public void Neighbourhood(bool alwaysActs, params ScalarExpr[] parameters) =>
        step.Kind = new StageKind(RuntimeMember.OfStep(step.Name, "Kind"), parameters, alwaysActs: alwaysActs);

    /// <summary>A stage that sees the whole raster, whose kind is the class of the operation's <c>X.Runtime.cs</c>.</summary>
    /// <param name="draws">Whether the stage draws by itself, from the step's slot.</param>
    /// <param name="alwaysActs">Whether no draw leaves the raster as it is.</param>
    /// <param name="parameters">The stage's numbers.</param>
    public void Region(bool draws, bool alwaysActs, params ScalarExpr[] parameters) =>
        step.Kind = new StageKind(RuntimeMember.OfStep(step.Name, "Kind"), parameters, isRegional: true, draws, alwaysActs);

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

    private ScalarExpr Signed(string name, RangeStepAttribute attribute, uint number, uint sign) =>
        Signed(name, attribute.Minimum, attribute.Maximum, LegalRanges.Of(attribute, nameof(attribute.Minimum)), number, sign);

    private ScalarExpr Signed(string name, double minimum, double maximum, LegalValues? legal, uint number, uint sign)
    {
        Interval range = new Interval(minimum, maximum).Hull(new Interval(-maximum, -minimum));
        return Add(name, DrawType.Double, range, new SignedDraw(number, sign, minimum, maximum), legal?.WithSigns());
    }

    /// <param name="name">The drawn quantity.</param>
    /// <param name="type">The field's type.</param>
    /// <param name="range">What can be drawn.</param>
    /// <param name="draw">How; null where several are drawn together.</param>
    /// <param name="legal">What an edit may give it; null for what can be drawn.</param>
    private ScalarExpr Add(string name, DrawType type, Interval range, DrawSource? draw, LegalValues? legal)
    {
        DrawField field = new(step.Path, name, type, range, step.Slot, draw) { Legal = legal ?? new LegalValues(range) };
        step.Draws.Add(field);
        return new DrawRef(field);
    }
}

/// <summary>Facts of the whole pipeline that single steps need.</summary>
/// <param name="Mean">The mean of the pipeline's <c>Normalize</c>, one a channel; 0.5 without one.</param>
internal sealed record PipelineFacts(IReadOnlyList<double> Mean);
