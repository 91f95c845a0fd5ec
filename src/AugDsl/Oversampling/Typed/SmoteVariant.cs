namespace AugDsl.Oversampling;

/// <summary>Which SMOTE a row type uses.</summary>
public enum SmoteVariant
{
    /// <summary>
    /// <see cref="Smote"/> where no column is categorical, <see cref="SmoteN"/> where all are, <see cref="SmoteNc"/> otherwise.
    /// </summary>
    Auto,

    /// <summary><see cref="Oversampling.Smote"/>: numbers alone.</summary>
    Smote,

    /// <summary><see cref="Oversampling.SmoteNc"/>: numbers and categories, at least one column of each.</summary>
    SmoteNc,

    /// <summary><see cref="Oversampling.SmoteN"/>: categories alone.</summary>
    SmoteN,
}
