namespace AugDsl.Oversampling;

/// <summary>The value difference metric: two categories are near if the classes are distributed alike in their rows.</summary>
/// <remarks>
/// δ(a, b) = Σ over classes |P(class | a) − P(class | b)|; the distance of two rows is Σ δ² over the columns. Stanfill and Waltz 1986; Cost and Salzberg
/// 1993 with k = 1, r = 2.
/// </remarks>
internal sealed class ValueDifferences
{
    private readonly double[][,] _squares;
    private readonly int[][] _codes;

    /// <summary>Learns the differences from a table of categories.</summary>
    public ValueDifferences(Table table)
    {
        _squares = new double[table.Schema.Count][,];
        _codes = new int[table.Schema.Count][];
        for (int column = 0; column < table.Schema.Count; column++)
        {
            double[][] shares = Shares(table, column, out _codes[column]);
            _squares[column] = new double[shares.Length, shares.Length];
            for (int a = 0; a < shares.Length; a++)
            {
                for (int b = 0; b < shares.Length; b++)
                {
                    double difference = 0;
                    for (int c = 0; c < shares[a].Length; c++) difference += Math.Abs(shares[a][c] - shares[b][c]);
                    _squares[column][a, b] = difference * difference;
                }
            }
        }
    }

    /// <summary>The distance of two rows.</summary>
    public double Distance(int row, int other)
    {
        double sum = 0;
        for (int column = 0; column < _squares.Length; column++) sum += _squares[column][_codes[column][row], _codes[column][other]];
        return sum;
    }

    /// <summary>P(class | category) for each category; the categories of the rows, numbered from 0.</summary>
    private static double[][] Shares(Table table, int column, out int[] codes)
    {
        Dictionary<double, int> numbers = [];
        codes = new int[table.Rows];
        for (int row = 0; row < table.Rows; row++)
        {
            double code = table.At(row, column);
            if (!numbers.TryGetValue(code, out int number)) numbers.Add(code, number = numbers.Count);
            codes[row] = number;
        }

        double[][] shares = new double[numbers.Count][];
        for (int number = 0; number < shares.Length; number++) shares[number] = new double[table.Classes.Length];
        for (int label = 0; label < table.Classes.Length; label++)
        {
            foreach (int row in table.Classes[label].Rows) shares[codes[row]][label]++;
        }

        foreach (double[] share in shares)
        {
            double total = share.Sum();
            for (int label = 0; label < share.Length; label++) share[label] /= total;
        }

        return shares;
    }
}
