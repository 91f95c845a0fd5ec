using System.Numerics;
using System.Runtime.CompilerServices;

namespace AugDsl.Tiles;

/// <summary>The text of <see cref="Hexcone"/>, from which the 512-bit twin is made.</summary>
[WidthTwin]
internal static class HexconeBodies
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Sector(Vector<float> r, Vector<float> g, Vector<float> b, Vector<float> max, Vector<float> chroma)
    {
        Vector<float> isRed = Vector.Equals<float>(max, r);
        Vector<float> isGreen = Vector.Equals<float>(max, g);

        // A gray pixel has no hue; dividing by 1 there keeps it as it is, because its chroma is 0.
        Vector<float> divisor = Vector.ConditionalSelect(Vector.Equals<float>(chroma, Vector<float>.Zero), Vector.Create(1f), chroma);

        // One division: the numerator and the sector's start are chosen first.
        Vector<float> difference = Vector.ConditionalSelect(isRed, g - b, Vector.ConditionalSelect(isGreen, b - r, r - g));
        Vector<float> start = Vector.ConditionalSelect(isRed, Vector<float>.Zero, Vector.ConditionalSelect(isGreen, Vector.Create(2f), Vector.Create(4f)));
        return (difference / divisor) + start;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> RedShare(Vector<float> hue) => Share(hue + Vector.Create(5f));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> GreenShare(Vector<float> hue) => Share(hue + Vector.Create(3f));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> BlueShare(Vector<float> hue) => Share(hue + Vector.Create(1f));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Share(Vector<float> place)
    {
        Vector<float> k = Vector.ConditionalSelect(Vector.LessThan<float>(place, Vector.Create(6f)), place, place - Vector.Create(6f));
        return Vector.MaxNative(Vector.MinNative(Vector.MinNative(k, Vector.Create(4f) - k), Vector.Create(1f)), Vector<float>.Zero);
    }
}
