namespace AugDsl.Reference;

/// <summary>The border rules: which sample stands at an integer place, at any distance.</summary>
public static class Borders
{
    /// <summary>The index in 0..size − 1 that stands at place <paramref name="i"/>; −1 for the constant fill.</summary>
    public static int Fold(long i, int size, Border border)
    {
        if (i >= 0 && i < size) return (int)i;
        switch (border)
        {
            case Border.Constant:
                return -1;
            case Border.Edge:
                return i < 0 ? 0 : size - 1;
            case Border.Wrap:
                return (int)FloorMod(i, size);
            case Border.Symmetric:
                long s = FloorMod(i, 2L * size);
                return (int)(s < size ? s : (2L * size) - 1 - s);
            case Border.Reflect:
                if (size == 1) return 0;
                long period = 2L * (size - 1);
                long r = FloorMod(i, period);
                return (int)(r < size ? r : period - r);
            default:
                throw new ArgumentOutOfRangeException(nameof(border));
        }
    }

    private static long FloorMod(long i, long n) => ((i % n) + n) % n;
}
