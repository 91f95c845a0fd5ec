namespace AugDsl.Imaging;

/// <summary>A picture's size in pixels.</summary>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
public readonly record struct ImageSize(int Width, int Height)
{
    /// <summary>The largest legal side.</summary>
    public const int MaximumSide = 65_535;

    /// <summary>Pixels.</summary>
    public long Area => (long)Width * Height;

    /// <summary>As "500 x 375".</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Width} x {Height}");
}
