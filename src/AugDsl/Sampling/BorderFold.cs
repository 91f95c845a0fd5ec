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
