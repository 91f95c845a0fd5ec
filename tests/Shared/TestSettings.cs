using System.Globalization;

namespace AugDsl.Tests.Shared;

/// <summary>Numbers that a person who repeats or lengthens a random test gives in the environment.</summary>
internal static class TestSettings
{
    /// <summary>The number that a variable says, or the usual one.</summary>
    public static int Number(string name, int standard) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : standard;
}
