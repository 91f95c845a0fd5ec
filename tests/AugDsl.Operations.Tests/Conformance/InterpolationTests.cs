using AugDsl.Imaging;
using AugDsl.Operations.Tests.Harness;
using AugDsl.Randomness;

namespace AugDsl.Operations.Tests.Conformance;

/// <summary>A sample that draws its interpolation is the sample of the pipeline that has this one.</summary>
public sealed class InterpolationTests
{
    private static readonly ImageSize s_size = new(90, 70);

    [Fact]
    public void The_sample_is_that_of_the_interpolation_which_it_drew()
    {
        ImageView<byte> source = TestPicture.Make(s_size.Width, s_size.Height, 3, 1);
        ImageView<byte> labels = TestPicture.Make(s_size.Width, s_size.Height, 1, 2);
        int[] met = new int[3];
        HashSet<int> reductions = [];
        for (ulong i = 0; i < 60; i++)
        {
            SampleKey key = new(i);
            DrawnInterpolation.Parameters p = DrawnInterpolation.Draw(key, s_size);
            byte[] drawn = new byte[360], fixedWay = new byte[360], mask = new byte[120], fixedMask = new byte[120];
            DrawnInterpolation.Apply(source, in p, drawn);
            DrawnInterpolation.ApplyMask(labels, key, mask);
            AlwaysNearest.ApplyMask(labels, key, fixedMask);
            int reduction;
            switch ((Interpolation)p.RandomResizedCropInterpolation)
            {
                case Interpolation.Nearest:
                    AlwaysNearest.Apply(source, key, fixedWay);
                    reduction = AlwaysNearest.ReductionFor(key, s_size);
                    break;
                case Interpolation.Bilinear:
                    AlwaysBilinear.Apply(source, key, fixedWay);
                    reduction = AlwaysBilinear.ReductionFor(key, s_size);
                    break;
                default:
                    AlwaysBicubic.Apply(source, key, fixedWay);
                    reduction = AlwaysBicubic.ReductionFor(key, s_size);
                    break;
            }

            Assert.Equal(fixedWay, drawn);
            Assert.Equal(fixedMask, mask);
            Assert.Equal(reduction, DrawnInterpolation.ReductionFor(in p));
            Assert.Contains("interpolation " + (Interpolation)p.RandomResizedCropInterpolation, DrawnInterpolation.Explain(in p), StringComparison.Ordinal);
            met[p.RandomResizedCropInterpolation]++;
            reductions.Add(reduction);
        }

        Assert.All(met, count => Assert.InRange(count, 8, 35));
        Assert.True(reductions.Count > 1);
    }

    [Fact]
    public void Without_the_step_it_is_that_of_the_pipeline()
    {
        ImageView<byte> source = TestPicture.Make(24, 18, 3, 3);
        int without = 0;
        for (ulong i = 0; i < 30; i++)
        {
            SampleKey key = new(i);
            if (SometimesDrawn.Draw(key, source.Size).ResizeActive) continue;
            without++;
            byte[] drawn = new byte[24 * 18 * 3], own = new byte[24 * 18 * 3];
            SometimesDrawn.Apply(source, key, drawn);
            TurnedBicubic.Apply(source, key, own);
            Assert.Equal(own, drawn);
        }

        Assert.InRange(without, 5, 25);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void An_edit_must_be_an_interpolation(int edit)
    {
        DrawnInterpolation.Parameters p = DrawnInterpolation.Draw(new SampleKey(1), s_size);
        p.RandomResizedCropInterpolation = edit;
        Assert.Throws<ArgumentException>(p.Validate);
    }
}
