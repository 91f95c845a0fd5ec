namespace AugDsl.Cli.Pictures;

/// <summary>The colours that stand for those of a picture, found by cutting the colour space at medians. Integers only: the same on every machine.</summary>
internal sealed class Palette
{
    private readonly Dictionary<int, byte> _places = [];

    private Palette(int[] colors) => Colors = colors;

    /// <summary>The colours, 0xRRGGBB, from dark to light.</summary>
    public IReadOnlyList<int> Colors { get; }

    /// <summary>The palette of RGB pixels: their own colours where these are not more than <paramref name="most"/>.</summary>
    public static Palette Of(ReadOnlySpan<byte> pixels, int most)
    {
        Dictionary<int, int> counts = [];
        for (int i = 0; i < pixels.Length; i += 3)
        {
            int color = Pack(pixels[i..]);
            counts[color] = counts.GetValueOrDefault(color) + 1;
        }
        (int Color, int Count)[] all = [.. counts.Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Key)];
        List<Part> parts = [new Part(all, 0, all.Length)];
        while (parts.Count < most)
        {
            Part widest = parts.MaxBy(part => part.Score)!;
            if (widest.Score == 0) break;
            parts.Remove(widest);
            parts.AddRange(widest.Cut());
        }
        return new Palette([.. parts.Select(part => part.Mean()).Distinct().OrderBy(Luma).ThenBy(color => color)]);
    }

    /// <summary>Which colour of the palette is nearest to a pixel's.</summary>
    public byte PlaceOf(ReadOnlySpan<byte> pixel)
    {
        int color = Pack(pixel);
        if (_places.TryGetValue(color, out byte place)) return place;
        int least = int.MaxValue;
        for (int i = 0; i < Colors.Count; i++)
        {
            int distance = Distance(color, Colors[i]);
            if (distance >= least) continue;
            least = distance;
            place = (byte)i;
        }
        _places.Add(color, place);
        return place;
    }

    private static int Pack(ReadOnlySpan<byte> pixel) => (pixel[0] << 16) | (pixel[1] << 8) | pixel[2];

    private static int Channel(int color, int channel) => (color >> (16 - (8 * channel))) & 255;

    private static int Luma(int color) => (299 * Channel(color, 0)) + (587 * Channel(color, 1)) + (114 * Channel(color, 2));

    private static int Distance(int a, int b)
    {
        int sum = 0;
        for (int c = 0; c < 3; c++) sum += (Channel(a, c) - Channel(b, c)) * (Channel(a, c) - Channel(b, c));
        return sum;
    }

    /// <summary>Colours that lie next to each other.</summary>
    private sealed class Part
    {
        private readonly (int Color, int Count)[] _colors;
        private readonly int _widest;

        public Part((int Color, int Count)[] all, int start, int end)
        {
            _colors = all[start..end];
            int width = 0;
            for (int c = 0; c < 3; c++)
            {
                int range = _colors.Max(color => Channel(color.Color, c)) - _colors.Min(color => Channel(color.Color, c));
                if (range <= width) continue;
                width = range;
                _widest = c;
            }

            // The root keeps large plain areas from taking all the colours that small details need.
            long pixels = _colors.Sum(color => (long)color.Count);
            Score = width * (long)width * (long)Math.Sqrt(pixels);
        }

        /// <summary>How much is gained by cutting it: 0 for a single colour.</summary>
        public long Score { get; }

        /// <summary>Cuts it at the median of its widest channel.</summary>
        public Part[] Cut()
        {
            (int Color, int Count)[] sorted = [.. _colors.OrderBy(color => Channel(color.Color, _widest)).ThenBy(color => color.Color)];
            long half = sorted.Sum(color => (long)color.Count) / 2;
            int end = 1;
            for (long sum = sorted[0].Count; end < sorted.Length - 1 && sum + sorted[end].Count <= half; end++) sum += sorted[end].Count;
            return [new Part(sorted, 0, end), new Part(sorted, end, sorted.Length)];
        }

        public int Mean()
        {
            long pixels = _colors.Sum(color => (long)color.Count);
            int mean = 0;
            for (int c = 0; c < 3; c++) mean = (mean << 8) | (int)((_colors.Sum(color => (long)color.Count * Channel(color.Color, c)) + (pixels / 2)) / pixels);
            return mean;
        }
    }
}
