using System.Globalization;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace AugDsl.Operations.Tests.Conformance;

/// <summary>
/// Every leg of the width matrix asserts that it runs with the width that it is there for: otherwise a leg could test the default again and
/// be green for nothing.
/// </summary>
public sealed class VectorWidthTests
{
    private const string KernelBits = "AUGDSL_EXPECTED_VECTOR_BITS";
    private const string VectorTBits = "AUGDSL_EXPECTED_VECTOR_T_BITS";

    /// <summary>The width of the bodies that run: 512 where Vector512 is used, otherwise that of <see cref="Vector{T}"/>.</summary>
    [Fact]
    public void The_kernels_run_at_the_width_that_the_leg_names() =>
        Expect(KernelBits, Vector512.IsHardwareAccelerated ? 512 : 8 * Vector<byte>.Count);

    /// <summary>The width of <see cref="Vector{T}"/> itself, which DOTNET_MaxVectorTBitWidth sets.</summary>
    [Fact]
    public void Vector_of_T_has_the_width_that_the_leg_names() => Expect(VectorTBits, 8 * Vector<byte>.Count);

    private static void Expect(string variable, int actual)
    {
        string? expected = Environment.GetEnvironmentVariable(variable);
        Assert.SkipWhen(string.IsNullOrEmpty(expected), $"{variable} is not set: this run is not a leg of the width matrix.");
        Assert.Equal(expected, actual.ToString(CultureInfo.InvariantCulture));
    }
}
