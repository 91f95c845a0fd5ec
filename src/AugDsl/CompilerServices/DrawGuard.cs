using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using AugDsl.Imaging;

namespace AugDsl.CompilerServices;

/// <summary>
/// The checks of <c>Parameters.Validate</c>: draws are public data that anybody may edit or read from a file, and every size that a kernel computes
/// with follows from them.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DrawGuard
{
    /// <summary>Checks the size of the source that the draws are for.</summary>
    /// <exception cref="ArgumentException">A side is not from 1 to 65,535.</exception>
    public static void Source(int width, int height)
    {
        Within(nameof(width), width, "SourceWidth");
        Within(nameof(height), height, "SourceHeight");

        static void Within(string side, int value, string field)
        {
            if (value is < 1 or > ImageSize.MaximumSide) throw Refusal(field, value.ToString(CultureInfo.InvariantCulture), FormattableString.Invariant($"a {side} of 1 to {ImageSize.MaximumSide} is legal"));
        }
    }

    /// <summary>Checks a number with both ends.</summary>
    /// <exception cref="ArgumentException">The draw is not finite, or lies outside.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Between(string draw, double value, double minimum, double maximum)
    {
        // Written so that what is not a number fails.
        if (!(value >= minimum && value <= maximum)) Refuse(draw, value, $"{minimum:R} to {maximum:R} is legal");
    }

    /// <summary>Checks a number whose lower end is excluded.</summary>
    /// <exception cref="ArgumentException">The draw is not finite, or lies outside.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Above(string draw, double value, double minimum, double maximum)
    {
        if (!(value > minimum && value <= maximum)) Refuse(draw, value, $"above {minimum:R} and up to {maximum:R} is legal");
    }

    /// <summary>Checks a number with both ends excluded.</summary>
    /// <exception cref="ArgumentException">The draw is not finite, or lies outside.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Inside(string draw, double value, double minimum, double maximum)
    {
        if (!(value > minimum && value < maximum)) Refuse(draw, value, $"above {minimum:R} and below {maximum:R} is legal");
    }

    /// <summary>Checks an order of children: a child a nibble, first in the lowest, each once, nothing behind the last.</summary>
    /// <exception cref="ArgumentException">It is no order of so many children.</exception>
    public static void Order(string draw, ulong order, int count)
    {
        uint seen = 0;
        for (int place = 0; place < count; place++) seen |= 1u << (int)((order >> (4 * place)) & 15);
        bool complete = seen == (1u << count) - 1 && BitOperations.PopCount(seen) == count;
        if (!complete || (count < 16 && order >> (4 * count) != 0))
            throw Refusal(draw, "0x" + order.ToString("X", CultureInfo.InvariantCulture), FormattableString.Invariant($"an order of 0 to {count - 1}, a nibble each and the first in the lowest, is legal"));
    }

    private static ArgumentException Refusal(string draw, string value, string rule) => new($"The draw {draw} is {value}; {rule}.", "p");

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Refuse(string draw, double value, FormattableString rule) =>
        throw Refusal(draw, value.ToString("R", CultureInfo.InvariantCulture), rule.ToString(CultureInfo.InvariantCulture));
}
