using AugDsl.Oversampling;

namespace AugDsl.Cli.Oversampling;

/// <summary>What a method is made from.</summary>
/// <param name="Target">How many rows each class shall have.</param>
/// <param name="Neighbours">k, or null for the method's own.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Threads">Threads.</param>
internal readonly record struct MethodSettings(SamplingTarget Target, int? Neighbours, ulong Seed, int Threads);
