using AugDsl.Imaging;
using static AugDsl.Operations.Tests.ReferenceSample;

namespace AugDsl.Operations.Tests;

/// <summary>CLAHE and JPEG in the interpreter, worked out by hand.</summary>
public sealed class ReferenceLevelTests
{
    /// <summary>
    /// 256 pixels of level 100 in one tile. Clip 1: the limit is 1, one pixel stays, and 255 go to the levels 0 to 254, so that 102 are at most at 100: 102 · 255 / 256 = 101.6. Clip 256
    /// limits nothing: all are at most at 100.
    /// </summary>
    [Theory]
    [InlineData(1, 102)]
    [InlineData(256, 255)]
    public void ClaheOfAFlatTile(double clip, int expected)
    {
        ImageBuffer<byte> picture = new([.. Enumerable.Repeat((byte)100, 256)], 16, 16, 1);
        Assert.All(Levels(Run(picture, new ClaheAttribute(clip) { Tiles = 1 })), level => Assert.Equal(expected, level));
    }

    /// <summary>
    /// Tiles of one pixel: nothing is cut, and a tile's table is black below its level and white from it on. The left pixels see their own column of tiles alone; level 10 of the right ones
    /// is black in the left column and white in the right one, half way between: 127.5, to even.
    /// </summary>
    [Fact]
    public void ClaheBetweenTiles() => AssertLevels(Run(Gray([20, 10], [20, 10]), new ClaheAttribute(256) { Tiles = 2 }), 2, 2, 255, 128, 255, 128);

    /// <summary>Luma moves, and every channel by as much: the colours' differences stay.</summary>
    [Fact]
    public void ClaheKeepsDifferencesOfColours()
    {
        ImageBuffer<byte> picture = new([.. Enumerable.Repeat<byte[]>([90, 100, 120], 256).SelectMany(p => p)], 16, 16, 3);
        double[] levels = Levels(Run(picture, new ClaheAttribute(1) { Tiles = 1 }));

        // Luma 99.29: level 99, of which 101 are at most: 101 · 255 / 256 = 100.6, so luma becomes 101.
        Assert.Equal(90 + 101 - 99.29, levels[0], 1e-6);
        Assert.Equal(100 + 101 - 99.29, levels[256], 1e-6);
        Assert.Equal(120 + 101 - 99.29, levels[512], 1e-6);
    }

    /// <summary>A flat block has one coefficient, 8 · (level − 128), divided by 16 at quality 50 and rounded away from zero.</summary>
    [Theory]
    [InlineData(131, 132)]
    [InlineData(130, 130)]
    [InlineData(125, 124)]
    [InlineData(128, 128)]
    public void JpegOfAFlatBlock(byte level, int expected)
    {
        ImageBuffer<byte> picture = new([.. Enumerable.Repeat(level, 64)], 8, 8, 1);
        Assert.All(Levels(Run(picture, new JpegCompressionAttribute(50))), value => Assert.Equal(expected, value));
    }
}
