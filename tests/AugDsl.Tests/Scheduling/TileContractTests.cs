using System.Runtime.CompilerServices;
using AugDsl.CompilerServices;
using AugDsl.Scheduling;
using AugDsl.Tiles;

namespace AugDsl.Tests.Scheduling;

/// <summary>What a body may rely on: which tiles it gets, and that whatever it writes behind their last pixel has no effect.</summary>
public sealed class TileContractTests
{
    public static TheoryData<string> Lists => new("point", "mean", "stencil", "raster");

    [Theory]
    [MemberData(nameof(Lists))]
    public void BodiesMayWriteWholeGranules(string kind)
    {
        for (int width = 1; width <= 300; width += width is > 70 and < 240 ? 17 : 1)
        {
            for (int channels = 1; channels <= 3; channels += 2)
            {
                TestStep[] steps = kind switch
                {
                    "point" => [],
                    "mean" => [new ContrastStep(0.5, false)],
                    "stencil" => [new StencilStep(3, [0, 0, 0, 0.25f, 0.5f, 0.25f, 0, 0, 0])],
                    _ => [GeometryStep.FlipX(new(width, 3)), new RasterStep(), GeometryStep.FlipX(new(width, 3))],
                };
                new Trial(width, 3, channels) { Steps = [new VandalStep(), .. steps, new VandalStep()] }.Check();
            }
        }
    }

    /// <summary>A square that leaves rubbish wherever it may.</summary>
    private sealed record VandalStep : TestStep
    {
        public override void Record(Schedule schedule) => schedule.Segment(Body, [1f]);

        public override void Apply(SlowSample sample) => new SquareStep(1).Apply(sample);

        private static void Body(ref RowTile tile, ref readonly float constants)
        {
            Assert.InRange(tile.Count, 1, RowTile.Capacity);
            Assert.True(tile.X % RowTile.Capacity == 0 && tile.Y < tile.CanvasHeight);
            if (tile.Count > tile.CanvasWidth)
            {
                // Whole rows that share a tile.
                Assert.True(tile.X == 0 && tile.Count % tile.CanvasWidth == 0 && tile.Y + (tile.Count / tile.CanvasWidth) <= tile.CanvasHeight);
            }
            else
            {
                Assert.True(tile.X + tile.Count <= tile.CanvasWidth);
                Assert.True(tile.Count == RowTile.Capacity || tile.X + tile.Count == tile.CanvasWidth);
            }

            int whole = (tile.Count + 15) & -16;
            TestBodies.Square(ref tile, in constants);
            for (int i = 0; i < whole; i++)
            {
                Unsafe.Add(ref tile.N0, i) = Unsafe.Add(ref tile.N1, i) = Unsafe.Add(ref tile.N2, i) = -5;
                if (i >= tile.Count) Unsafe.Add(ref tile.C0, i) = Unsafe.Add(ref tile.C1, i) = Unsafe.Add(ref tile.C2, i) = float.NaN;
            }
        }
    }
}
