namespace AugDsl.Operations.Tests.Loading;

/// <summary>How two results differ, in levels.</summary>
internal static class Differences
{
    /// <summary>The mean absolute difference.</summary>
    public static double Mean(byte[] expected, byte[] actual) => expected.Zip(actual).Average(pair => Math.Abs(pair.First - pair.Second));

    /// <summary>Fails unless both are the same but for a few values that round to the other side.</summary>
    public static void AssertRounding(byte[] expected, byte[] actual, int oneIn)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.InRange(expected.Zip(actual).Max(pair => Math.Abs(pair.First - pair.Second)), 0, 1);
        Assert.InRange(expected.Zip(actual).Count(pair => pair.First != pair.Second), 0, expected.Length / oneIn);
    }
}
