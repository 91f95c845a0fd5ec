namespace AugDsl.Generators.Ir;

/// <summary>How expressions look in C#.</summary>
internal static class ScalarText
{
    /// <summary>Whether a number needs no name: it is a literal, a draw or a name, or one of them with a sign.</summary>
    public static bool IsShort(ScalarExpr number) =>
        number is Literal or DrawRef or Local or Binary { Operator: BinaryOperator.Subtract, Left: Literal { Value: 0 }, Right: Literal or DrawRef or Local };

    /// <summary>An expression without the parentheses around the whole of it.</summary>
    public static string Bare(string expression)
    {
        if (expression[0] != '(') return expression;
        int depth = 0;
        for (int i = 0; i < expression.Length; i++)
        {
            depth += expression[i] == '(' ? 1 : expression[i] == ')' ? -1 : 0;
            if (depth == 0) return i == expression.Length - 1 ? expression.Substring(1, i - 1) : expression;
        }

        return expression;
    }
}
