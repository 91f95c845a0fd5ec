using System;

namespace AugDsl.Algebra;

/// <summary>
/// What netstandard2.0 lacks of what src/AugDsl/Algebra uses. The files there are compiled into this assembly too, so that literals are computed with the
/// runtime's own arithmetic, bit for bit; a test compares the two copies.
/// </summary>
internal static class AlgebraPolyfills
{
    extension(double)
    {
        public static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);

        public static bool IsNegative(double value) => BitConverter.DoubleToInt64Bits(value) < 0;
    }

    extension(Math)
    {
        public static double Clamp(double value, double low, double high) => value < low ? low : value > high ? high : value;

        /// <summary>The high 64 bits of a product of 128, by halves of 32.</summary>
        public static ulong BigMul(ulong a, ulong b, out ulong low)
        {
            ulong aLow = (uint)a, aHigh = a >> 32, bLow = (uint)b, bHigh = b >> 32;
            ulong middle = (aHigh * bLow) + ((aLow * bLow) >> 32);
            ulong cross = (aLow * bHigh) + (uint)middle;
            low = unchecked(a * b);
            return (aHigh * bHigh) + (middle >> 32) + (cross >> 32);
        }
    }
}

/// <summary>The one function of System.Numerics' class that is used.</summary>
internal static class BitOperations
{
    public static int LeadingZeroCount(ulong value)
    {
        int count = 0;
        for (int shift = 32; shift > 0; shift >>= 1)
        {
            if (value >> (64 - shift) != 0) continue;
            count += shift;
            value <<= shift;
        }

        return value >> 63 == 0 ? count + 1 : count;
    }
}
