using AugDsl.CompilerServices;
using AugDsl.Kernels;
using AugDsl.Tiles;

namespace AugDsl.Tests.Randomness;

/// <summary>Pixel noise of a stretch that is no tile's: its place in numbers, its result in a buffer.</summary>
internal static class NoiseCalls
{
    public static void Normals(ref float destination, ulong key, uint slot, uint channel, uint purpose, int canvasWidth, int x, int y, int count)
    {
        RowTile tile = Tile(ref destination, key, slot, canvasWidth, 1, x, y, count);
        PixelNoise.Normals(ref tile, 0, channel, purpose);
    }

    public static void Words(ref uint destination, ulong key, uint slot, uint channel, uint purpose, int canvasWidth, int x, int y, int count) =>
        NoiseSource.Words(ref destination, new NoiseStream(key, slot, channel, purpose), NoiseSource.PixelNumber(canvasWidth, x, y), count);

    public static void Uniforms(ref float destination, ulong key, uint slot, uint channel, uint purpose, int canvasWidth, int x, int y, int count)
    {
        RowTile tile = Tile(ref destination, key, slot, canvasWidth, 1, x, y, count);
        PixelNoise.Uniforms(ref tile, 0, channel, purpose);
    }

    public static void Below(ref float mask, ulong key, uint slot, uint channel, uint purpose, ulong threshold, int canvasWidth, int x, int y, int count)
    {
        RowTile tile = Tile(ref mask, key, slot, canvasWidth, 1, x, y, count);
        PixelNoise.Below(ref tile, 0, channel, purpose, threshold);
    }

    public static void CellMask(
        ref float mask, ulong key, uint slot, uint channel, uint purpose, ulong threshold, int cells, int canvasWidth, int canvasHeight, int x, int y, int count)
    {
        RowTile tile = Tile(ref mask, key, slot, canvasWidth, canvasHeight, x, y, count);
        PixelNoise.CellMask(ref tile, 0, channel, purpose, threshold, cells);
    }

    private static RowTile Tile(ref float plane, ulong key, uint slot, int canvasWidth, int canvasHeight, int x, int y, int count) => new()
    {
        C0 = ref plane,
        C1 = ref plane,
        C2 = ref plane,
        N0 = ref plane,
        N1 = ref plane,
        N2 = ref plane,
        X = x,
        Y = y,
        Count = count,
        CanvasWidth = canvasWidth,
        CanvasHeight = canvasHeight,
        Key = key,
        Slot = slot,
    };
}
