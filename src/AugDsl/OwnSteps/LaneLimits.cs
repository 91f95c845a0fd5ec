namespace AugDsl.OwnSteps;

/// <summary>Where lanes end, the same for all of them.</summary>
internal static class LaneLimits
{
    /// <summary>Exponents of 2 that a normal number of single precision can have in either sign.</summary>
    public const double Exponent = 126;

    /// <summary>2^−126.</summary>
    public const double Smallest = 1.1754943508222875e-38;

    /// <summary>The most parameters of a step.</summary>
    public const int Parameters = 4;

    /// <summary>No channel that a step of one's own leaves is larger: what follows multiplies it.</summary>
    public const float Channel = 65536;
}
