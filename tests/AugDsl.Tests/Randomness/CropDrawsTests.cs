using AugDsl.Randomness;
using AugDsl.Steps;
using Xunit;

namespace AugDsl.Tests.Randomness;

public sealed class CropDrawsTests
{
    private const uint Slot = 77;

    [Fact]
    public void TheFirstTryThatFitsIsTaken()
    {
        int later = 0;
        for (ulong key = 0; key < 5000; key++)
        {
            DrawStream draws = new(key);
            RandomResizedCrop.Draw(draws, Slot, 37, 23, 0.3, 1, 0.75, 4.0 / 3, out int x, out int y, out int w, out int h);
            for (uint t = 0; t < 10; t++)
            {
                double area = draws.Uniform(Slot, 1 + (2 * t), 0.3, 1) * 37 * 23;
                double ratio = draws.LogUniform(Slot, 2 + (2 * t), 0.75, 4.0 / 3);
                int expectedWidth = (int)Math.Round(Math.Sqrt(area * ratio), MidpointRounding.ToEven);
                int expectedHeight = (int)Math.Round(Math.Sqrt(area / ratio), MidpointRounding.ToEven);
                if (expectedWidth > 37 || expectedHeight > 23) continue;
                if (t > 0) later++;
                Assert.Equal((expectedWidth, expectedHeight), (w, h));
                Assert.Equal(draws.Integer(Slot, 21, 0, 37 - w), x);
                Assert.Equal(draws.Integer(Slot, 22, 0, 23 - h), y);
                break;
            }

            Assert.InRange(x, 0, 37 - w);
            Assert.InRange(y, 0, 23 - h);
        }

        Assert.InRange(later, 500, 4500);
    }

    [Theory]
    [InlineData(100, 10, 13, 10, 43)]
    [InlineData(10, 100, 10, 13, 43)]
    [InlineData(1, 1000, 1, 1, 499)]
    [InlineData(1000, 1, 1, 1, 499)]
    public void WithoutAFitTheCentreIsTaken(int width, int height, int w, int h, int corner)
    {
        // A whole extreme canvas never fits the ratios.
        RandomResizedCrop.Draw(new DrawStream(1), Slot, width, height, 1, 1, 0.75, 4.0 / 3, out int x, out int y, out int actualW, out int actualH);
        Assert.Equal((w, h), (actualW, actualH));
        Assert.Equal(width > height ? (corner, 0) : (0, corner), (x, y));
    }

    [Fact]
    public void ACanvasOfALegalRatioFallsBackToItself()
    {
        // Twice the canvas' area never fits.
        RandomResizedCrop.Draw(new DrawStream(3), Slot, 100, 90, 2, 2, 0.5, 2, out int x, out int y, out int w, out int h);
        Assert.Equal((0, 0, 100, 90), (x, y, w, h));
    }

    [Theory]
    [InlineData(32, 32, 4)]
    [InlineData(24, 20, 0)]
    [InlineData(50, 60, 3)]
    public void ARandomCropMayLieBetweenItsTwoExtremesInEitherOrder(int w, int h, int padding)
    {
        int left = Math.Min(-padding, 32 + padding - w), right = Math.Max(-padding, 32 + padding - w);
        int top = Math.Min(-padding, 28 + padding - h), bottom = Math.Max(-padding, 28 + padding - h);
        HashSet<int> columns = [], rows = [];
        for (ulong key = 0; key < 3000; key++)
        {
            DrawStream draws = new(key);
            RandomCrop.Draw(draws, Slot, 32, 28, w, h, padding, out int x, out int y);
            Assert.Equal(draws.Integer(Slot, 1, left, right), x);
            Assert.Equal(draws.Integer(Slot, 2, top, bottom), y);
            columns.Add(x);
            rows.Add(y);
        }

        Assert.Equal(right - left + 1, columns.Count);
        Assert.Equal(bottom - top + 1, rows.Count);
    }
}
