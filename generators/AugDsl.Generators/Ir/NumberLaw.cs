using System.Collections.Generic;
using System.Linq;

namespace AugDsl.Generators.Ir;

/// <summary>What one uniform draw becomes: how a number is distributed.</summary>
/// <param name="Range">All that can be drawn lies between these two, and both can be drawn.</param>
internal abstract record NumberLaw(Interval Range)
{
    /// <summary>The only value, where there is only one: then nothing is drawn.</summary>
    public double? Constant => Range.Low == Range.High ? Range.Low : null;

    /// <summary>What a person reads, "Beta(2, 5) over -30..30"; empty for a uniform number.</summary>
    public abstract string Text { get; }

    /// <summary>A number as people write it.</summary>
    protected static string Plain(double value) => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The range as people write it.</summary>
    protected string Ends => Plain(Range.Low) + ".." + Plain(Range.High);
}

/// <summary>A real number, each as likely as any other.</summary>
internal sealed record UniformLaw(double Minimum, double Maximum) : NumberLaw(new Interval(Minimum, Maximum))
{
    public override string Text => "";
}

/// <summary>A whole number from both ends and all between.</summary>
internal sealed record IntegerLaw(int Minimum, int Maximum) : NumberLaw(new Interval(Minimum, Maximum))
{
    public override string Text => "";
}

/// <summary>A number above 0, each factor as likely as any other.</summary>
internal sealed record LogUniformLaw(double Minimum, double Maximum) : NumberLaw(new Interval(Minimum, Maximum))
{
    public override string Text => "log-uniform over " + Ends;
}

/// <summary>Normal about the middle, cut off two deviations away.</summary>
internal sealed record TruncatedNormalLaw(double Minimum, double Maximum) : NumberLaw(new Interval(Minimum, Maximum))
{
    public override string Text => "truncated normal over " + Ends;
}

/// <summary>Beta, scaled to the range.</summary>
internal sealed record BetaLaw(double Minimum, double Maximum, double Alpha, double Beta) : NumberLaw(new Interval(Minimum, Maximum))
{
    public override string Text => $"Beta({Plain(Alpha)}, {Plain(Beta)}) over {Ends}";
}

/// <summary>One of a list, each place as likely as any other.</summary>
internal sealed record ListLaw(IReadOnlyList<double> Values, bool IsInteger) : NumberLaw(new Interval(Values.Min(), Values.Max()))
{
    private const int MostShown = 8;

    public override string Text
    {
        get
        {
            string shown = string.Join(", ", Values.Take(MostShown).Select(v => v.ToString("G6", System.Globalization.CultureInfo.InvariantCulture)));
            if (Values.Count == 1) return shown;
            return Values.Count > MostShown ? $"one of {Values.Count} values: {shown}, …" : "one of " + shown;
        }
    }
}

/// <summary>A member of an enumeration, as its number: one of a list, each place as likely as any other.</summary>
/// <param name="Enumeration">The enumeration's full name.</param>
/// <param name="Members">The numbers.</param>
/// <param name="Names">The members' names.</param>
internal sealed record MemberLaw(string Enumeration, IReadOnlyList<int> Members, IReadOnlyList<string> Names) : NumberLaw(new Interval(Members.Min(), Members.Max()))
{
    public override string Text => "one of " + string.Join(", ", Names);
}
