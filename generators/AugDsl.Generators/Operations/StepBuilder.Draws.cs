using System;
using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Steps;

namespace AugDsl.Generators.Operations;

/// <content>Draws: the fields of <c>Parameters</c> that a step has, or literals where nothing is to be drawn.</content>
internal sealed partial class StepBuilder
{
    private const int FarthestWindow = (1 << 24) - 1;
    private uint _number = 1;

    /// <summary>A number drawn uniformly, or a literal where both ends are equal.</summary>
    /// <param name="name">The drawn quantity.</param>
    /// <param name="minimum">The lower end.</param>
    /// <param name="maximum">The upper end.</param>
    /// <param name="legal">The values that an edit may give it; null for those that can be drawn.</param>
    public ScalarExpr Uniform(string name, double minimum, double maximum, LegalValues? legal = null) =>
        Number(name, DrawType.Double, new UniformLaw(minimum, maximum), legal);

    /// <summary>The number of a step with one range, by the distribution or from the list that the attribute says.</summary>
    public ScalarExpr Draw(string name, RangeStepAttribute attribute, bool randomSign = false)
    {
        if (!randomSign) return Number(name, DrawType.Double, AttributeLaws.Of(attribute), Legal(attribute));
        uint number = _number++;
        return Signed(name, attribute, number, _number++);
    }

    /// <summary>A number of a step with several ranges, each one value or two.</summary>
    public ScalarExpr Draw(string name, StepAttribute attribute, string property, double[]? range)
    {
        if (!HasEnds(property, range)) return 0;
        if (range![0] <= range[range.Length - 1]) return Uniform(name, range[0], range[range.Length - 1], legal: LegalRanges.Of(attribute, property));
        Reject("AUG2002", FormattableString.Invariant($"{range[0]} is above {range[1]}"), property);
        return 0;
    }

    /// <summary>The integer of a step with one range: drawn uniformly from both ends and all between, or from the attribute's list.</summary>
    public ScalarExpr Integer(string name, IntegerRangeStepAttribute attribute) =>
        Number(name, DrawType.Int, AttributeLaws.Of(attribute), LegalRanges.Of(attribute, nameof(attribute.Minimum)));

    /// <summary>An integer of a step with several ranges, each one value or two.</summary>
    public ScalarExpr Integer(string name, StepAttribute attribute, string property, int[]? range)
    {
        // A range the wrong way round is reported with the other wrong parameters.
        return HasEnds(property, range) && range![0] <= range[range.Length - 1] ? Integer(name, range[0], range[range.Length - 1], LegalRanges.Of(attribute, property)) : 1;
    }

    /// <summary>An integer drawn uniformly from both ends and all between.</summary>
    /// <param name="name">The drawn quantity.</param>
    /// <param name="minimum">The lower end.</param>
    /// <param name="maximum">The upper end.</param>
    /// <param name="legal">The values that an edit may give it; null for those that can be drawn.</param>
    public ScalarExpr Integer(string name, int minimum, int maximum, LegalValues? legal = null) =>
        Number(name, DrawType.Int, new IntegerLaw(minimum, maximum), legal);

    /// <summary>Integers that a function of the operation's <c>X.Runtime.cs</c> draws together, from the canvas at the step's place.</summary>
    /// <param name="limits">What the function gets beside the stream, the slot and the canvas' sides.</param>
    /// <param name="fields">Names and ranges of the integers, its <c>out</c> parameters.</param>
    public ScalarExpr[] DrawFromCanvas(IReadOnlyList<double> limits, params (string Name, int Minimum, int Maximum)[] fields)
    {
        ScalarExpr[] drawn = [.. fields.Select(f => Add(f.Name, DrawType.Int, new Interval(f.Minimum, f.Maximum), null, Window(f.Minimum)))];
        step.JointDraw = new JointDraw(Brought("Draw"), FromCanvas: true, limits);
        return drawn;
    }

    /// <summary>Integers that a function of the operation's <c>X.Runtime.cs</c> draws together: a permutation, numbers of one parity, as many as are drawn.</summary>
    /// <param name="limits">What the function gets beside the stream and the slot.</param>
    /// <param name="fields">Names and ranges of the integers, its <c>out</c> parameters; an edit may give each any value of its range.</param>
    public ScalarExpr[] DrawTogether(IReadOnlyList<double> limits, params (string Name, int Minimum, int Maximum)[] fields)
    {
        step.JointDraw = new JointDraw(Brought("Draw"), FromCanvas: false, limits);
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

    /// <summary>Two numbers from the same range: both values first, then both signs.</summary>
    public (ScalarExpr First, ScalarExpr Second) DrawPair(string first, string second, RangeStepAttribute attribute, bool randomSign)
    {
        if (!randomSign) return (Draw(first, attribute), Draw(second, attribute));
        ScalarExpr x = Signed(first, attribute, _number, _number + 2);
        ScalarExpr y = Signed(second, attribute, _number + 1, _number + 3);
        _number += 4;
        return (x, y);
    }

    /// <summary>Whether a range in an array is one value or two; else it is reported.</summary>
    private bool HasEnds(string property, Array? range)
    {
        if (range is { Length: 1 or 2 }) return true;
        Reject("AUG2003", $"{property} has {range?.Length ?? 0} numbers: write [value] or [minimum, maximum]", property);
        return false;
    }

    private static LegalValues? Legal(RangeStepAttribute attribute) => LegalRanges.Of(attribute, nameof(attribute.Minimum));

    /// <summary>A draw, or the literal that it always is; either way it takes a number.</summary>
    private ScalarExpr Number(string name, DrawType type, NumberLaw law, LegalValues? legal)
    {
        uint number = _number++;
        return law.Constant is { } constant ? Constant(name, type, constant, number, legal) : Add(name, type, law.Range, new NumberDraw(number, law), legal);
    }

    private ScalarExpr Signed(string name, RangeStepAttribute attribute, uint number, uint sign)
    {
        NumberLaw law = AttributeLaws.Of(attribute);
        Interval range = law.Range.Hull(new Interval(-law.Range.High, -law.Range.Low));
        return Add(name, DrawType.Double, range, new SignedDraw(number, sign, law), Legal(attribute)?.WithSigns());
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
