using AugDsl.Algebra;
using AugDsl.CompilerServices;
using AugDsl.Scheduling;
using AugDsl.Tiles;

namespace AugDsl.Tests.Scheduling;

public sealed class ColorFolderTests
{
    private static readonly ColorMatrix s_half = ColorMatrix.Diagonal(0.5, 0);
    private static readonly ColorMatrix s_double = ColorMatrix.Diagonal(2, 0);
    private static readonly ColorMatrix s_invert = ColorMatrix.Diagonal(-1, 1);

    [Fact]
    public void DeadClampsFold()
    {
        (int calls, float[] result) = Run([s_half, s_invert, ColorMatrix.Diagonal(1, -0.5)], null, 0f, 0.5f, 1f);
        Assert.Equal(1, calls);
        Assert.Equal([0.5f, 0.25f, 0f], result);
    }

    [Fact]
    public void ALiveClampGoesThroughWhatTreatsChannelsByThemselves()
    {
        (int calls, float[] result) = Run([s_double, s_half], null, 0.25f, 0.5f, 0.75f);
        Assert.Equal(1, calls);
        Assert.Equal([0.25f, 0.5f, 0.5f], result);

        // 2x cut at 1, turned over, then 3x cut at 1: bounds that fall, and a second live clamp.
        (calls, result) = Run([s_double, s_invert, ColorMatrix.Diagonal(3, 0)], ColorMatrix.Diagonal(-2, 5), 0.125f, 0.4375f, 0.5f, 0.75f);
        Assert.Equal(1, calls);
        Assert.Equal([3f, 4.25f, 5f, 5f], result);
    }

    [Fact]
    public void LiveClampsDoNotFoldIntoWhatMixesChannels()
    {
        ColorMatrix mix = new(0.5, 0.25, 0.25, 0, 0.25, 0.5, 0.25, 0, 0.25, 0.25, 0.5, 0);
        Assert.Equal(2, Run([s_double, mix], null, 0.25f, 0.5f, 0.75f).Calls);
        Assert.Equal(1, Run([s_half, mix], null, 0.25f, 0.5f, 0.75f).Calls);

        // The bounds of the first clamp are 0 to 0.5 by now: values beyond them are still cut.
        Assert.Equal(2, Run([s_double, s_half, mix], null, 0.25f, 0.5f, 0.75f).Calls);
    }

    [Fact]
    public void WithoutClampsBetweenStepsAllFolds()
    {
        (int calls, float[] result) = Run([s_double, ColorMatrix.Diagonal(0.25, 0)], null, clampEveryStep: false, values: [0.25f, 0.5f, 1f]);
        Assert.Equal(1, calls);
        Assert.Equal([0.125f, 0.25f, 0.5f], result);
    }

    [Fact]
    public void TheLastClampStaysWithoutClampsBetweenSteps()
    {
        (int calls, float[] result) = Run([s_double, ColorMatrix.Diagonal(1, -0.5)], ColorMatrix.Diagonal(2, 1), clampEveryStep: false, values: [0.125f, 0.5f, 1f]);
        Assert.Equal(1, calls);
        Assert.Equal([1f, 2f, 3f], result);
    }

    [Fact]
    public void WhatChangesNothingIsLeftOut()
    {
        Assert.Equal(0, Run([ColorMatrix.Identity], null, 0.5f).Calls);
        Assert.Equal(0, Run([s_invert, s_invert], null, 0.5f).Calls);
        Assert.Equal(0, Run([s_double, s_half], null, clampEveryStep: false, values: [0.5f]).Calls);
    }

    [Theory]
    [InlineData(4, -2)]
    [InlineData(-4, 3)]
    public void TheOutputStepFoldsAcrossALiveClamp(double scale, double offset)
    {
        (int calls, float[] result) = Run([ColorMatrix.Diagonal(2, -0.5)], ColorMatrix.Diagonal(scale, offset), 0f, 0.25f, 0.5f, 1f);
        Assert.Equal(1, calls);
        Assert.Equal([(float)offset, (float)offset, (float)((scale * 0.5) + offset), (float)(scale + offset)], result);
    }

    [Fact]
    public void TheOutputStepStandsAloneAfterASegment()
    {
        PointProgram program = new();
        ColorFolder folder = new();
        folder.Begin(program, 3, true, true);
        folder.Add(TestBodies.Square, [1f]);
        folder.Finish(ColorMatrix.Diagonal(4, 1));
        Assert.Equal(2, program.Count);
        Assert.Equal([2f], Apply(program, [0.5f]));
    }

    [Fact]
    public void AnOutputStepThatMixesChannelsFoldsOnlyAcrossADeadClamp()
    {
        ColorMatrix swap = new(0, 2, 0, 0, 2, 0, 0, 0, 0, 0, 2, 0);
        Assert.Equal(1, Run([s_half], swap, 0.5f).Calls);
        (int calls, float[] result) = Run([s_double], swap, 0.75f);
        Assert.Equal(2, calls);
        Assert.Equal([2f], result);
    }

    [Fact]
    public void RandomRunsAgreeWithClampingStepByStep()
    {
        Random random = new(3);
        for (int trial = 0; trial < 2000; trial++)
        {
            ColorMatrix[] steps = Enumerable.Range(0, random.Next(1, 6)).Select(_ => Draw(random)).ToArray();
            ColorMatrix output = ColorMatrix.Diagonal(random.NextDouble() * 8, -1, -random.NextDouble(), 0.5, 1, 0);
            double[] value = [random.NextDouble(), random.NextDouble(), random.NextDouble()];
            float[] planes = [(float)value[0], (float)value[1], (float)value[2]];
            PointProgram program = new();
            ColorFolder folder = new();
            folder.Begin(program, 3, true, true);
            foreach (ColorMatrix step in steps)
            {
                folder.Add(step);
                MatrixStep.Multiply(step, value);
                SlowSample.Clamp(value);
            }

            folder.Finish(output);
            MatrixStep.Multiply(output, value);
            float[] result = ApplyPlanes(program, planes);
            for (int c = 0; c < 3; c++) Assert.True(Math.Abs(result[c] - value[c]) < 2e-5, $"{trial}: {result[c]} for {value[c]}");
        }
    }

    private static ColorMatrix Draw(Random random)
    {
        double f = random.NextDouble() * 1.5;
        double d = (random.NextDouble() - 0.5) * 0.2;
        double k = (1 - f) / 3;
        return random.Next(3) == 0 ? new ColorMatrix(k + f, k, k, d, k, k + f, k, d, k, k, k + f, d) : ColorMatrix.Diagonal(f, d);
    }

    private static (int Calls, float[] Result) Run(ColorMatrix[] steps, ColorMatrix? output, params float[] values) => Run(steps, output, true, values);

    private static (int Calls, float[] Result) Run(ColorMatrix[] steps, ColorMatrix? output, bool clampEveryStep, float[] values)
    {
        PointProgram program = new();
        ColorFolder folder = new();
        folder.Begin(program, 3, clampEveryStep, true);
        foreach (ColorMatrix step in steps) folder.Add(step);
        folder.Finish(output ?? ColorMatrix.Identity);
        return (program.Count, Apply(program, values));
    }

    /// <summary>The first plane of a tile whose pixels are gray.</summary>
    private static float[] Apply(PointProgram program, float[] values)
    {
        float[][] planes = [new float[256], new float[256], new float[256]];
        foreach (float[] plane in planes) values.CopyTo(plane, 0);
        Apply(program, planes, values.Length);
        return planes[0][..values.Length];
    }

    private static float[] ApplyPlanes(PointProgram program, float[] pixel)
    {
        float[][] planes = [new float[256], new float[256], new float[256]];
        for (int c = 0; c < 3; c++) planes[c][0] = pixel[c];
        Apply(program, planes, 1);
        return [planes[0][0], planes[1][0], planes[2][0]];
    }

    private static void Apply(PointProgram program, float[][] planes, int count)
    {
        RowTile tile = new() { C0 = ref planes[0][0], C1 = ref planes[1][0], C2 = ref planes[2][0], Count = count };
        program.Apply(ref tile);
    }
}
