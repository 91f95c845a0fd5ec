namespace AugDsl.Oversampling;

/// <summary>What the values of a column are.</summary>
public enum ColumnKind
{
    /// <summary>Real numbers, interpolated.</summary>
    Continuous,

    /// <summary>Whole numbers: interpolated, then rounded half to even. Distances treat them as <see cref="Continuous"/>.</summary>
    Integer,

    /// <summary>Codes of categories: whole numbers from 0 to 2²⁴ − 1 whose order and distance mean nothing.</summary>
    Categorical,
}
