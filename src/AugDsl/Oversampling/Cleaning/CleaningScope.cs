namespace AugDsl.Oversampling;

/// <summary>The classes that a cleaning method takes rows from.</summary>
public enum CleaningScope
{
    /// <summary>All but the smallest class.</summary>
    NotMinority,

    /// <summary>All classes.</summary>
    All,
}
