using System.ComponentModel;
using System.Numerics;
using AugDsl.Oversampling;

namespace AugDsl.CompilerServices;

/// <summary>Numbers between the properties of a row and a table of doubles.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RowValues
{
    /// <summary>The value of a nullable column, which must have one.</summary>
    /// <param name="value">The value.</param>
    /// <param name="name">The property.</param>
    /// <param name="column">The column, from 0.</param>
    /// <param name="row">The row, from 0; −1 where it is not one of a table.</param>
    /// <exception cref="ResamplingException">There is none.</exception>
    public static double Required(double? value, string name, int column, int row = -1)
    {
        if (value is { } number) return number;
        string place = row < 0 ? "" : FormattableString.Invariant($"row {row}, ");
        throw new ResamplingException($"{place}column \"{name}\": there is no value (null). Fill in or remove such rows first.", row, column);
    }

    /// <summary>A value as a property's type holds it: rounded, and clamped to its range.</summary>
    /// <typeparam name="T">The property's type.</typeparam>
    /// <param name="value">The value.</param>
    public static T Continuous<T>(double value)
        where T : struct, INumberBase<T> => T.CreateSaturating(value);

    /// <summary>A value as a whole number, half to even, clamped to the range of the property's type.</summary>
    /// <typeparam name="T">The property's type.</typeparam>
    /// <param name="value">The value.</param>
    public static T Integer<T>(double value)
        where T : struct, INumberBase<T> => T.CreateSaturating(Math.Round(value));

    /// <summary>The same for types that hold more digits than a double: where nothing has changed, the very value of the row that the new one starts at.</summary>
    /// <typeparam name="T">The property's type.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="base">The value of the row that it starts at.</param>
    public static T Continuous<T>(double value, T @base)
        where T : struct, INumberBase<T> => value == double.CreateSaturating(@base) ? @base : Continuous<T>(value);

    /// <summary>The same for types that hold more digits than a double: where nothing has changed, the very value of the row that the new one starts at.</summary>
    /// <typeparam name="T">The property's type.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="base">The value of the row that it starts at.</param>
    public static T Integer<T>(double value, T @base)
        where T : struct, INumberBase<T> => Math.Round(value) == double.CreateSaturating(@base) ? @base : Integer<T>(value);
}
