namespace AugDsl.Oversampling;

/// <summary>When the neighbours of a row speak for it.</summary>
public enum NeighbourAgreement
{
    /// <summary>All are of its class.</summary>
    All,

    /// <summary>No other class has more of them than its own.</summary>
    Mode,
}
