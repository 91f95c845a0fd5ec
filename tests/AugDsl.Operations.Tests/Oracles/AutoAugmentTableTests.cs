extern alias generator;

using System.Text.Json;
using AugDsl.Tests.Shared;
using generator::AugDsl.Generators.Catalog;
using generator::AugDsl.Generators.Model;
using generator::AugDsl.Generators.Parsing;
using Generators = generator::AugDsl;

namespace AugDsl.Operations.Tests.Oracles;

/// <summary>The pairs of AutoAugment and their strengths against torchvision's lists: <c>tests/oracles/policies.py</c>.</summary>
[JudgedOnce]
public sealed class AutoAugmentTableTests
{
    private const double Side = 331;

    [Theory]
    [InlineData("ImageNet")]
    [InlineData("Cifar10")]
    [InlineData("Svhn")]
    public void The_pairs_are_those_of_torchvision(string policy)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "oracles", "policies", "autoaugment.json")));
        Generators.AutoAugmentAttribute attribute = new() { Policy = Enum.Parse<Generators.AutoAugmentPolicy>(policy) };
        StepModel choice = Assert.Single(PolicyReader.Read(OperationCatalog.FindPolicy("AugDsl.AutoAugmentAttribute")!.StepsOf(attribute, channels: 3)));
        JsonElement[] pairs = [.. document.RootElement.GetProperty(policy).EnumerateArray()];
        Assert.Equal((25, 25), (pairs.Length, choice.Fragment!.Steps.Count));
        for (int i = 0; i < pairs.Length; i++)
        {
            StepModel[] steps = [.. choice.Fragment.Steps[i].Fragment!.Steps];
            JsonElement[] entries = [.. pairs[i].EnumerateArray()];
            Assert.Equal(entries.Length, steps.Length);
            for (int k = 0; k < entries.Length; k++) Check(entries[k], steps[k]);
        }
    }

    private static void Check(JsonElement entry, StepModel step)
    {
        string operation = entry[0].GetString()!;
        Assert.Equal(operation == "Color" ? "Saturation" : operation, step.Kind);
        Generators.StepAttribute attribute = AttributeFactory.Create(step);
        Assert.Equal(entry[1].GetDouble(), attribute.Probability);
        if (entry[3].ValueKind == JsonValueKind.Null) return;
        double magnitude = entry[3].GetDouble();
        if (attribute is Generators.PosterizeAttribute bits)
        {
            Assert.Equal([(int)magnitude], bits.Values!);
            return;
        }

        double[] values = ((Generators.RangeStepAttribute)attribute).Values!;
        Assert.Equal(attribute is Generators.SignedRangeStepAttribute, attribute is Generators.SignedRangeStepAttribute { RandomSign: true });
        double[] strengths = operation switch
        {
            "ShearX" or "ShearY" => [.. values.Select(v => Math.Tan(v * Math.PI / 180))],
            "TranslateX" or "TranslateY" => [.. values.Select(v => v * Side)],
            "Solarize" => [.. values.Select(v => v * 255)],
            "Rotate" => values,
            _ => [1 - values[0], values[1] - 1],
        };
        Assert.All(strengths, s => Assert.Equal(magnitude, s, 6e-5));
        Assert.Equal(operation is "ShearX" or "ShearY", attribute is Generators.ShearXAttribute { Origin: Generators.ShearOrigin.TopLeft } or Generators.ShearYAttribute { Origin: Generators.ShearOrigin.TopLeft });
        if (attribute is Generators.TranslateXAttribute x) Assert.Equal(Generators.Unit.Fraction, x.Unit);
        if (attribute is Generators.TranslateYAttribute y) Assert.Equal(Generators.Unit.Fraction, y.Unit);
    }
}
