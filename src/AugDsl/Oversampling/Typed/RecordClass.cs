namespace AugDsl.Oversampling;

/// <summary>A class of rows before and after.</summary>
/// <typeparam name="TLabel">The type of the labels.</typeparam>
/// <param name="Label">The class.</param>
/// <param name="Before">Its rows in the input.</param>
/// <param name="After">Its rows in the result.</param>
public readonly record struct RecordClass<TLabel>(TLabel Label, int Before, int After);
