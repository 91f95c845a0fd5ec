using AugDsl.Randomness;

namespace AugDsl.Oversampling;

/// <summary>k-means: Lloyd's algorithm from a k-means++ start (Arthur and Vassilvitskii 2007), in double and in the order of the rows.</summary>
internal static class Clusters
{
    private const int MostRounds = 100;

    /// <summary>The cluster of each row.</summary>
    public static int[] Find(Table table, int clusters, ulong seed, int threads)
    {
        double[][] centres = Start(table, clusters, new DrawStream(SampleKey.Create(seed, ulong.MaxValue - 1).Value));
        int[] members = new int[table.Rows];
        for (int round = 0; round < MostRounds; round++)
        {
            if (!Assign(table, centres, members, threads) && round > 0) break;
            Move(table, centres, members);
        }

        return members;
    }

    private static double[][] Start(Table table, int clusters, DrawStream draws)
    {
        double[][] centres = new double[clusters][];
        double[] nearest = new double[table.Rows];
        Array.Fill(nearest, double.PositiveInfinity);
        int chosen = draws.Integer(0, 0, 0, table.Rows - 1);
        for (int cluster = 0; cluster < clusters; cluster++)
        {
            if (cluster > 0) chosen = draws.Choice(0, (uint)cluster, nearest);
            centres[cluster] = [.. table.ContinuousColumns.Select(column => table.At(chosen, column))];
            for (int row = 0; row < nearest.Length; row++) nearest[row] = Math.Min(nearest[row], Distance(table, row, centres[cluster]));
        }

        return centres;
    }

    private static bool Assign(Table table, double[][] centres, int[] members, int threads)
    {
        const int Chunk = 1024;
        int moved = 0;
        Workers.Run((table.Rows + Chunk - 1) / Chunk, threads, () => 0, (chunk, _) =>
        {
            for (int row = chunk * Chunk; row < Math.Min((chunk + 1) * Chunk, table.Rows); row++)
            {
                int best = 0;
                double least = double.PositiveInfinity;
                for (int cluster = 0; cluster < centres.Length; cluster++)
                {
                    double distance = Distance(table, row, centres[cluster]);
                    if (distance < least) (least, best) = (distance, cluster);
                }

                if (members[row] == best) continue;
                members[row] = best;
                Volatile.Write(ref moved, 1);
            }
        });
        return moved != 0;
    }

    /// <summary>Moves each centre to the mean of its rows; one without rows stays.</summary>
    private static void Move(Table table, double[][] centres, int[] members)
    {
        int[] counts = new int[centres.Length];
        double[][] sums = [.. centres.Select(centre => new double[centre.Length])];
        for (int row = 0; row < members.Length; row++)
        {
            counts[members[row]]++;
            double[] sum = sums[members[row]];
            for (int i = 0; i < sum.Length; i++) sum[i] += table.At(row, table.ContinuousColumns[i]);
        }

        for (int cluster = 0; cluster < centres.Length; cluster++)
        {
            for (int i = 0; counts[cluster] > 0 && i < sums[cluster].Length; i++) centres[cluster][i] = sums[cluster][i] / counts[cluster];
        }
    }

    private static double Distance(Table table, int row, double[] centre)
    {
        double sum = 0;
        for (int i = 0; i < centre.Length; i++)
        {
            double difference = table.At(row, table.ContinuousColumns[i]) - centre[i];
            sum += difference * difference;
        }

        return sum;
    }
}
