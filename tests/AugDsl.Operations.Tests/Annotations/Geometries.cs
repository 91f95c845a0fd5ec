using System.Globalization;
using AugDsl.Operations.Tests.Harness;

namespace AugDsl.Operations.Tests.Annotations;

/// <summary>Pipelines for the annotation tests: every geometric operation, and random mixtures with rasters, orders and choices.</summary>
internal static class Geometries
{
    /// <summary>A moderate text or two of every operation that the table calls geometric; a new one without a text fails.</summary>
    private static readonly Dictionary<string, string[]> s_texts = new()
    {
        ["HorizontalFlip"] = ["HorizontalFlip(Probability = 0.5)"],
        ["VerticalFlip"] = ["VerticalFlip"],
        ["Transpose"] = ["Transpose(Probability = 0.5)"],
        ["Dihedral"] = ["Dihedral"],
        ["QuarterTurns"] = ["QuarterTurns(0, 3)"],
        ["Rotate"] = ["Rotate(-180, 180)", "Rotate(-60, 60, Expand = true)"],
        ["TranslateX"] = ["TranslateX(-0.4, 0.4)"],
        ["TranslateY"] = ["TranslateY(-9.5, 9.5, Unit = Unit.Pixel)"],
        ["Translate"] = ["Translate(-0.3, 0.3)"],
        ["Scale"] = ["Scale(0.4, 2.5)"],
        ["ScaleX"] = ["ScaleX(0.4, 2.5)"],
        ["ScaleY"] = ["ScaleY(0.4, 2.5)"],
        ["ShearX"] = ["ShearX(-40, 40)", "ShearX(20, 40, RandomSign = true, Origin = ShearOrigin.TopLeft)"],
        ["ShearY"] = ["ShearY(-40, 40)", "ShearY(20, 40, RandomSign = true, Origin = ShearOrigin.TopLeft)"],
        ["Affine"] = ["Affine(Rotate = [-40, 40], Scale = [0.5, 2], ShearX = [-20, 20], ShearY = [-20, 20], TranslateX = [-0.2, 0.2], TranslateY = [-0.2, 0.2])"],
        ["Perspective"] = ["Perspective(0.1, 0.6)"],
        ["Elastic"] = ["Elastic(1, 5, Sigma = 6)", "Elastic(4)"],
        ["PiecewiseAffine"] = ["PiecewiseAffine(0.005, 0.02)", "PiecewiseAffine(0.01, Rows = 3, Columns = 6)"],
        ["GridDistortion"] = ["GridDistortion(0.3, 0.9)", "GridDistortion(0.5, Cells = 9)"],
        ["OpticalDistortion"] = ["OpticalDistortion(0.05, 0.3)", "OpticalDistortion(-0.2, 0.1, K2 = [0.05, 0.1])"],
        ["Resize"] = ["Resize(90, 31)"],
        ["ResizeShorterSide"] = ["ResizeShorterSide(60)"],
        ["ResizeLongerSide"] = ["ResizeLongerSide(50)"],
        ["CenterCrop"] = ["CenterCrop(33, 70)"],
        ["RandomCrop"] = ["RandomCrop(30, 24, Padding = 6)"],
        ["CropFraction"] = ["CropFraction(0.05, 0.3)", "CropFraction(0, 0.3, KeepSize = false)"],
        ["RandomResizedCrop"] = ["RandomResizedCrop(50, 40)"],
        ["Pad"] = ["Pad(Left = 5, Top = 3, Right = 2, Bottom = 11)"],
        ["PadToSize"] = ["PadToSize(81, 60)"],
        ["Rasterize"] = ["Rasterize"],
        ["Warp"] = ["Warp<Turn>(-90, 90)", "Warp<Swirl>(-0.1, 0.1)", "Warp<Waves>(-0.05, 0.05)"],
        ["Include"] = ["Include<F>"],
        ["RandomOrder"] = ["RandomOrder<F>"],
        ["OneOf"] = ["OneOf<F>"],
        ["SomeOf"] = ["SomeOf<F>(1, 3)", "SomeOf<F>(2, Ordered = false)"],
        ["RandAugment"] = ["RandAugment", "RandAugment(2, 9, Variant = RandAugmentVariant.Timm)"],
        ["TrivialAugment"] = ["TrivialAugment"],
        ["AutoAugment"] = ["AutoAugment(Policy = AutoAugmentPolicy.Svhn)"],
    };

    private static readonly string[] s_values = ["GaussianNoise(0.05)", "GaussianBlur(0.5, 1)", "Brightness(0.5, 1.5)", "CoarseDropout(0.2)", "Rasterize", "Contrast(0.5, 1.5)", "Sharpen(0, 1)"];

    /// <summary>The geometric operations.</summary>
    public static IEnumerable<string> Operations => StepTexts.Table.Where(p => p.Value.IsGeometric).Select(p => p.Key);

    /// <summary>The pipelines of one operation.</summary>
    public static IReadOnlyList<string> Of(string operation)
    {
        Assert.True(s_texts.TryGetValue(operation, out string[]? texts), $"{operation} is geometric and has no text here: write moderate parameters of it");
        return [.. texts.SelectMany(t => new[] { Write(t), Write("Rotate(-30, 30), Rasterize, " + t), Write(t + ", GaussianNoise(0.1), Scale(0.6, 1.5), Rotate(-30, 30)") })];
    }

    /// <summary>Random pipelines; two in three have a raster somewhere.</summary>
    public static IReadOnlyList<string> Random(int seed, int count)
    {
        System.Random random = new(seed);

        // The other canvas of a fixed size must hold each crop, or the compiler refuses the pipeline.
        string[] leaves = [.. s_texts.Where(p => p.Key is not ("Include" or "RandomOrder" or "OneOf" or "SomeOf" or "CenterCrop")).SelectMany(p => p.Value), "CenterCrop(28, 22)"];
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            IEnumerable<string> Steps(int least, int most) =>
                Enumerable.Range(0, random.Next(least, most)).Select(_ => random.Next(3) == 0 ? s_values[random.Next(s_values.Length)] : leaves[random.Next(leaves.Length)]);
            string group = random.Next(5) switch { 0 => "Include<F>", 1 => "RandomOrder<F>", 2 => "OneOf<F>", 3 => "SomeOf<F>(1, 2)", _ => "SomeOf<F>(0, 2, Ordered = false)" };
            return Write(string.Join(", ", [.. Steps(1, 3), group, .. Steps(0, 3)]), string.Join(", ", Steps(2, 4)));
        })];
    }

    /// <summary>The text of a gray pipeline with all targets.</summary>
    public static string Write(string steps, string fragment = "Rotate(-20, 20), CenterCrop(60, 40), Scale(0.7, 1.2)", string options = "") =>
        string.Create(CultureInfo.InvariantCulture, $"[AugmentationPipeline(Format = PixelFormat.Gray8, {AnnotatedPipeline.AllTargets}{(options.Length > 0 ? ", " + options : "")})] [{steps}] | [Fragment, {fragment}] private sealed class F;");
}
