namespace AugDsl.Randomness;

/// <summary>A permutation of 0 to n − 1 that a key chooses, one value at a time, without memory.</summary>
/// <remarks>
/// A Feistel network on a rectangle of a x b cells with a = ⌈√n⌉ and b = ⌈n / a⌉: value = b · l + r. Even rounds add a random number to l that
/// depends on r alone, odd rounds the other way round, so each round can be undone, whatever the numbers are. A result beyond n goes through
/// the network again (cycle walking), which is rare: a · b is less than n + a. Source: Black and Rogaway, "Ciphers with Arbitrary Finite
/// Domains" (2002), the generalised Feistel construction and cycle walking; Philox is the round function.
/// </remarks>
internal readonly struct KeyedPermutation
{
    // Few cells mix slowly: 12 rounds leave permutations of 5 values a few percent from equally likely, 24 nothing that can be measured.
    private const int FewValues = 256;
    private const uint RoundsForFew = 24;
    private const uint Rounds = 12;

    private readonly uint _rounds;
    private readonly uint _count;
    private readonly uint _columns;
    private readonly uint _rows;

    /// <summary>Prepares permutations of <paramref name="count"/> values.</summary>
    public KeyedPermutation(int count)
    {
        _count = (uint)count;
        _rounds = count < FewValues ? RoundsForFew : Rounds;
        _columns = (uint)Math.Ceiling(Math.Sqrt(count));
        _rows = (_count + _columns - 1) / _columns;
    }

    /// <summary>Where the permutation of a key has <paramref name="position"/>.</summary>
    /// <param name="key">Chooses the permutation.</param>
    /// <param name="tweak">Chooses another one of the same key.</param>
    /// <param name="position">0 to n − 1.</param>
    public int At(ulong key, uint tweak, int position)
    {
        uint value = (uint)position;
        do value = Encrypt(key, tweak, value);
        while (value >= _count);
        return (int)value;
    }

    private uint Encrypt(ulong key, uint tweak, uint value)
    {
        (uint left, uint right) = Math.DivRem(value, _rows);
        for (uint round = 0; round < _rounds; round += 2)
        {
            left = Add(left, Number(key, tweak, round, right, _columns), _columns);
            right = Add(right, Number(key, tweak, round + 1, left, _rows), _rows);
        }

        return (left * _rows) + right;
    }

    /// <summary>A number below <paramref name="bound"/>: of 64 bits, so that what is left of uniformity is beyond notice.</summary>
    private static uint Number(ulong key, uint tweak, uint round, uint half, uint bound) =>
        (uint)Math.BigMul(Philox.Generate(key, half, round, tweak, 0).Bits64, bound, out _);

    private static uint Add(uint half, uint number, uint bound)
    {
        uint sum = half + number;
        return sum >= bound ? sum - bound : sum;
    }
}
