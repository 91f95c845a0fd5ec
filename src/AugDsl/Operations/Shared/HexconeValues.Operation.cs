using AugDsl.Generators.Ir;

namespace AugDsl;

/// <summary>A pixel as hue, largest value and chroma (A. R. Smith, "Color Gamut Transform Pairs", SIGGRAPH 1978), and the way back.</summary>
internal sealed class HexconeValues
{
    private readonly ValueExpr _sector;

    public HexconeValues()
    {
        // The model is defined on [0, 1]; where values can leave it, the step clamps its own input.
        ValueExpr r = ValueExpr.Clamp01(ValueExpr.Channel(0)), g = ValueExpr.Clamp01(ValueExpr.Channel(1)), b = ValueExpr.Clamp01(ValueExpr.Channel(2));
        Max = ValueExpr.Max(r, ValueExpr.Max(g, b)).Named("max");
        ValueExpr min = ValueExpr.Min(r, ValueExpr.Min(g, b)).Named("min");
        Chroma = (Max - min).Named("chroma");
        _sector = ValueExpr.HueSector(r, g, b, Max, Chroma);
    }

    public ValueExpr Max { get; }

    public ValueExpr Chroma { get; }

    /// <summary>The hue in sixths of a turn, 0 to 6, turned by an angle.</summary>
    public ValueExpr Hue(ScalarExpr degrees)
    {
        ValueExpr turned = (_sector + ((ValueExpr)(degrees / 60)).Named("turn")).Named("turned");
        return (turned - (6.0 * ValueExpr.Floor(turned * (1.0 / 6)))).Named("hue");
    }

    /// <summary>The three channels: max − chroma · share.</summary>
    public static ValueExpr[] Channels(ValueExpr hue, ValueExpr max, ValueExpr chroma) =>
        [max - (chroma * ValueExpr.HueShare(hue, 0)), max - (chroma * ValueExpr.HueShare(hue, 1)), max - (chroma * ValueExpr.HueShare(hue, 2))];
}
