using System.Runtime.CompilerServices;

namespace AugDsl.Sampling;

/// <summary>The border rules as index arithmetic, at any distance from the source.</summary>
internal static class BorderFold
{
    /// <summary>The answer for a place where the constant fill stands.</summary>
    public const int Outside = -1;

    /// <summary>The sample in [0, <paramref name="size"/>) that stands at <paramref name="index"/>, or <see cref="Outside"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Fold(int index, int size, Border border) => (uint)index < (uint)size ? index : FoldOutside(index, size, border);

    private static int FoldOutside(int index, int size, Border border)
    {
        switch (border)
        {
            case Border.Edge:
                return index < 0 ? 0 : size - 1;
            case Border.Wrap:
                return FloorModulo(index, size);
            case Border.Symmetric:
                int twice = FloorModulo(index, 2 * size);
                return twice < size ? twice : (2 * size) - 1 - twice;
            case Border.Reflect:
                if (size == 1) return 0;
                int period = 2 * (size - 1);
                int place = FloorModulo(index, period);
                return place < size ? place : period - place;
            default:
                return Outside;
        }
    }

    private static int FloorModulo(int index, int period)
    {
        // One period away is the common case, and a division costs more than all the rest.
        if (index < 0 && index >= -period) return index + period;
        if (index >= 0 && index < period) return index;
        int rest = index % period;
        return rest < 0 ? rest + period : rest;
    }
}

/// <summary>A border rule that a loop is compiled for: a switch for every tap would cost more than the tap.</summary>
internal interface IFoldRule
{
    /// <summary>The sample in [0, size) that stands at an index.</summary>
    static abstract int Fold(int index, int size);
}

/// <summary>aaaa|abcd|dddd</summary>
internal readonly struct EdgeRule : IFoldRule
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Fold(int index, int size) => Math.Max(Math.Min(index, size - 1), 0);
}

/// <summary>dcb|abcd|cba</summary>
internal readonly struct ReflectRule : IFoldRule
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Fold(int index, int size)
    {
        int last = size - 1;
        int folded = last - Math.Abs(last - Math.Abs(index));
        return folded >= 0 ? folded : BorderFold.Fold(index, size, Border.Reflect);
    }
}

/// <summary>cba|abcd|dcb</summary>
internal readonly struct SymmetricRule : IFoldRule
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Fold(int index, int size)
    {
        // x ^ (x >> 31) is −1 − x for negative x: the mirror between two samples.
        int beyond = (index ^ (index >> 31)) - size;
        int folded = beyond < 0 ? beyond + size : size - 1 - beyond;
        return folded >= 0 ? folded : BorderFold.Fold(index, size, Border.Symmetric);
    }
}

/// <summary>bcd|abcd|abc</summary>
internal readonly struct WrapRule : IFoldRule
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Fold(int index, int size)
    {
        int folded = index < 0 ? index + size : index >= size ? index - size : index;
        return (uint)folded < (uint)size ? folded : BorderFold.Fold(index, size, Border.Wrap);
    }
}
