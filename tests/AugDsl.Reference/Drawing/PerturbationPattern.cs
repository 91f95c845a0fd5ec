namespace AugDsl.Reference;

/// <summary>How the amounts of one step are shared among its pixels.</summary>
public enum PerturbationPattern
{
    /// <summary>Every value has its own.</summary>
    Scattered,

    /// <summary>All values of all steps have the whole bound: a kernel makes the same error at the same value.</summary>
    Together,

    /// <summary>All values of one plane of one step have the whole bound, with a sign of their own.</summary>
    Planes,

    /// <summary>A column of canvas pixels shares its x, a row its y and its values, as an axis-aligned map's errors do.</summary>
    Lines,

    /// <summary>In each 3 × 3 pixels one value goes up and its neighbours go down: the other side of ties whose weights differ in sign.</summary>
    Lattice,
}
