namespace AugDsl.Reference;

/// <summary>Whether an output agrees with the interpreter, and where it does not.</summary>
public sealed class AgreementReport
{
    /// <summary>Whether it agrees.</summary>
    public bool Agrees => Disagreement is null;

    /// <summary>Why it does not; null if it does.</summary>
    public string? Disagreement { get; init; }

    /// <summary>The interpreter's run; null if a decision was wrong.</summary>
    public ReferenceResult? Reference { get; init; }

    /// <summary>The tolerance: levels for 8-bit outputs, else units of full scale before the output step's division.</summary>
    public double Tolerance { get; init; }

    /// <summary>The largest difference, in units of <see cref="Tolerance"/>'s kind.</summary>
    public double WorstDifference { get; init; }

    /// <summary>The column of the worst pixel.</summary>
    public int WorstX { get; init; }

    /// <summary>The row of the worst pixel.</summary>
    public int WorstY { get; init; }

    /// <summary>The channel of the worst value.</summary>
    public int WorstChannel { get; init; }

    /// <summary>What the interpreter has there.</summary>
    public double Expected { get; init; }

    /// <summary>What was given there.</summary>
    public double Actual { get; init; }

    /// <summary>Values that differ at all; 8-bit outputs only.</summary>
    public int DifferentLevels { get; init; }

    /// <summary>Pixels outside the tolerance.</summary>
    public int OutsideTolerance { get; init; }

    /// <summary>Pixels outside the hull of the perturbed runs too.</summary>
    public int OutsideHull { get; init; }

    /// <summary>Pixels that may be outside the tolerance.</summary>
    public int Allowed { get; init; }

    /// <summary>The verdict, the worst pixel, the counts and the drawn list, for a failing test.</summary>
    public override string ToString()
    {
        List<string> lines = [Disagreement ?? "agrees"];
        if (Reference is not null)
        {
            lines.Add(FormattableString.Invariant($"worst: pixel ({WorstX}, {WorstY}) channel {WorstChannel}: expected {Expected:R}, got {Actual:R}"));
            lines.Add(FormattableString.Invariant($"it differs by {WorstDifference:G4} (tolerance {Tolerance:G4})"));
            lines.Add(FormattableString.Invariant(
                $"{OutsideTolerance} of {Reference.Width} x {Reference.Height} pixels outside the tolerance ({Allowed} allowed), {OutsideHull} outside the hull"));
            lines.AddRange(Reference.Steps.Select(step => "  " + step));
            lines.AddRange(Reference.Samplings.Select(sampling => "  at " + sampling));
        }

        return string.Join(Environment.NewLine, lines);
    }
}
