namespace AugDsl.Mixing;

/// <summary>The pixels that CutMix takes from the partner.</summary>
/// <param name="X">The first column.</param>
/// <param name="Y">The first row.</param>
/// <param name="Width">Columns; may be 0.</param>
/// <param name="Height">Rows; may be 0.</param>
public readonly record struct MixBox(int X, int Y, int Width, int Height)
{
    /// <summary>The column behind the last one.</summary>
    public int Right => X + Width;

    /// <summary>The row behind the last one.</summary>
    public int Bottom => Y + Height;

    /// <summary>Pixels.</summary>
    public long Area => (long)Width * Height;
}
