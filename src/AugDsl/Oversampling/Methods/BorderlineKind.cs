namespace AugDsl.Oversampling;

/// <summary>The two variants of <see cref="BorderlineSmote"/>.</summary>
public enum BorderlineKind
{
    /// <summary>Neighbours come from the class.</summary>
    First,

    /// <summary>Neighbours come from all rows; towards one of another class the new row stays in the nearer half.</summary>
    Second,
}
