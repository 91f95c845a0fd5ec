using System.Globalization;
using System.Linq;
using AugDsl.Generators.Ir;

namespace AugDsl.Generators.Emission;

/// <summary>Prints how a number is drawn: a call of the sample's stream.</summary>
internal static class LawText
{
    /// <summary>"draws.Beta(0x1u, 1, -30.0, 30.0, 2.0, 5.0)".</summary>
    public static string Call(NumberLaw law, string slot, uint number)
    {
        string draw = $"{slot}, {number.ToString(CultureInfo.InvariantCulture)}";
        return law switch
        {
            UniformLaw d => $"draws.Uniform({draw}, {Literal.Text(d.Minimum)}, {Literal.Text(d.Maximum)})",
            IntegerLaw d => $"draws.Integer({draw}, {Int(d.Minimum)}, {Int(d.Maximum)})",
            LogUniformLaw d => $"draws.LogUniform({draw}, {Literal.Text(d.Minimum)}, {Literal.Text(d.Maximum)})",
            TruncatedNormalLaw d => $"draws.TruncatedNormal({draw}, {Literal.Text(d.Minimum)}, {Literal.Text(d.Maximum)})",
            BetaLaw d => $"draws.Beta({draw}, {Literal.Text(d.Minimum)}, {Literal.Text(d.Maximum)}, {Literal.Text(d.Alpha)}, {Literal.Text(d.Beta)})",
            ListLaw { IsInteger: true } d => $"draws.Pick<int>({draw}, [{string.Join(", ", d.Values.Select(v => Int((int)v)))}])",
            MemberLaw d => $"draws.Pick<int>({draw}, [{string.Join(", ", d.Members.Select(Int))}])",
            ListLaw d => $"draws.Pick<double>({draw}, [{string.Join(", ", d.Values.Select(Literal.Text))}])",
            _ => throw new System.NotSupportedException(law.GetType().Name),
        };
    }

    private static string Int(int value) => value.ToString(CultureInfo.InvariantCulture);
}
