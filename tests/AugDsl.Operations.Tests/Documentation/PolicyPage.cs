extern alias generator;

using System.Globalization;
using System.Text;
using AugDsl.Operations.Tests.Oracles;
using generator::AugDsl.Generators.Catalog;
using generator::AugDsl.Generators.Model;
using generator::AugDsl.Generators.Parsing;
using Generators = generator::AugDsl;

namespace AugDsl.Operations.Tests.Documentation;

/// <summary>The page docs/using/policies.md, written from what the compiler reads in the place of AutoAugment.</summary>
internal static class PolicyPage
{
    private const string Head = """
        # The pairs of AutoAugment

        What `AutoAugment` draws from, one pair a sample: the two operations are applied one after the other, each with its probability. Written by `PolicyPageTests`
        from what the compiler reads (`AUGDSL_WRITE_DOCS=1` writes the page). `±` is a sign that is drawn; shears are about the top left; translations are shares of the side.
        See [groups and policies](../using/groups.md).

        Source: Cubuk and others 2018, as torchvision 0.14 has the pairs.

        """;

    /// <summary>Where the page is.</summary>
    public static string PagePath { get; } = Path.Combine(Repository.Root, "docs", "using", "policies.md");

    /// <summary>The page as it should be.</summary>
    public static string Write()
    {
        StringBuilder page = new(Head);
        foreach (Generators.AutoAugmentPolicy policy in Enum.GetValues<Generators.AutoAugmentPolicy>())
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {policy}\n\n| pair | first | second |\n|---:|---|---|\n");
            StepModel choice = PolicyReader.Read(OperationCatalog.FindPolicy("AugDsl.AutoAugmentAttribute")!.StepsOf(new Generators.AutoAugmentAttribute { Policy = policy }, channels: 3))[0];
            int number = 1;
            foreach (StepModel pair in choice.Fragment!.Steps)
                page.Append(CultureInfo.InvariantCulture, $"| {number++} | {Text(pair.Fragment!.Steps[0])} | {Text(pair.Fragment.Steps[1])} |\n");
        }

        return page.ToString();
    }

    private static string Text(StepModel step)
    {
        Generators.StepAttribute attribute = AttributeFactory.Create(step);
        string strength = attribute switch
        {
            Generators.PosterizeAttribute bits => $" to {bits.Values![0]} bits",
            Generators.SolarizeAttribute threshold => " from " + Number(threshold.Values![0]),
            Generators.ShearXAttribute or Generators.ShearYAttribute or Generators.RotateAttribute => $" ±{Number(((Generators.RangeStepAttribute)attribute).Values![0])}°",
            Generators.TranslateXAttribute or Generators.TranslateYAttribute => " ±" + Number(((Generators.RangeStepAttribute)attribute).Values![0]),
            Generators.RangeStepAttribute { Values: { } factors } => $" by {Number(factors[0])} or {Number(factors[1])}",
            _ => "",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{step.Kind}{strength}, {100 * attribute.Probability:0} %");
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
