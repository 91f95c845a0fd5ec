namespace AugDsl.Reference;

/// <summary>
/// SLIC (Achanta et al. 2012) in integers: every pixel joins a centre of the grid cells around it, every centre becomes the mean of its pixels, ten
/// times over.
/// </summary>
/// <param name="width">The canvas' columns.</param>
/// <param name="height">The canvas' rows.</param>
/// <param name="levels">The levels 0 to 255, row by row, one array a channel.</param>
/// <param name="segments">About how many regions.</param>
public sealed class SlicRegions(int width, int height, int[][] levels, int segments)
{
    private const int Rounds = 10;
    private const int PlaceWeight = 25 * 25; // SLIC's compactness is 25 levels.

    /// <summary>The grid's columns.</summary>
    public int Columns { get; } = Cells(width, width, height, segments);

    /// <summary>The grid's rows.</summary>
    public int Rows { get; } = Cells(height, width, height, segments);

    /// <summary>The region of every pixel, row by row: row of the grid · columns + column.</summary>
    public int[] Find()
    {
        Centre[] centres = [.. Enumerable.Range(0, Columns * Rows).Select(Start)];
        int[] regions = Join(centres);
        for (int round = 1; round < Rounds; round++)
        {
            Move(centres, regions);
            regions = Join(centres);
        }

        return regions;
    }

    private static int Cells(int side, int width, int height, int segments)
    {
        double spacing = Math.Sqrt((double)width * height / segments);
        return (int)Math.Clamp(Math.Round(side / spacing, MidpointRounding.ToEven), 1, side);
    }

    // ⌊(2 a + b) / (2 b)⌋: a / b rounded, halves up.
    private static long Rounded(long a, long b) => ((2 * a) + b) / (2 * b);

    private Centre Start(int k)
    {
        long x = 16L * ((2 * (k % Columns)) + 1) * width / (2 * Columns);
        long y = 16L * ((2 * (k / Columns)) + 1) * height / (2 * Rows);
        long pixel = (y / 16 * width) + (x / 16);
        return new Centre(x, y, [.. levels.Select(plane => 16L * plane[pixel])]);
    }

    private int[] Join(Centre[] centres)
    {
        int[] regions = new int[width * height];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++) regions[(y * width) + x] = Nearest(centres, x, y);
        }

        return regions;
    }

    private int Nearest(Centre[] centres, int x, int y)
    {
        int cellX = (int)((long)x * Columns / width);
        int cellY = (int)((long)y * Rows / height);
        int nearest = -1;
        long least = long.MaxValue;
        for (int j = Math.Max(0, cellY - 1); j <= Math.Min(Rows - 1, cellY + 1); j++)
        {
            for (int i = Math.Max(0, cellX - 1); i <= Math.Min(Columns - 1, cellX + 1); i++)
            {
                int k = (j * Columns) + i;
                long distance = Distance(centres[k], x, y);
                if (distance >= least) continue;
                least = distance;
                nearest = k;
            }
        }

        return nearest;
    }

    private long Distance(Centre centre, int x, int y)
    {
        int pixel = (y * width) + x;
        long colour = 0;
        for (int c = 0; c < levels.Length; c++) colour += Square((16L * levels[c][pixel]) - centre.Colour[c]);
        long place = Square((16L * x) + 8 - centre.X) + Square((16L * y) + 8 - centre.Y);
        return checked((colour * width * height) + (PlaceWeight * place * Columns * Rows));

        static long Square(long d) => d * d;
    }

    private void Move(Centre[] centres, int[] regions)
    {
        foreach (IGrouping<int, int> region in Enumerable.Range(0, regions.Length).GroupBy(n => regions[n]))
        {
            long count = region.Count();
            centres[region.Key] = new Centre(
                Rounded(region.Sum(n => (16L * (n % width)) + 8), count),
                Rounded(region.Sum(n => (16L * (n / width)) + 8), count),
                [.. levels.Select(plane => Rounded(16 * region.Sum(n => (long)plane[n]), count))]);
        }
    }

    /// <summary>A centre: place and colour in sixteenths.</summary>
    private sealed record Centre(long X, long Y, long[] Colour);
}
