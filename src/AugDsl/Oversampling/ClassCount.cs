namespace AugDsl.Oversampling;

/// <summary>A class before and after.</summary>
/// <param name="Label">The class.</param>
/// <param name="Before">Its rows in the input.</param>
/// <param name="After">Its rows in the result.</param>
public readonly record struct ClassCount(int Label, int Before, int After);
