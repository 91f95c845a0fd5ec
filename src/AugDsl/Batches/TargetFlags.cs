namespace AugDsl.Batches;

/// <summary>Flags of targets.</summary>
internal static class TargetFlags
{
    /// <summary>Whether a target is among others. <see cref="Enum.HasFlag"/> boxes both for as long as a method is not optimised.</summary>
    public static bool Has(this Targets targets, Targets target) => (targets & target) == target;
}
