using Xunit.v3;

namespace AugDsl.Tests.Shared;

/// <summary>
/// A test that the width of vectors cannot change, or whose outputs other tests compare at every width: the vector legs of <c>.ci/run</c> leave it out by its trait.
/// docs/inside/testing.md lists them with what stands in for them.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class JudgedOnceAttribute : Attribute, ITraitAttribute
{
    public const string Trait = "Legs";

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new(Trait, "no")];
}
