namespace AugDsl.Kernels;

/// <summary>e to the power of −x, the same on every platform.</summary>
internal static class Exponential
{
    public static double OfNegative(double x)
    {
        if (x > 700) return 0;
        double halvings = Math.Floor((x * 1.4426950408889634) + 0.5);
        double rest = (halvings * 0.6931471805599453) - x;
        double sum = 1;
        for (int i = 16; i >= 1; i--) sum = 1 + (sum * rest / i);
        return sum * BitConverter.Int64BitsToDouble((1023L - (long)halvings) << 52);
    }
}
