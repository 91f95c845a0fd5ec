using System.Globalization;
using System.Numerics;
using System.Runtime.Intrinsics;
using Xunit;

namespace AugDsl.Tests.Shared;

/// <summary>
/// A vector leg of <c>.ci/run</c> says by AUGDSL_EXPECTED_VECTOR_BITS and AUGDSL_EXPECTED_TWINS what it is about: a mistyped
/// DOTNET_ variable would otherwise test the default width once more and pass.
/// </summary>
public sealed class VectorWidthTests
{
    [Fact]
    public void Vectors_have_the_width_that_the_leg_asks_for()
    {
        if (Environment.GetEnvironmentVariable("AUGDSL_EXPECTED_VECTOR_BITS") is not string expected) return;
        Assert.Equal(int.Parse(expected, CultureInfo.InvariantCulture), 8 * Vector<byte>.Count);
    }

    [Fact]
    public void The_512_bit_twins_run_where_the_leg_asks_for_them()
    {
        if (Environment.GetEnvironmentVariable("AUGDSL_EXPECTED_TWINS") is not string expected) return;
        Assert.Equal(expected == "1", Vector512.IsHardwareAccelerated);
    }
}
