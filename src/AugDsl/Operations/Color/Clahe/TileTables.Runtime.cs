using AugDsl.Kernels;

namespace AugDsl.Steps;

/// <summary>
/// The tables of OpenCV's CLAHE: a histogram a tile, cut and made a table; then for every cell between the centres of four tiles the four entries of each
/// level in one word, so that a pixel costs one look-up.
/// </summary>
internal sealed unsafe class TileTables
{
    private const int Levels = 256;

    // Neighbouring pixels are often equal: several histograms, so that one count need not wait for the one before.
    private const int Parts = 4;

    private byte* _levels;
    private int _width;
    private int _height;
    private int _tiles;
    private int* _counts;
    private int* _mirrored;

    /// <summary>Columns of a tile.</summary>
    public int TileWidth { get; private set; }

    /// <summary>Rows of a tile.</summary>
    public int TileHeight { get; private set; }

    /// <summary>
    /// Cell (i, j), 0 to the tiles of a side, lies between the tiles (i − 1, j − 1) and (i, j), the outermost repeated: 256 words at 256 · (j · (tiles + 1) + i),
    /// the entries upper left, upper right, lower left, lower right from the lowest byte on.
    /// </summary>
    public uint* Cells { get; private set; }

    /// <summary>Computes the tables.</summary>
    /// <param name="levels">The levels, row by row.</param>
    /// <param name="width">Columns.</param>
    /// <param name="height">Rows.</param>
    /// <param name="clip">How many times its mean a count may be.</param>
    /// <param name="tiles">Tiles along a side.</param>
    /// <param name="arena">Where everything is kept.</param>
    public void Compute(byte* levels, int width, int height, double clip, int tiles, Arena arena)
    {
        _levels = levels;
        (_width, _height, _tiles) = (width, height, tiles);
        bool fits = width % tiles == 0 && height % tiles == 0;
        TileWidth = fits ? width / tiles : (width / tiles) + 1;
        TileHeight = fits ? height / tiles : (height / tiles) + 1;
        _counts = arena.Allocate<int>(Parts * Levels);

        // Columns beyond the picture stand for columns inside.
        int extended = TileWidth * tiles;
        _mirrored = arena.Allocate<int>(extended);
        for (int x = width; x < extended; x++) _mirrored[x] = Reflection.Fold(x, width);
        byte* tables = arena.Allocate<byte>(tiles * tiles * Levels);
        int area = TileWidth * TileHeight;
        int limit = Math.Max((int)(clip * area / Levels), 1);
        float scale = 255f / area;
        for (int tile = 0; tile < tiles * tiles; tile++)
        {
            Count(tile % tiles, tile / tiles);
            Limit(limit);
            Sum(tables + (tile * Levels), scale);
        }

        int side = tiles + 1;
        Cells = arena.Allocate<uint>(side * side * Levels);
        for (int cell = 0; cell < side * side; cell++) Gather(tables, cell % side, cell / side, Cells + (cell * Levels));
    }

    private void Count(int column, int row)
    {
        new Span<int>(_counts, Parts * Levels).Clear();
        int start = column * TileWidth, end = start + TileWidth;
        int inside = Math.Clamp(_width, start, end);
        for (int y = row * TileHeight; y < (row + 1) * TileHeight; y++)
        {
            byte* levels = _levels + ((nint)Reflection.Fold(y, _height) * _width);
            int x = start;
            for (; x <= inside - Parts; x += Parts)
            {
                _counts[levels[x]]++;
                _counts[levels[x + 1] + Levels]++;
                _counts[levels[x + 2] + (2 * Levels)]++;
                _counts[levels[x + 3] + (3 * Levels)]++;
            }

            for (; x < inside; x++) _counts[levels[x]]++;
            for (; x < end; x++) _counts[levels[_mirrored[x]]]++;
        }

        for (int v = 0; v < Levels; v++) _counts[v] += _counts[v + Levels] + _counts[v + (2 * Levels)] + _counts[v + (3 * Levels)];
    }

    /// <summary>Cuts the counts, and hands what was cut off to all levels, the rest to some at equal distances.</summary>
    private void Limit(int limit)
    {
        int excess = 0;
        for (int v = 0; v < Levels; v++)
        {
            if (_counts[v] <= limit) continue;
            excess += _counts[v] - limit;
            _counts[v] = limit;
        }

        int share = excess / Levels;
        int rest = excess % Levels;
        for (int v = 0; v < Levels; v++) _counts[v] += share;
        if (rest == 0) return;
        int step = Levels / rest;
        for (int v = 0; rest > 0; v += step, rest--) _counts[v]++;
    }

    private void Sum(byte* table, float scale)
    {
        int sum = 0;
        for (int v = 0; v < Levels; v++)
        {
            sum += _counts[v];
            table[v] = (byte)Math.Min((int)MathF.Round(sum * scale), 255);
        }
    }

    private void Gather(byte* tables, int column, int row, uint* cell)
    {
        (int left, int right) = (Math.Max(column - 1, 0), Math.Min(column, _tiles - 1));
        (int upper, int lower) = (Math.Max(row - 1, 0) * _tiles, Math.Min(row, _tiles - 1) * _tiles);
        byte* a = tables + ((upper + left) * Levels), b = tables + ((upper + right) * Levels);
        byte* c = tables + ((lower + left) * Levels), d = tables + ((lower + right) * Levels);
        for (int v = 0; v < Levels; v++) cell[v] = a[v] | ((uint)b[v] << 8) | ((uint)c[v] << 16) | ((uint)d[v] << 24);
    }
}
