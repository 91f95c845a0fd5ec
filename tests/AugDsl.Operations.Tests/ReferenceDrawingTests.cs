using AugDsl.Imaging;
using AugDsl.Randomness;
using AugDsl.Reference;
using AugDsl.Tests.Shared;
using static AugDsl.Operations.Tests.ReferenceSample;

namespace AugDsl.Operations.Tests;

/// <summary>Paths, slots, draws and groups in the interpreter.</summary>
[JudgedOnce]
public sealed class ReferenceDrawingTests
{
    private static readonly ImageBuffer<byte> s_picture = Noise(4, 4, 3);

    [Theory]
    [InlineData("", 0x811C9DC5)]
    [InlineData("a", 0xE40C292C)]
    [InlineData("foobar", 0xBF9CF968)]
    public void SlotsAreFnv1a(string path, uint slot) => Assert.Equal(slot, Paths.Slot(path));

    [Fact]
    public void DrawsAreWordsOfPhilox()
    {
        // Philox4x32-10 of key 0 and counter 0 is 6627e8d5 e169c58d bc57ac4c 9b00dbd8.
        ScalarDraws draws = new(0, 0);
        Assert.Equal(0xE169C58D6627E8D5, draws.Bits(0));
        Assert.Equal((0xE169C58D6627E8D5 >> 11) / 9007199254740992.0, draws.Unit(0));
        Assert.Equal(-5 + 8, draws.Integer(0, -5, 4));
        PixelDraws pixels = new(0, 0, 0);
        Assert.Equal([0x6627E8D5, 0xE169C58D, 0xBC57AC4C, 0x9B00DBD8], new long[] { 0, 32, 64, 96 }.Select(n => pixels.Word(n, 0)));
        double radius = Math.Sqrt(-2 * Math.Log((0x6627 + 0.5) / 65536));
        Assert.Equal(radius * Math.Cos(2 * Math.PI * 0xE8D5 / 65536), pixels.Normal(0, 0), 1e-15);
        Assert.Equal(radius * Math.Sin(2 * Math.PI * 0xE8D5 / 65536), pixels.Normal(32, 0), 1e-15);
        radius = Math.Sqrt(-2 * Math.Log((0xE169 + 0.5) / 65536));
        Assert.Equal(radius * Math.Cos(2 * Math.PI * 0xC58D / 65536), pixels.Normal(64, 0), 1e-15);
    }

    [Fact]
    public void PathsNameKindsAndOccurrences()
    {
        ReferencePipeline pipeline = ReferenceInterpreter.Read(typeof(ReadPipeline));
        string[] expected =
        [
            "Rotate#1",
            "RandomOrder<Jitter>#1/Hue#1",
            "RandomOrder<Jitter>#1/Brightness#1",
            "RandomOrder<Jitter>#1/OneOf<Detail>#1/blur",
            "RandomOrder<Jitter>#1/OneOf<Detail>#1/Sharpen#1",
            "Rotate#2",
            "RandomOrder<Jitter>#2/Hue#1",
            "RandomOrder<Jitter>#2/Brightness#1",
            "RandomOrder<Jitter>#2/OneOf<Detail>#1/blur",
            "RandomOrder<Jitter>#2/OneOf<Detail>#1/Sharpen#1",
            "flip",
            "ToTensor#1",
        ];
        Assert.Equal(expected, pipeline.Leaves.Select(leaf => leaf.Path));
        Assert.Equal(Enumerable.Range(0, expected.Length), pipeline.Leaves.Select(leaf => leaf.Index));
        Assert.Equal(Border.Reflect, pipeline.Rule.Border);
        Assert.Same(pipeline.Leaves[^1], pipeline.Output);
    }

    [Fact]
    public void EqualSlotsAreRefused() =>
        Assert.Throws<ArgumentException>(
            () => ReferenceInterpreter.Read("Twice", new(), new InvertAttribute { Name = "x" }, new RotateAttribute(1) { Name = "x" }));

    [Fact]
    public void AStepThatIsNotDrawnIsAbsent()
    {
        AssertSame(Run(s_picture), Run(s_picture, new InvertAttribute { Probability = 0 }, new RotateAttribute(10) { Probability = 0 }), 0);
        Assert.Empty(Run(s_picture, new InvertAttribute { Probability = 0 }).Steps);
    }

    [Fact]
    public void TheGateIsNumberZero()
    {
        ReferencePipeline pipeline = Pipeline(s_picture, null, new InvertAttribute { Probability = 0.3 });
        int drawn = 0;
        for (ulong key = 0; key < 400; key++)
        {
            bool expected = new ScalarDraws(key, Paths.Slot("Invert#1")).Unit(0) < 0.3;
            Assert.Equal(expected, ReferenceInterpreter.Run(pipeline, s_picture.View, new SampleKey(key)).Steps.Count == 1);
            drawn += expected ? 1 : 0;
        }

        Assert.InRange(drawn, 90, 150);
    }

    [Fact]
    public void GroupsDrawTheirChildren()
    {
        ReferencePipeline pipeline = Pipeline(
            s_picture, null, new RandomOrderAttribute<Three>(), new OneOfAttribute<Weighted>(), new IncludeAttribute<Three>());
        HashSet<string> orders = [];
        int[] choices = new int[3];
        for (ulong key = 0; key < 600; key++)
        {
            int[] steps = [.. ReferenceInterpreter.Run(pipeline, s_picture.View, new SampleKey(key)).Steps.Select(step => step.Index)];
            ScalarDraws order = new(key, Paths.Slot("RandomOrder<Three>#1"));
            Assert.Equal(Enumerable.Range(0, 3).OrderBy(child => order.Unit(1 + (uint)child)), steps.Take(3));
            orders.Add(string.Join(string.Empty, steps.Take(3)));
            double u = new ScalarDraws(key, Paths.Slot("OneOf<Weighted>#1")).Unit(1);
            int choice = u < 0.25 ? 0 : 2; // Weights 1, 0, 3.
            Assert.Equal(3 + choice, steps[3]);
            choices[choice]++;
            Assert.Equal([6, 7, 8], steps.Skip(4));
        }

        Assert.Equal(6, orders.Count);
        Assert.InRange(choices[0], 110, 190);
    }

    [Fact]
    public void AGroupIsDrawnAsAWhole()
    {
        ReferencePipeline pipeline = Pipeline(s_picture, null, new IncludeAttribute<Half>() { Probability = 0.5 });
        int[] counts = new int[3];
        for (ulong key = 0; key < 400; key++) counts[ReferenceInterpreter.Run(pipeline, s_picture.View, new SampleKey(key)).Steps.Count]++;
        Assert.InRange(counts[0], 160, 240); // The group's gate; then the first child always and the second half of the time.
        Assert.InRange(counts[1], 60, 140);
        Assert.InRange(counts[2], 60, 140);
    }

    [Fact]
    public void EveryAttributeHasADefinition()
    {
        IEnumerable<Type> attributes = typeof(StepAttribute).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(StepAttribute)) && !type.IsAbstract);
        foreach (Type attribute in attributes)
            Assert.True(ReferenceCatalog.Operations.ContainsKey(attribute) || ReferenceCatalog.Groups.ContainsKey(attribute) || ReferenceCatalog.Policies.ContainsKey(attribute), attribute.Name);
    }

    [Fragment]
    [Brightness(1)]
    [Gamma(1)]
    [Saturation(1)]
    private sealed class Three;

    [Fragment]
    [Brightness(1, Weight = 1)]
    [Gamma(1, Weight = 0)]
    [Saturation(1, Weight = 3)]
    private sealed class Weighted;

    [Fragment]
    [Brightness(1)]
    [Gamma(1, Probability = 0.5)]
    private sealed class Half;
}
