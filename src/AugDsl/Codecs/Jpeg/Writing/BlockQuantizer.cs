using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using AugDsl.Codecs.Jpeg.Entropy;

namespace AugDsl.Codecs.Jpeg;

/// <summary>Divides the coefficients of a component's blocks by their steps.</summary>
internal sealed unsafe class BlockQuantizer
{
    private const int Fraction = 19;

    /// <summary>For each row of a block and each set of columns, the places in the file's order.</summary>
    private static readonly ulong[] s_places = Places();

    private readonly int[] _halves = new int[64];
    private readonly int[] _reciprocals = new int[64];

    /// <summary>Takes the steps, row by row.</summary>
    public void Arrange(ReadOnlySpan<byte> steps)
    {
        for (int i = 0; i < 64; i++)
        {
            _halves[i] = 4 * steps[i];
            _reciprocals[i] = ((1 << Fraction) + steps[i] - 1) / steps[i];
        }
    }

    /// <summary>coefficient / (8 · step), rounded to nearest and halves away from zero.</summary>
    /// <returns>Bit k: coefficient k of the file's order is not zero.</returns>
    /// <remarks>
    /// floor(n / step) for n below 2¹¹ and steps below 2⁸ is floor(n · ceil(2¹⁹ / step) / 2¹⁹): the error of the product is below n · (step − 1) / step,
    /// which with 2¹⁹ never reaches the next whole number.
    /// </remarks>
    public ulong Quantize(int* block)
    {
        ulong present = 0;
        fixed (int* halves = _halves)
        fixed (int* reciprocals = _reciprocals)
        fixed (ulong* places = s_places)
        {
            for (int row = 0; row < 8; row++)
            {
                Vector256<int> quantized = Divide(Vector256.Load(block + (8 * row)), Vector256.Load(halves + (8 * row)), Vector256.Load(reciprocals + (8 * row)));
                quantized.Store(block + (8 * row));
                uint zeros = Vector256.Equals(quantized, Vector256<int>.Zero).ExtractMostSignificantBits();
                present |= places[(256 * row) + (255 - (int)zeros)];
            }
        }
        return present;
    }

    /// <summary>coefficient / (8 · step), rounded to nearest and halves away from zero.</summary>
    /// <param name="coefficient">Up to ±9,000.</param>
    /// <param name="half">4 · step.</param>
    /// <param name="reciprocal">ceil(2¹⁹ / step).</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<int> Divide(Vector256<int> coefficient, Vector256<int> half, Vector256<int> reciprocal)
    {
        Vector256<int> sign = coefficient >> 31;
        Vector256<int> size = (((Vector256.Abs(coefficient) + half) >>> 3) * reciprocal) >>> Fraction;
        return (size ^ sign) - sign;
    }

    private static ulong[] Places()
    {
        ulong[] places = new ulong[8 * 256];
        for (int k = 0; k < 64; k++)
        {
            int row = Zigzag.Order[k] / 8;
            int column = Zigzag.Order[k] % 8;
            for (int columns = 0; columns < 256; columns++) places[(256 * row) + columns] |= (ulong)((columns >> column) & 1) << k;
        }
        return places;
    }
}
