using AugDsl.Randomness;

namespace AugDsl.Oversampling;

/// <summary>The random numbers of the new rows of a class: functions of the seed, the class and the new row's number.</summary>
/// <remarks>
/// The key of row t is <see cref="SampleKey"/>.Create(seed, t, class, 0): another stream for every class, so that no two classes draw alike. Numbers of
/// slot 0: 0 the neighbour, 1 the factor, 2 what a method draws besides; from 8 on, one for each column.
/// </remarks>
internal readonly struct RowDraws(ulong seed, int label)
{
    private const uint Slot = 0;
    private const uint NeighbourNumber = 0;
    private const uint FactorNumber = 1;
    private const uint SecondNumber = 2;
    private const uint ColumnNumber = 8;

    // No row has this number: it is the stream that orders the bases.
    private const ulong OrderRow = ulong.MaxValue;

    /// <summary>Which of k neighbours, from 0.</summary>
    public int Neighbour(int row, int k) => Stream(row).Integer(Slot, NeighbourNumber, 0, k - 1);

    /// <summary>How far towards it, in [0, 1).</summary>
    public double Factor(int row) => Stream(row).Unit(Slot, FactorNumber);

    /// <summary>A second number in [0, 1).</summary>
    public double Second(int row) => Stream(row).Unit(Slot, SecondNumber);

    /// <summary>A number in [0, 1) for a column.</summary>
    public double Unit(int row, int column) => Stream(row).Unit(Slot, ColumnNumber + (2 * (uint)column));

    /// <summary>A standard normal for a column.</summary>
    public double Normal(int row, int column) => Stream(row).Normal(Slot, ColumnNumber + (2 * (uint)column), ColumnNumber + (2 * (uint)column) + 1);

    /// <summary>
    /// The base of each new row, as an index below <paramref name="bases"/>: all in turn as often as they fit, and the rest a random choice without
    /// repetition. So it is in the SMOTE paper, and no row is left out by chance.
    /// </summary>
    public int[] Bases(int bases, int wanted)
    {
        ulong key = SampleKey.Create(seed, OrderRow, (uint)label).Value;
        KeyedPermutation permutation = new(bases);
        int whole = wanted / bases * bases;
        int[] chosen = new int[wanted];
        for (int i = 0; i < wanted; i++) chosen[i] = i < whole ? i % bases : permutation.At(key, 0, i - whole);
        return chosen;
    }

    private DrawStream Stream(int row) => new(SampleKey.Create(seed, (ulong)row, (uint)label).Value);
}
