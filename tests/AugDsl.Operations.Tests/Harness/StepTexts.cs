namespace AugDsl.Operations.Tests.Harness;

/// <summary>How an operation is written in the conformance tests.</summary>
/// <param name="Neutral">The attribute that changes nothing; null if there is none.</param>
/// <param name="Others">Extreme and random parameters.</param>
internal sealed record StepTexts(string? Neutral, params string[] Others)
{
    /// <summary>Whether it needs three channels.</summary>
    public bool NeedsColor { get; init; }

    /// <summary>Whether it acts on coordinates: then all borders, interpolations and filters matter.</summary>
    public bool IsGeometric { get; init; }

    /// <summary>The fragment that its texts name.</summary>
    public string Members { get; init; } = "";

    /// <summary>#value, in an attribute's text, stands for the value once a channel.</summary>
    public static string PerChannel(string text, bool gray) =>
        System.Text.RegularExpressions.Regex.Replace(text, "#([0-9.-]+)", gray ? "$1" : "$1, $1, $1");

    /// <summary>All texts, the neutral one included.</summary>
    public IReadOnlyList<string> All => Neutral is null ? Others : [Neutral, .. Others];

    private static StepTexts Geometric(string? neutral, params string[] others) => new(neutral, others) { IsGeometric = true };

    private static StepTexts Color(string? neutral, params string[] others) => new(neutral, others) { NeedsColor = true };

    private static StepTexts Group(string kind, string members) =>
        new(null, $"{kind}<F>", $"{kind}<F>(Probability = 0.5)") { Members = $"[Fragment, {members}] private sealed class F;", IsGeometric = true };

    // Thresholds and tables in a blend of rasters in a blend: the hull of such a pixel takes minutes, and does not hold it. They are in Blend, and in random pipelines.
    private static StepTexts Blend(string kind, string members, params string[] arguments) => new(null, [.. arguments.Select(a => $"{kind}<F>{a}")])
    {
        Members = $"[Fragment, {members}] private sealed class F; [Fragment, Invert(Probability = 0.4), {(kind == "Blend" ? "Solarize(0.613), Sharpen(0.37), Equalize" : "Gamma(1.7), Sharpen(0.37)")}] private sealed class G;",
    };

    /// <summary>The table: an operation without an entry fails the catalog test.</summary>
    public static IReadOnlyDictionary<string, StepTexts> Table { get; } = new Dictionary<string, StepTexts>
    {
        ["HorizontalFlip"] = Geometric(null, "HorizontalFlip", "HorizontalFlip(Probability = 0.5)"),
        ["VerticalFlip"] = Geometric(null, "VerticalFlip", "VerticalFlip(Probability = 0.5)"),
        ["Transpose"] = Geometric(null, "Transpose", "Transpose(Probability = 0.5)"),
        ["Dihedral"] = Geometric(null, "Dihedral", "Dihedral(Probability = 0.5)"),
        ["QuarterTurns"] = Geometric("QuarterTurns(0)", "QuarterTurns(1)", "QuarterTurns(3)", "QuarterTurns(0, 3)", "QuarterTurns(Values = [1, 3])"),
        ["Rotate"] = Geometric("Rotate(0)", "Rotate(-360, 360)", "Rotate(45, Expand = true)", "Rotate(90)", "Rotate(-20, 33, RandomSign = true)", "Rotate(Values = [-30, 0, 30])"),
        ["TranslateX"] = Geometric("TranslateX(0)", "TranslateX(65535, Unit = Unit.Pixel)", "TranslateX(-1.5)", "TranslateX(-0.2, 0.3, RandomSign = true)", "TranslateX(2, Unit = Unit.Pixel)"),
        ["TranslateY"] = Geometric("TranslateY(0)", "TranslateY(-65535, Unit = Unit.Pixel)", "TranslateY(1.5)", "TranslateY(-0.2, 0.3, RandomSign = true)", "TranslateY(-3, Unit = Unit.Pixel)"),
        ["Translate"] = Geometric("Translate(0)", "Translate(-3, 3)", "Translate(-2, 9, Unit = Unit.Pixel, RandomSign = true)", "Translate(-2, 9, Unit = Unit.Pixel, RandomSign = true, Distribution = Distribution.Beta, Shape = [0.5, 3])"),
        ["Scale"] = Geometric("Scale(1)", "Scale(0.001)", "Scale(1000)", "Scale(0.2, 0.5)", "Scale(0.7, 2.5)", "Scale(0.5, 2, Distribution = Distribution.LogUniform)"),
        ["ScaleX"] = Geometric("ScaleX(1)", "ScaleX(0.001)", "ScaleX(1000)", "ScaleX(0.2, 0.5)", "ScaleX(0.7, 2.5)"),
        ["ScaleY"] = Geometric("ScaleY(1)", "ScaleY(0.001)", "ScaleY(1000)", "ScaleY(0.2, 0.5)", "ScaleY(0.7, 2.5)"),
        ["ShearX"] = Geometric("ShearX(0)", "ShearX(89)", "ShearX(-60, 60)", "ShearX(4, 20, RandomSign = true)", "ShearX(30, RandomSign = true, Origin = ShearOrigin.TopLeft)", "ShearX(12, 50, Origin = ShearOrigin.TopLeft)"),
        ["ShearY"] = Geometric("ShearY(0)", "ShearY(-89)", "ShearY(-60, 60)", "ShearY(4, 20, RandomSign = true)", "ShearY(30, RandomSign = true, Origin = ShearOrigin.TopLeft)", "ShearY(-50, 3, Origin = ShearOrigin.TopLeft)"),
        ["Affine"] = Geometric(
            "Affine()",
            "Affine(Rotate = [-360, 360], Scale = [0.1, 5], ShearX = [-70, 70], ShearY = [-70, 70], TranslateX = [-2, 2], TranslateY = [-2, 2])",
            "Affine(Rotate = [90], Scale = [0.5])",
            "Affine(Rotate = [-15, 15], ShearX = [-9, 9], TranslateY = [-4, 4], Unit = Unit.Pixel)"),
        ["Perspective"] = Geometric("Perspective(0)", "Perspective(0.6)", "Perspective(0.1, 0.4)"),
        ["Elastic"] = Geometric("Elastic(0)", "Elastic(60, Sigma = 2)", "Elastic(3, Sigma = 0)", "Elastic(1, 5, Sigma = 6)"),
        ["PiecewiseAffine"] = Geometric(
            "PiecewiseAffine(0)", "PiecewiseAffine(0.5, Rows = 64, Columns = 2)", "PiecewiseAffine(0.01, 0.06)", "PiecewiseAffine(0.04, Rows = 2, Columns = 2)", "PiecewiseAffine(0, 0.03, Rows = 7, Columns = 5)"),
        ["GridDistortion"] = Geometric(
            "GridDistortion(0)", "GridDistortion(0.9, Cells = 64)", "GridDistortion(0.9, Cells = 2)", "GridDistortion(0.1, 0.6)", "GridDistortion(0, 0.9, Cells = 9)"),
        ["OpticalDistortion"] = Geometric(
            "OpticalDistortion(0)", "OpticalDistortion(-0.5, K2 = [0.5])", "OpticalDistortion(0.5, K2 = [-0.5])", "OpticalDistortion(-0.3, 0.3, K2 = [-0.1, 0.1])", "OpticalDistortion(0.1, 0.5)"),
        ["Resize"] = Geometric(null, "Resize(1, 1)", "Resize(90, 3)", "Resize(20, 31)", "Resize(20, 31, RandomInterpolation = [Interpolation.Nearest, Interpolation.Bilinear, Interpolation.Bicubic])"),
        ["ResizeShorterSide"] = Geometric(null, "ResizeShorterSide(1)", "ResizeShorterSide(70)", "ResizeShorterSide(20)", "ResizeShorterSide(20, RandomInterpolation = [Interpolation.Nearest, Interpolation.Bicubic], Probability = 0.5)"),
        ["ResizeLongerSide"] = Geometric(null, "ResizeLongerSide(1)", "ResizeLongerSide(90)", "ResizeLongerSide(20)", "ResizeLongerSide(20, RandomInterpolation = [Interpolation.Nearest, Interpolation.Bicubic])"),
        ["CenterCrop"] = Geometric(null, "CenterCrop(1, 1)", "CenterCrop(70, 50)", "CenterCrop(13, 8)"),
        ["RandomCrop"] = Geometric(null, "RandomCrop(1, 1)", "RandomCrop(60, 60)", "RandomCrop(16, 9, Padding = 40)"),
        ["CropFraction"] = Geometric("CropFraction(0)", "CropFraction(0.49)", "CropFraction(0, 0.49, KeepSize = false)", "CropFraction(0.05, 0.3)", "CropFraction(0.3, KeepSize = false)"),
        ["RandomResizedCrop"] = Geometric(null, "RandomResizedCrop(1, 1)", "RandomResizedCrop(40, 30, MinArea = 0.001, MinRatio = 0.01, MaxRatio = 100)", "RandomResizedCrop(24, 24)", "RandomResizedCrop(24, 24, RandomInterpolation = [Interpolation.Bicubic, Interpolation.Bilinear])"),
        ["Pad"] = Geometric("Pad(0)", "Pad(70)", "Pad(Left = 1, Top = 2, Right = 3, Bottom = 4)"),
        ["PadToSize"] = Geometric("PadToSize(1, 1)", "PadToSize(300, 90)", "PadToSize(40, 1)"),
        ["Rasterize"] = Geometric("Rasterize", "Rasterize(Name = \"cut\")", "Rasterize(Probability = 0.5)"),
        ["Brightness"] = new("Brightness(1)", "Brightness(100)", "Brightness(0)", "Brightness(0.3, 1.8, PerChannel = true)", "Brightness(0.3, 1.8, PerChannel = true, Distribution = Distribution.TruncatedNormal)", "Brightness(0.5, 1.5)"),
        // Contrast(1) about a mean loses its statistic when constants are folded, and the interpreter then misses the decision of a sampling.
        ["Contrast"] = new("Contrast(1, Pivot = Pivot.Middle)", "Contrast(-100)", "Contrast(100, Pivot = Pivot.MeanPerChannel)", "Contrast(0, PivotValue = 0.3)", "Contrast(0.3, 1.8)", "Contrast(0.3, 1.8, Pivot = Pivot.MeanPerChannel)", "Contrast(0.3, 1.8, Pivot = Pivot.Middle)"),
        ["Add"] = new("Add(0)", "Add(1)", "Add(-1)", "Add(-0.4, 0.4, PerChannel = true)", "Add(-0.3, 0.3)"),
        ["Saturation"] = Color("Saturation(1)", "Saturation(-100)", "Saturation(100)", "Saturation(0)", "Saturation(0.3, 1.8)"),
        ["Hue"] = Color("Hue(0)", "Hue(360)", "Hue(-180)", "Hue(120)", "Hue(-90, 90, RandomSign = true)", "Hue(Values = [20, 90], RandomSign = true)"),
        ["Gamma"] = new("Gamma(1)", "Gamma(100)", "Gamma(0.01)", "Gamma(0.4, 2.5)"),
        ["LogContrast"] = new(null, "LogContrast(10)", "LogContrast(0)", "LogContrast(1)", "LogContrast(0.6, 1.6)"),
        ["SigmoidContrast"] = new(null, "SigmoidContrast(20)", "SigmoidContrast(0)", "SigmoidContrast(20, Cutoff = 0)", "SigmoidContrast(20, Cutoff = 1)", "SigmoidContrast(3, 10, Cutoff = 0.4)", "SigmoidContrast(5)"),
        ["HsvShift"] = Color(
            "HsvShift()", "HsvShift(Hue = [-360, 360], Saturation = [-1, 1], Value = [-1, 1])", "HsvShift(Hue = [77], Saturation = [1])", "HsvShift(Value = [1])", "HsvShift(Saturation = [-1])", "HsvShift(Hue = [-20, 20], Saturation = [-0.3, 0.3], Value = [-0.2, 0.2])"),
        ["ChannelShuffle"] = Color(null, "ChannelShuffle", "ChannelShuffle(Probability = 0.5)"),
        ["ColorTemperature"] = Color("ColorTemperature(6500)", "ColorTemperature(2000)", "ColorTemperature(15000)", "ColorTemperature(2222)", "ColorTemperature(4000)", "ColorTemperature(2000, 15000)", "ColorTemperature(3000, 9000)"),
        ["Grayscale"] = new("Grayscale(0)", "Grayscale", "Grayscale(0.2, 0.9)", "Grayscale(Values = [0.25, 0.75])"),
        ["Invert"] = new(null, "Invert", "Invert(Probability = 0.5)"),
        ["Solarize"] = new(null, "Solarize(0)", "Solarize(1)", "Solarize(0.2, 0.8)"),
        ["SolarizeAdd"] = new("SolarizeAdd(0)", "SolarizeAdd(1)", "SolarizeAdd(0.5, Threshold = 1)", "SolarizeAdd(0.5, Threshold = 0)", "SolarizeAdd(0.1, 0.5)"),
        ["Identity"] = new("Identity", "Identity(Name = \"nothing\")"),
        ["Posterize"] = new("Posterize(8)", "Posterize(1)", "Posterize(1, 8)", "Posterize(1, 8, Values = [2, 6])"),
        ["Equalize"] = new(null, "Equalize", "Equalize(Probability = 0.5)"),
        ["Clahe"] = new(null, "Clahe(1)", "Clahe(256, Tiles = 64)", "Clahe(3, Tiles = 1)", "Clahe(1.5, 6, Tiles = 3)", "Clahe(2, 4)"),
        ["AutoContrast"] = new(null, "AutoContrast", "AutoContrast(Probability = 0.5)"),
        ["GaussianNoise"] = new("GaussianNoise(0)", "GaussianNoise(1)", "GaussianNoise(0.02, 0.2, PerChannel = false)", "GaussianNoise(0.05, 0.1)"),
        ["SpeckleNoise"] = new("SpeckleNoise(0)", "SpeckleNoise(1)", "SpeckleNoise(0.05, 0.3)"),
        ["ShotNoise"] = new("ShotNoise(0)", "ShotNoise(1)", "ShotNoise(0.005, 0.05)"),
        ["SaltAndPepper"] = new(
            "SaltAndPepper(0)", "SaltAndPepper(1)", "SaltAndPepper(0.5, SaltShare = 0)", "SaltAndPepper(0.5, SaltShare = 1, PerChannel = true)", "SaltAndPepper(0.1, 0.6, SaltShare = 0.3, PerChannel = true)", "SaltAndPepper(0.1, 0.6)"),
        ["PixelDropout"] = new("PixelDropout(0)", "PixelDropout(1)", "PixelDropout(0.1, 0.6, PerChannel = true)", "PixelDropout(0.1, 0.6)"),
        ["CoarseDropout"] = new(
            "CoarseDropout(0)", "CoarseDropout(1, FillMode = FillMode.Noise)", "CoarseDropout(0.5, CellFraction = 0.0001, FillMode = FillMode.Mean)", "CoarseDropout(0.1, 0.6, CellFraction = 0.2, FillMode = FillMode.Constant, Fill = [0.3])", "CoarseDropout(0.3, CellFraction = 1)"),
        ["Cutout"] = new(
            "Cutout(0)", "Cutout(1, Count = 16)", "Cutout(0.1, 0.6, FillMode = FillMode.Noise)", "Cutout(0.3, Count = 3, FillMode = FillMode.Mean)", "Cutout(0.2, 0.5, Count = 2, FillMode = FillMode.Constant, Fill = [0.3])"),
        ["GridDropout"] = new(
            "GridDropout(0.3, Ratio = 0)", "GridDropout(1, Ratio = 1)", "GridDropout(0)", "GridDropout(0.1, 0.6, FillMode = FillMode.Noise)", "GridDropout(0.2, Ratio = 0.7, FillMode = FillMode.Mean)", "GridDropout(0.05, 0.3, FillMode = FillMode.Constant, Fill = [0.3])"),
        // No rectangle of the whole area lies strictly inside.
        ["RandomErasing"] = new(
            "RandomErasing(MinArea = 1, MaxArea = 1, MinRatio = 1, MaxRatio = 1)", "RandomErasing", "RandomErasing(MinArea = 0.5, MaxArea = 0.9, FillMode = FillMode.Noise)", "RandomErasing(MinArea = 0.001, MinRatio = 0.01, MaxRatio = 100, FillMode = FillMode.Mean)", "RandomErasing(FillMode = FillMode.Constant, Fill = [0.3])"),
        ["GaussianBlur"] = new("GaussianBlur(0)", "GaussianBlur(100)", "GaussianBlur(0.05)", "GaussianBlur(0.4, 4)", "GaussianBlur(0.4, 4, Distribution = Distribution.Beta)"),
        ["Sharpen"] = new("Sharpen(0)", "Sharpen(1, Lightness = 100)", "Sharpen(1, Lightness = 0)", "Sharpen(0.2, 0.8)"),
        ["Emboss"] = new("Emboss(0)", "Emboss(1, Strength = 10)", "Emboss(1, Strength = 0)", "Emboss(0.2, 0.8)"),
        ["EdgeDetect"] = new("EdgeDetect(0)", "EdgeDetect(1)", "EdgeDetect(0.2, 0.8)"),
        ["Convolve"] = new(
            "Convolve(1)", "Convolve(0, 0, 0, 0, 0, 0, 0, 0, 0.5)", "Convolve(-2, 3.5, 0, 1, -1, 0.25, 0, 16, -15)", "Convolve(0)", "Convolve(0.1, 0, 0, 0, 0, 0, 0.1, 0, 0.3, 0, 0, 0, 0.1, 0.2, 0, 0, 0, 0, 0.1, 0, 0.2, 0, 0, 0, -0.1)"),
        ["MedianBlur"] = new(null, "MedianBlur(15)", "MedianBlur(3)", "MedianBlur(5)", "MedianBlur(3, 9)", "MedianBlur(Values = [3, 9])"),
        ["MotionBlur"] = new(
            null, "MotionBlur(99)", "MotionBlur(1)", "MotionBlur(8, Angle = [90])", "MotionBlur(7.5, Angle = [-45])", "MotionBlur(2, 15, Angle = [-360, 360])", "MotionBlur(3, 9)"),
        ["Sharpness"] = new("Sharpness(1)", "Sharpness(20)", "Sharpness(0)", "Sharpness(0.2, 3)"),
        ["DirectedEdgeDetect"] = new(
            "DirectedEdgeDetect(0)", "DirectedEdgeDetect(1)", "DirectedEdgeDetect(1, Direction = [90])", "DirectedEdgeDetect(0.7, Direction = [-360, 360])", "DirectedEdgeDetect(0.2, 0.8, Direction = [-157.5])"),
        ["JpegCompression"] = new(
            null, "JpegCompression(1)", "JpegCompression(100, Subsampling = JpegSubsampling.Samples444)", "JpegCompression(30, 95, Subsampling = JpegSubsampling.Samples422)", "JpegCompression(5, Subsampling = JpegSubsampling.Samples411)", "JpegCompression(1, 100)"),
        ["Superpixels"] = new("Superpixels(0)", "Superpixels(1)", "Superpixels(0.5, Segments = 10000)", "Superpixels(1, Segments = 1)", "Superpixels(0.2, 0.8, Segments = 30)"),
        ["Pointwise"] = new(
            "Pointwise<OwnBrightness>(1)", "Pointwise<OwnBrightness>(100)", "Pointwise<Curve>(0.1, 0.9, 0, 0.2, 0.5, 3)", "Pointwise<OwnBrightness>(0.5, 1.5)", "Pointwise<Curve>(0.4, 0.1, 2.5)", "Pointwise<Broken>", "Pointwise<Curve>(0.2, 0.8, 0, 0.1, 1, 1)"),
        ["Warp"] = Geometric("Warp<Turn>(0)", "Warp<Turn>(-360, 360)", "Warp<Swirl>(1)", "Warp<Waves>(-0.05, 0.05)", "Warp<Swirl>(-0.3, 0.3)"),
        ["Raster"] = new("Raster<Failing>(0)", "Raster<Shuffled>(5)", "Raster<BrokenRaster>", "Raster<Shuffled>(0, 4)", "Raster<Shuffled>(0)"),
        ["Include"] = Group("Include", "Rotate(-9, 9), Brightness(0.5, 1.5), GaussianBlur(0, 1)"),
        ["RandomOrder"] = Group("RandomOrder", "Rotate(-9, 9), Brightness(0.5, 1.5), GaussianBlur(0, 1), Resize(9, 12)"),
        ["Blend"] = Blend(
            "Blend", "Gamma(0.5, 1.5, Probability = 0.5), Contrast(1.6), OneOf<G>, Blend<G>(0.1, 0.9)",
            "(0)", "(1)", "(0.3, 0.9)", "(0.5, Probability = 0.5)"),
        ["SimplexBlend"] = Blend(
            "SimplexBlend", "Invert, Blend<G>(0.3), GaussianBlur(0, 2), SimplexBlend<G>(Probability = 0.7)",
            "", "(MaxGrid = 64, Iterations = [8])", "(MaxGrid = 2, Iterations = [1], Sigmoid = false)", "(Iterations = [1, 2], Probability = 0.5)"),
        ["FrequencyBlend"] = Blend(
            "FrequencyBlend", "Invert, AutoContrast, GaussianNoise(0.1), Blend<G>(0.3)",
            "(-4, 4)", "(4, Grid = 32, Sigmoid = false)", "(-4, Grid = 2)", "(-2, Sigmoid = false, Probability = 0.5)"),
        ["MixChains"] = Blend(
            "MixChains", "OneOf<G>, Include<H>, Rotate(-20, 20, Probability = 0.7), Include<I>",
            "", "(Probability = 0.5)") with
        {
            Members = "[Fragment, OneOf<G>, Include<H>, Rotate(-20, 20, Probability = 0.7), Include<I>] private sealed class F; [Fragment, Gamma(2), Equalize, ShearX(5), GaussianBlur(1)] private sealed class G; "
                + "[Fragment, Contrast(1.4), Scale(0.7, 1.4), Invert, Elastic(2, Sigma = 4, Probability = 0.5), Sharpen(0.37), HorizontalFlip] private sealed class H; "
                + "[Fragment, MixChains<G>, Translate(0.1), Blend<J>(0.5)] private sealed class I; [Fragment, Invert, GaussianNoise(0.1, Probability = 0.5)] private sealed class J;",
        },
        ["OneOf"] = Group("OneOf", "Rotate(-9, 9, Weight = 2), Brightness(0.5, 1.5, Probability = 0.5), GaussianBlur(0, 1), CenterCrop(9, 12)"),
        ["SomeOf"] = new(
            null, "SomeOf<F>(0)", "SomeOf<F>(1, 3)", "SomeOf<F>(2, Ordered = false)", "SomeOf<F>(0, 4, Ordered = false, Probability = 0.5)")
        {
            Members = "[Fragment, Rotate(-9, 9, Weight = 2), Brightness(0.5, 1.5, Probability = 0.5), Invert(Weight = 0), GaussianBlur(0, 1), CenterCrop(9, 12)] private sealed class F;",
            IsGeometric = true,
        },
        ["RandAugment"] = Geometric(
            null, "RandAugment", "RandAugment(1, 30)", "RandAugment(3, 0)", "RandAugment(2, 9, Probability = 0.5)",
            "RandAugment(2, 10, Variant = RandAugmentVariant.Paper)", "RandAugment(1, 3, Variant = RandAugmentVariant.Paper)", "RandAugment(2, 9, Variant = RandAugmentVariant.Timm)",
            "RandAugment(1, 0, Variant = RandAugmentVariant.Timm)", "RandAugment(1, 10, Variant = RandAugmentVariant.Timm)"),
        ["AugMix"] = new(null, "AugMix", "AugMix(Probability = 0.5)", "AugMix(1, 5, 10, AllOperations = true)", "AugMix(5, 1, 1)"),
        ["TrivialAugment"] = Geometric(null, "TrivialAugment", "TrivialAugment(Probability = 0.5)"),
        ["AutoAugment"] = Geometric(
            null, "AutoAugment", "AutoAugment(Policy = AutoAugmentPolicy.Cifar10)", "AutoAugment(Policy = AutoAugmentPolicy.Svhn)", "AutoAugment(Probability = 0.5)"),
        ["ColorJitter"] = new(
            "ColorJitter(0)", "ColorJitter(1, 1, 1, 180)", "ColorJitter(0.4, 0.4, 0.4, 36)", "ColorJitter(Brightness = [0.5, 0.9], Hue = [-10, 60])", "ColorJitter(0.3, Contrast = [2], Probability = 0.5)"),
        ["Normalize"] = new(null, "Normalize(Mean = [#0.4], Std = [#0.002])", "Normalize(Preset = Normalization.MinusOneToOne, Layout = Layout.Hwc)", "Normalize(Mean = [#-1], Std = [#100])"),
        ["ToTensor"] = new(null, "ToTensor", "ToTensor(Layout = Layout.Hwc)"),
    };
}
