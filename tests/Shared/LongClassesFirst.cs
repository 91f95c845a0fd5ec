using Xunit.Sdk;
using Xunit.v3;

[assembly: Xunit.TestCollectionOrderer(typeof(AugDsl.Tests.Shared.LongClassesFirst))]

namespace AugDsl.Tests.Shared;

/// <summary>A class whose tests take so long together that another core would wait for it, if it began last.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class LongAttribute : Attribute;

/// <summary>Starts the classes that are marked with <see cref="LongAttribute"/> before all others.</summary>
public sealed class LongClassesFirst : ITestCollectionOrderer
{
    private static readonly string[] s_long =
        [.. typeof(LongClassesFirst).Assembly.GetTypes().Where(t => t.IsDefined(typeof(LongAttribute), inherit: false)).Select(t => $" {t.FullName} ")];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(c => s_long.Any(name => c.TestCollectionDisplayName.Contains(name, StringComparison.Ordinal)) ? 0 : 1)];
}
