using AugDsl.Algebra;
using AugDsl.CompilerServices;
using AugDsl.Imaging;
using AugDsl.Randomness;
using AugDsl.Reference;
using AugDsl.Scheduling;
using AugDsl.Tests.Shared;
using static AugDsl.Operations.Tests.ReferenceSample;

namespace AugDsl.Operations.Tests;

/// <summary>Decisions that are taken over, and the rule of agreement.</summary>
[JudgedOnce]
public sealed class ReferenceAgreementTests
{
    private static readonly ImageBuffer<byte> s_picture = Noise(30, 20, 3);
    private static readonly SampleKey s_key = new(3);

    private static readonly SamplingDecision s_exact = new(MapClass.Exact, false, FilterKind.Plain, 0, 0, true, true);

    [Fact]
    public void TheOwnDecisionsCanBeTakenOver()
    {
        ReferencePipeline pipeline = Pipeline(
            s_picture, null, new RotateAttribute(10), new ContrastAttribute(2), new ResizeAttribute(9, 9), new GaussianBlurAttribute(1), new RotateAttribute(3));
        ReferenceResult own = ReferenceInterpreter.Run(pipeline, s_picture.View, s_key);
        Assert.Equal([1, 3, 5], own.Samplings.Select(sampling => sampling.Place));
        AssertSame(own, ReferenceInterpreter.Run(pipeline, s_picture.View, s_key, Decisions(own)), 0);
    }

    [Fact]
    public void WrongDecisionsAreRefused()
    {
        ReferencePipeline pipeline = Pipeline(s_picture, null, new RotateAttribute(10), new ScaleAttribute(0.45));
        ReferenceResult own = ReferenceInterpreter.Run(pipeline, s_picture.View, s_key);
        PipelineDecisions right = Decisions(own);
        SamplingDecision sampling = own.Samplings[0].Decision;
        Assert.Equal(1, sampling.MipX);
        PipelineDecisions[] wrong =
        [
            right with { Steps = [1, 0] },
            right with { Canvases = [new ImageSize(30, 20), new ImageSize(30, 21)] },
            right with { Samplings = [] },
            right with { Samplings = [.. own.Samplings, .. own.Samplings] },
            right with { Samplings = [new SamplingEvent(1, sampling)] },
            right with { Samplings = [new SamplingEvent(2, sampling with { MipX = 0 })] },
            right with { Samplings = [new SamplingEvent(2, sampling with { Class = MapClass.AxisAligned })] },
            right with { Samplings = [new SamplingEvent(2, sampling with { HasField = true })] },
            right with { Samplings = [new SamplingEvent(2, sampling with { DropX = true })] },
            right with { Samplings = [new SamplingEvent(2, sampling with { Filter = FilterKind.Plain })] },
        ];
        foreach (PipelineDecisions decisions in wrong)
            Assert.Throws<ReferenceDisagreementException>(() => ReferenceInterpreter.Run(pipeline, s_picture.View, s_key, decisions));
    }

    [Fact]
    public void ADecisionAtItsThresholdMayGoEitherWay()
    {
        ReferencePipeline pipeline = Pipeline(s_picture, null, new RotateAttribute(30), new ScaleAttribute(0.5));
        ReferenceResult own = ReferenceInterpreter.Run(pipeline, s_picture.View, s_key);
        SamplingDecision sampling = own.Samplings[0].Decision;
        for (int mip = 0; mip <= 1; mip++)
        {
            SamplingDecision other = sampling with { MipX = mip, Filter = mip + sampling.MipY > 0 ? FilterKind.Mips : FilterKind.Plain };
            ReferenceInterpreter.Run(pipeline, s_picture.View, s_key, Decisions(own) with { Samplings = [new SamplingEvent(2, other)] });
        }
    }

    [Fact]
    public void TheOutputStepMayStandInTheList()
    {
        ReferencePipeline pipeline = Pipeline(s_picture, null, new HorizontalFlipAttribute(), new ToTensorAttribute());
        PipelineDecisions decisions = new([0, 1], [s_picture.Size, s_picture.Size], [new SamplingEvent(2, s_exact)]);
        ReferenceInterpreter.Run(pipeline, s_picture.View, s_key, decisions);
        ReferenceInterpreter.Run(pipeline, s_picture.View, s_key, new([0], [s_picture.Size], [new SamplingEvent(1, s_exact)]));
    }

    [Fact]
    public void TheInterpretersOwnBytesAgree()
    {
        ReferencePipeline pipeline = Pipeline(s_picture, null, new RotateAttribute(10), new ContrastAttribute(1.5));
        byte[] bytes = [.. ReferenceInterpreter.Run(pipeline, s_picture.View, s_key).Output.Select(v => (byte)v)];
        AgreementReport report = ReferenceRunner.Compare(pipeline, s_picture.View, s_key, null, bytes);
        Assert.True(report.Agrees, report.ToString());
        Assert.Equal(0, report.DifferentLevels);
        Shift(bytes, 7, 1);
        report = ReferenceRunner.Compare(pipeline, s_picture.View, s_key, null, bytes);
        Assert.True(report.Agrees, report.ToString());
        Assert.Equal(1, report.DifferentLevels);
        Shift(bytes, 7, 1);
        report = ReferenceRunner.Compare(pipeline, s_picture.View, s_key, null, bytes);
        Assert.False(report.Agrees);
        Assert.Equal((2, 0, 1), (report.WorstX, report.WorstY, report.WorstChannel));
        Assert.Contains("Rotate#1 (value 10)", report.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0.9e-5, true)]
    [InlineData(0, 1.1e-5, false)]
    [InlineData(10, 0.9e-4, true)]
    [InlineData(10, 3e-4, false)]
    public void FloatsAgreeInUnitsOfFullScale(double angle, double difference, bool agrees)
    {
        ReferencePipeline pipeline = Pipeline(
            s_picture, null, new RotateAttribute(angle), new BrightnessAttribute(0.5), new NormalizeAttribute { Preset = Normalization.ImageNet });
        float[] values = [.. ReferenceInterpreter.Run(pipeline, s_picture.View, s_key).Output.Select(v => (float)v)];
        values[700] += (float)(difference / 0.224); // The second channel.
        AgreementReport report = ReferenceRunner.Compare(pipeline, s_picture.View, s_key, null, values);

        // One pixel may need the hull, which a rotation of noise makes wide: 2⁻¹² pixels are up to 2.4e-4.
        Assert.Equal(agrees, report.OutsideTolerance == 0);
    }

    [Fact]
    public void ATieOfADiscontinuousStepLiesInTheHull()
    {
        ImageBuffer<byte> picture = Gray([.. Enumerable.Repeat((byte)51, 50)]);
        ReferencePipeline pipeline = Pipeline(picture, null, new SolarizeAttribute(51 / 255.0), new ToTensorAttribute());
        float[] other = [.. Enumerable.Repeat(0.2f, 50)];
        AgreementReport report = ReferenceRunner.Compare(pipeline, picture.View, s_key, null, other);
        Assert.True(report.Agrees, report.ToString());
        Assert.Equal((50, 0), (report.OutsideTolerance, report.OutsideHull));
        other[3] = 0.9f;
        Assert.False(ReferenceRunner.Compare(pipeline, picture.View, s_key, null, other).Agrees);
        other[3] = float.NaN;
        Assert.False(ReferenceRunner.Compare(pipeline, picture.View, s_key, null, other).Agrees);
    }

    [Fact]
    public void TheWrongKindOrLengthDisagrees()
    {
        ReferencePipeline pipeline = Pipeline(s_picture, null, new InvertAttribute());
        Assert.False(ReferenceRunner.Compare(pipeline, s_picture.View, s_key, null, new float[1800]).Agrees);
        Assert.False(ReferenceRunner.Compare(pipeline, s_picture.View, s_key, null, new byte[1799]).Agrees);
    }

    private static void Shift(byte[] bytes, int index, int levels) => bytes[index] = (byte)(bytes[index] > 127 ? bytes[index] - levels : bytes[index] + levels);

    private static PipelineDecisions Decisions(ReferenceResult result) =>
        new([.. result.Steps.Select(step => step.Index)], [.. result.Steps.Select(step => step.Canvas)], result.Samplings);
}
