namespace AugDsl.Generators.Operations;

/// <summary>What the hints about geometry ask of a step that moves points. Where nothing is said, the careful answer holds: no hint is wrong then.</summary>
/// <param name="ShowsBorder">Whether what lies outside the source may be seen.</param>
/// <param name="CanShrink">Whether the map may shrink the picture.</param>
/// <param name="Crops">Whether it cuts something off, which a later pad would show again.</param>
/// <param name="Pads">Whether it shows what is around the canvas.</param>
internal sealed record GeometryTraits(bool ShowsBorder = true, bool CanShrink = true, bool Crops = false, bool Pads = false)
{
    public static GeometryTraits Careful { get; } = new();
}
