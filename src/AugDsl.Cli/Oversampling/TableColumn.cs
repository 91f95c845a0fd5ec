using AugDsl.Cli.Tables;

namespace AugDsl.Cli.Oversampling;

/// <summary>What a column is to a resampling.</summary>
internal enum ColumnRole
{
    /// <summary>Numbers.</summary>
    Continuous,

    /// <summary>Numbers that are written without decimals throughout.</summary>
    Integer,

    /// <summary>Names; a missing one is a name of its own.</summary>
    Categorical,

    /// <summary>The classes.</summary>
    Label,

    /// <summary>No part of it; new rows have nothing there.</summary>
    Ignored,
}

/// <summary>A column of the file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Index">Its place.</param>
/// <param name="Role">What it is.</param>
/// <param name="Distinct">Its different values.</param>
/// <param name="Missing">Its missing fields.</param>
/// <param name="Values">The value of each row: a number, or a code of <paramref name="Categories"/>; empty where the column takes no part.</param>
/// <param name="Categories">The names behind the codes; null for numbers.</param>
/// <param name="Numbers">How numbers are written.</param>
internal sealed record TableColumn(string Name, int Index, ColumnRole Role, int Distinct, int Missing, double[] Values, Categories? Categories, NumberText Numbers)
{
    /// <summary>The text of a new value.</summary>
    public string TextOf(double value) => Role switch
    {
        ColumnRole.Categorical or ColumnRole.Label => Categories!.Names[(int)value],
        ColumnRole.Integer => NumberText.OfInteger(value),
        ColumnRole.Continuous => Numbers.Of(value),
        _ => "",
    };
}
