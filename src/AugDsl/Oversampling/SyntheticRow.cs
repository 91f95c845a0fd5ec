namespace AugDsl.Oversampling;

/// <summary>Where a new row comes from: base + factor · (neighbour − base).</summary>
/// <param name="Base">The row of the input that it starts at.</param>
/// <param name="Neighbour">The row of the input that it goes towards; the base itself where a method copies rows.</param>
/// <param name="Factor">How far it goes, 0 to 1. 0 where a method has no factor (<see cref="SmoteN"/>, <see cref="RandomOversampler"/>).</param>
public readonly record struct SyntheticRow(int Base, int Neighbour, double Factor);
