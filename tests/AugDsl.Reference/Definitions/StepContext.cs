using AugDsl.Imaging;

namespace AugDsl.Reference;

/// <summary>What an operation may know when it becomes a concrete step: its draws, its canvas, and the pipeline around it.</summary>
public sealed class StepContext
{
    private readonly List<DrawnValue> _values = [];
    private readonly ImageSize? _decidedCanvas;

    internal StepContext(
        ScalarDraws draws,
        ImageSize canvas,
        int channels,
        IReadOnlyList<double> normalizeMean,
        Perturbation? perturbation,
        ImageSize? decidedCanvas)
    {
        Draws = draws;
        Canvas = canvas;
        Channels = channels;
        NormalizeMean = normalizeMean;
        Perturbation = perturbation;
        _decidedCanvas = decidedCanvas;
    }

    /// <summary>The step's scalar draws.</summary>
    public ScalarDraws Draws { get; }

    /// <summary>The canvas before the step.</summary>
    public ImageSize Canvas { get; }

    /// <summary>1 or 3.</summary>
    public int Channels { get; }

    /// <summary>The mean of the pipeline's <c>Normalize</c>, one a channel; 0.5 without one.</summary>
    public IReadOnlyList<double> NormalizeMean { get; }

    /// <summary>The perturbation of this run, if it is one of the hull's.</summary>
    public Perturbation? Perturbation { get; }

    /// <summary>The drawn values, for the report.</summary>
    public IReadOnlyList<DrawnValue> Values => _values;

    /// <summary>Pixel draws of a purpose.</summary>
    public PixelDraws Pixels(uint purpose) => new(Draws.Key, Draws.Slot, purpose);

    /// <summary>Notes a drawn or derived value for the report, and returns it.</summary>
    public double Note(string name, double value)
    {
        _values.Add(new DrawnValue(name, value));
        return value;
    }

    /// <summary>A + (b − a) u of a numbered draw.</summary>
    public double Uniform(uint number, double minimum, double maximum, string name) => Note(name, Draws.Uniform(number, minimum, maximum));

    /// <summary>The value that a numbered draw has in the range or the list of the attribute, by its distribution.</summary>
    public double Value(RangeStepAttribute attribute, uint number, string name) => Note(name, Distributions.Number(attribute, Draws.Unit(number)));

    /// <summary>The one value of a range step: number 1.</summary>
    public double Value(RangeStepAttribute attribute) => Value(attribute, 1, "value");

    /// <summary>The one value of a signed range step: number 1, its sign number 2.</summary>
    public double Value(SignedRangeStepAttribute attribute) => Value(attribute, 1, 2, "value");

    /// <summary>A value of a signed range step, by two numbered draws.</summary>
    public double Value(SignedRangeStepAttribute attribute, uint number, uint signNumber, string name) =>
        Note(name, Signed(attribute, Distributions.Number(attribute, Draws.Unit(number)), signNumber));

    /// <summary>The integer of a step with a range of integers: number 1.</summary>
    public int Integer(IntegerRangeStepAttribute attribute, string name) => (int)Note(name, attribute.Values is { } values
        ? values[(int)Math.Floor(Draws.Unit(1) * values.Length)]
        : Draws.Integer(1, attribute.Minimum, attribute.Maximum));

    /// <summary>The value or, where a sign is asked for and u &lt; ½, its negative.</summary>
    public double Signed(SignedRangeStepAttribute attribute, double value, uint signNumber) =>
        attribute.RandomSign && Draws.Unit(signNumber) < 0.5 ? -value : value;

    /// <summary>Ceil, as a side of the canvas. A taken-over side that differs must be within 1e-9 of the threshold.</summary>
    public ImageSize CeilingCanvas(double width, double height) => new(
        CeilingSide(width, _decidedCanvas?.Width, nameof(width)),
        CeilingSide(height, _decidedCanvas?.Height, nameof(height)));

    private static int CeilingSide(double exact, int? decided, string side)
    {
        int own = Math.Max(1, (int)Math.Ceiling(exact));
        if (decided is not int other || other == own) return own;
        if (Math.Abs(other - own) == 1 && Math.Abs(exact - Math.Round(exact)) <= 1e-9) return other;
        throw new ReferenceDisagreementException(FormattableString.Invariant($"the canvas' {side} is {own} (ceil of {exact:R}), not {other}"));
    }
}

/// <summary>A drawn value and what it is.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">The value.</param>
public readonly record struct DrawnValue(string Name, double Value);
