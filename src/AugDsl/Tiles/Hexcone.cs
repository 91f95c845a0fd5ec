using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AugDsl.Tiles;

/// <summary>The hexcone model of colours, HSV, for pixel loops: the same bits at every width. Values are in [0, 1].</summary>
/// <remarks>A. R. Smith, "Color Gamut Transform Pairs", SIGGRAPH 1978. Each exists for <see cref="Vector{T}"/> and, word for word, for <see cref="Vector512{T}"/>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Hexcone
{
    /// <summary>The hue in sixths of a turn, −1 to 5: 0 is red, 2 green, 4 blue; 0 where <paramref name="chroma"/> is 0.</summary>
    /// <param name="r">Red.</param>
    /// <param name="g">Green.</param>
    /// <param name="b">Blue.</param>
    /// <param name="max">The largest of them.</param>
    /// <param name="chroma">The largest less the smallest.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Sector(Vector<float> r, Vector<float> g, Vector<float> b, Vector<float> max, Vector<float> chroma) => HexconeBodies.Sector(r, g, b, max, chroma);

    /// <inheritdoc cref="Sector(Vector{float}, Vector{float}, Vector{float}, Vector{float}, Vector{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sector(Vector512<float> r, Vector512<float> g, Vector512<float> b, Vector512<float> max, Vector512<float> chroma) =>
        HexconeBodies512.Sector(r, g, b, max, chroma);

    /// <summary>The share of the chroma that red lies below the largest value: min(k, 4 − k) limited to [0, 1], k = (hue + 5) mod 6.</summary>
    /// <param name="hue">Sixths of a turn, 0 to 6.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> RedShare(Vector<float> hue) => HexconeBodies.RedShare(hue);

    /// <inheritdoc cref="RedShare(Vector{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> RedShare(Vector512<float> hue) => HexconeBodies512.RedShare(hue);

    /// <summary>The same for green: k = (hue + 3) mod 6.</summary>
    /// <param name="hue">Sixths of a turn, 0 to 6.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> GreenShare(Vector<float> hue) => HexconeBodies.GreenShare(hue);

    /// <inheritdoc cref="GreenShare(Vector{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> GreenShare(Vector512<float> hue) => HexconeBodies512.GreenShare(hue);

    /// <summary>The same for blue: k = (hue + 1) mod 6.</summary>
    /// <param name="hue">Sixths of a turn, 0 to 6.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> BlueShare(Vector<float> hue) => HexconeBodies.BlueShare(hue);

    /// <inheritdoc cref="BlueShare(Vector{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> BlueShare(Vector512<float> hue) => HexconeBodies512.BlueShare(hue);
}
