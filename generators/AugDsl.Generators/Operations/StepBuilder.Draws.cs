using AugDsl.Generators.Ir;

namespace AugDsl.Generators.Operations;

/// <content>What a number becomes: a literal, a field that is drawn, or a field that is given.</content>
internal sealed partial class StepBuilder
{
    /// <param name="name">The drawn quantity.</param>
    /// <param name="minimum">The lower end.</param>
    /// <param name="maximum">The upper end.</param>
    /// <param name="randomSign">Whether a second draw gives it a sign.</param>
    /// <param name="legal">The attribute's property and the values that an edit may give it; null for a draw of the operation's own.</param>
    private ScalarExpr Uniform(string name, double minimum, double maximum, bool randomSign, LegalProperty? legal)
    {
        uint number = _number++;
        if (randomSign) return Signed(name, minimum, maximum, legal, number, _number++);
        return minimum == maximum
            ? Constant(name, DrawType.Double, minimum, number, legal)
            : Add(name, DrawType.Double, new Interval(minimum, maximum), new UniformDraw(number, minimum, maximum), legal);
    }

    private ScalarExpr Integer(string name, int minimum, int maximum, LegalProperty? legal)
    {
        uint number = _number++;
        return minimum == maximum
            ? Constant(name, DrawType.Int, minimum, number, legal)
            : Add(name, DrawType.Int, new Interval(minimum, maximum), new IntegerDraw(number, minimum, maximum), legal);
    }

    /// <summary>A literal, or in a pipeline whose numbers are given a field that may have every legal value.</summary>
    private ScalarExpr Constant(string name, DrawType type, double value, uint number, LegalProperty? legal) =>
        options.NumbersGiven && legal is not null ? Add(name, type, legal.Values.Range, new GivenNumber(number, value), legal) : value;

    private ScalarExpr Signed(string name, RangeStepAttribute attribute, uint number, uint sign) =>
        Signed(name, attribute.Minimum, attribute.Maximum, LegalProperty.Of(attribute, nameof(attribute.Minimum)), number, sign);

    private ScalarExpr Signed(string name, double minimum, double maximum, LegalProperty? legal, uint number, uint sign)
    {
        Interval range = new Interval(minimum, maximum).Hull(new Interval(-maximum, -minimum));
        return Add(name, DrawType.Double, range, new SignedDraw(number, sign, minimum, maximum), legal is null ? null : legal with { Values = legal.Values.WithSigns() });
    }

    /// <param name="name">The drawn quantity.</param>
    /// <param name="type">The field's type.</param>
    /// <param name="range">What can be drawn.</param>
    /// <param name="draw">How; null where several are drawn together.</param>
    /// <param name="legal">The attribute's property and what an edit may give it; null for what can be drawn.</param>
    private ScalarExpr Add(string name, DrawType type, Interval range, DrawSource? draw, LegalProperty? legal) => Add(name, type, range, draw, legal?.Values, legal?.Property);

    private ScalarExpr Add(string name, DrawType type, Interval range, DrawSource? draw, LegalValues? legal, string? property = null)
    {
        DrawField field = new(step.Path, name, type, range, step.Slot, draw) { Legal = legal ?? new LegalValues(range), Property = property };
        step.Draws.Add(field);
        return new DrawRef(field);
    }
}
