namespace AugDsl.Reference;

/// <summary>OpenCV's CLAHE of luma, in the single precision that is part of its definition.</summary>
internal sealed class ClaheReference : ReferenceOperation<ClaheAttribute>
{
    private const int Levels = 256;

    public override bool Discontinuous => true;

    /// <summary>The new level of every pixel.</summary>
    internal static int[] Equalize(int[] levels, int width, int height, double clip, int tiles)
    {
        bool fits = width % tiles == 0 && height % tiles == 0;
        int tileWidth = (width + (fits ? 0 : tiles - (width % tiles))) / tiles;
        int tileHeight = (height + (fits ? 0 : tiles - (height % tiles))) / tiles;
        int[,][] tables = new int[tiles, tiles][];
        for (int j = 0; j < tiles; j++)
        {
            for (int i = 0; i < tiles; i++)
            {
                int[] counts = new int[Levels];
                for (int y = j * tileHeight; y < (j + 1) * tileHeight; y++)
                {
                    for (int x = i * tileWidth; x < (i + 1) * tileWidth; x++)
                        counts[levels[(Borders.Fold(y, height, Border.Reflect) * width) + Borders.Fold(x, width, Border.Reflect)]]++;
                }

                Limit(counts, clip, tileWidth * tileHeight);
                tables[j, i] = Table(counts, tileWidth * tileHeight);
            }
        }

        int[] result = new int[levels.Length];
        for (int n = 0; n < levels.Length; n++)
        {
            (int left, int right, float toRight) = Neighbours(n % width, tileWidth, tiles);
            (int upper, int lower, float down) = Neighbours(n / width, tileHeight, tiles);
            float toLeft = 1 - toRight, up = 1 - down;
            int v = levels[n];
            float above = (tables[upper, left][v] * toLeft) + (tables[upper, right][v] * toRight);
            float below = (tables[lower, left][v] * toLeft) + (tables[lower, right][v] * toRight);
            result[n] = Rounded((above * up) + (below * down));
        }

        return result;
    }

    protected override ReferenceStep Define(ClaheAttribute attribute, StepContext context)
    {
        double clip = context.Value(attribute);
        return new RasterStep(picture =>
        {
            double[] lumas = new double[picture.Width * picture.Height];
            for (int n = 0; n < lumas.Length; n++) lumas[n] = Colours.Luma([.. picture.Planes.Select(plane => plane[n])]);
            int[] levels = Equalize(Array.ConvertAll(lumas, Colours.Level), picture.Width, picture.Height, clip, attribute.Tiles);
            for (int n = 0; n < lumas.Length; n++)
            {
                foreach (double[] plane in picture.Planes) plane[n] = picture.Channels == 1 ? levels[n] / 255.0 : plane[n] + ((levels[n] / 255.0) - lumas[n]);
            }

            return picture;
        });
    }

    private static void Limit(int[] counts, double clip, int area)
    {
        int limit = Math.Max(1, (int)(clip * area / Levels));
        int excess = counts.Sum(count => Math.Max(0, count - limit));
        int rest = excess % Levels;
        for (int v = 0; v < Levels; v++) counts[v] = Math.Min(counts[v], limit) + (excess / Levels);
        int step = rest == 0 ? 1 : Math.Max(1, Levels / rest);
        for (int v = 0; v < Levels && rest > 0; v += step, rest--) counts[v]++;
    }

    private static int[] Table(int[] counts, int area)
    {
        float scale = 255f / area;
        int sum = 0;
        return Array.ConvertAll(counts, count => Rounded((sum += count) * scale));
    }

    private static (int First, int Second, float ToSecond) Neighbours(int place, int side, int tiles)
    {
        float among = (place * (1f / side)) - 0.5f;
        int first = (int)MathF.Floor(among);
        return (Math.Max(first, 0), Math.Min(first + 1, tiles - 1), among - first);
    }

    private static int Rounded(float value) => Math.Clamp((int)MathF.Round(value, MidpointRounding.ToEven), 0, 255);
}
