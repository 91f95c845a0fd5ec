using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using AugDsl.Imaging;

namespace AugDsl;

/// <summary>The checks of a call before anything is computed: each parameter against the legal range of the attribute's property, under the parameter's own name.</summary>
internal static class AugmentGuard
{
    public static void Picture(string operation, ImageView<byte> picture, bool needsColour = false)
    {
        if (picture.Width < 1 || picture.Height < 1)
            throw new ArgumentException($"{operation}: the picture is empty; make it with new ImageView<byte>(pixels, width, height, channels).", nameof(picture));
        if (picture.Channels != 3 && (needsColour || picture.Channels != 1))
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{operation}: the picture has {picture.Channels} channels; {(needsColour ? "it must have 3" : "1 or 3 are legal")}."), nameof(picture));
    }

    /// <summary>A number with both ends. Written, as those below, so that what is not a number fails.</summary>
    public static void Between(string operation, double value, double minimum, double maximum, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value >= minimum && value <= maximum)) Refuse(operation, name, value, $"{minimum:R} to {maximum:R} is legal");
    }

    /// <summary>A number whose lower end is excluded.</summary>
    public static void Above(string operation, double value, double minimum, double maximum, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value > minimum && value <= maximum)) Refuse(operation, name, value, $"above {minimum:R} and up to {maximum:R} is legal");
    }

    /// <summary>A number with both ends excluded.</summary>
    public static void Inside(string operation, double value, double minimum, double maximum, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value > minimum && value < maximum)) Refuse(operation, name, value, $"above {minimum:R} and below {maximum:R} is legal");
    }

    /// <summary>An odd number with both ends.</summary>
    public static void Odd(string operation, int value, int minimum, int maximum, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (value < minimum || value > maximum || value % 2 == 0) Refuse(operation, name, value, $"an odd number from {minimum} to {maximum} is legal");
    }

    /// <summary>A member of an enumeration.</summary>
    public static T Defined<T>(T value, [CallerArgumentExpression(nameof(value))] string name = "")
        where T : struct, Enum =>
        Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(name, value, $"It is no {typeof(T).Name}.");

    [DoesNotReturn]
    private static void Refuse(string operation, string name, double value, FormattableString rule) =>
        throw new ArgumentOutOfRangeException(name, value, $"{operation}: {rule.ToString(CultureInfo.InvariantCulture)}.");
}
