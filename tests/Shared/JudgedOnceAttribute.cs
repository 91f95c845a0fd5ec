using Xunit.v3;

namespace AugDsl.Tests.Shared;

/// <summary>
/// A test that vector legs of <c>.ci/run</c> leave out, by its trait: the width of vectors cannot change it, or other tests ask the same at every width.
/// docs/inside/testing.md lists them with what stands in for them. Its outputs are not recorded.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class JudgedOnceAttribute : Attribute, ITraitAttribute
{
    public const string Trait = "Legs";

    /// <summary>Only the leg without any vector instruction leaves it out, where it takes ten times as long.</summary>
    public bool ButInHardware { get; init; }

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new(Trait, ButInHardware ? "hardware" : "none")];
}
