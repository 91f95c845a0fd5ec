namespace AugDsl.Gallery;

/// <summary>
/// What is shown of an operation where its legal range would show nothing: a blur of 4 pixels, not of 100. What is not listed here gets its rows
/// from its attribute: the ends and the middle of its legal range, or before and after, or a few samples. An operation that cannot be written
/// without arguments must be listed. Names that no operation has are passed over.
/// </summary>
internal static class PresentableValues
{
    /// <summary>Four steps that nobody mistakes for each other.</summary>
    private const string Members = "[Fragment, HorizontalFlip(Probability = 0.5), Rotate(-25, 25), Brightness(0.5, 1.5), Hue(-60, 60)] private sealed class T;";

    private const string Filters = "[Fragment, Invert] private sealed class Negative; [Fragment, GaussianBlur(3)] private sealed class Soft; [Fragment, EdgeDetect(1)] private sealed class Edges;";

    /// <summary>The rows of an operation.</summary>
    public static IReadOnlyList<Row> Of(Operation operation)
    {
        if (operation.IsOutput) return [];
        if (s_table.TryGetValue(operation.Name, out Row[]? rows)) return rows;
        if (operation.IsGroup && operation.Type.IsGenericTypeDefinition) return [Row.Samples($"{operation.Name}<T>", 6).With(Members)];
        if (operation.Range is { } range && operation.Type.GetConstructors().Any(constructor => constructor.GetParameters().Length == 2))
        {
            double middle = (range.Minimum + range.Maximum) / 2;
            if (operation.Type.IsSubclassOf(typeof(IntegerRangeStepAttribute))) middle = Math.Floor(middle);
            return [Row.At(operation.Name + "({0}, {1})", range.Minimum, middle, range.Maximum)];
        }
        return [Row.Samples(operation.Name, operation.Family == "Policies" ? 6 : 3)];
    }

    private static readonly Dictionary<string, Row[]> s_table = new(StringComparer.Ordinal)
    {
        // Geometry.
        ["Affine"] = [Row.Samples("Affine(Rotate = [-25, 25], Scale = [0.7, 1.2], ShearX = [-15, 15], TranslateX = [-0.1, 0.1])")],
        ["CenterCrop"] = [Row.Choices("CenterCrop(144, 108)", "CenterCrop(96, 96)", "CenterCrop(220, 160)")],
        ["CropFraction"] = [Row.Samples("CropFraction(0, 0.25)"), Row.Samples("CropFraction(0, 0.25, KeepSize = false)").Titled("`KeepSize = false`: the canvas is what is left")],
        ["Dihedral"] = [Row.At("Dihedral", 0, 1, 2, 3, 4, 5, 6, 7)],
        ["Elastic"] = [Row.At("Elastic({0}, {1}, Sigma = 8)", 0, 8, 16), Row.Choices("Elastic(8, Sigma = 3)", "Elastic(8, Sigma = 6)", "Elastic(8, Sigma = 16)").Titled("`Sigma`: how wide the bends are, in pixels")],
        ["GridDistortion"] = [Row.At("GridDistortion({0}, {1})", 0, 0.45, 0.9)],
        ["OpticalDistortion"] = [Row.At("OpticalDistortion({0}, {1})", -0.5, 0, 0.5)],
        ["Pad"] = [Row.Choices("Pad(24)", "Pad(Left = 40)", "Pad(Top = 10, Bottom = 30)"), Row.Choices("Pad(24)").In("Border = Border.Reflect").Titled("In a pipeline with `Border = Border.Reflect`")],
        ["PadToSize"] = [Row.Choices("PadToSize(240, 144)", "PadToSize(220, 180)")],
        ["Perspective"] = [Row.At("Perspective({0}, {1})", 0, 0.3, 0.6)],
        ["PiecewiseAffine"] = [Row.At("PiecewiseAffine({0}, {1})", 0, 0.03, 0.06)],
        ["QuarterTurns"] = [Row.At("QuarterTurns({0}, {1})", 0, 1, 2, 3)],
        ["RandomCrop"] = [Row.Samples("RandomCrop(120, 120)"), Row.Samples("RandomCrop(192, 144, Padding = 40)").Titled("`Padding`: the window may leave the canvas")],
        ["RandomResizedCrop"] = [Row.Samples("RandomResizedCrop(160, 120)")],
        ["Rasterize"] = [Row.Choices("CenterCrop(120, 90), Pad(30)", "CenterCrop(120, 90), Rasterize, Pad(30)")],
        ["Resize"] = [Row.Choices("Resize(240, 120)", "Resize(96, 96)", "Resize(48, 36)")],
        ["ResizeLongerSide"] = [Row.Choices("ResizeLongerSide(240)", "ResizeLongerSide(120)", "ResizeLongerSide(60)")],
        ["ResizeShorterSide"] = [Row.Choices("ResizeShorterSide(180)", "ResizeShorterSide(96)", "ResizeShorterSide(48)")],
        ["RandomInterpolation"] = [Row.Samples("RandomInterpolation")],
        ["Rotate"] = [Row.At("Rotate({0}, {1})", -30, 0, 30), Row.Choices("Rotate(30)", "Rotate(30, Expand = true)").Titled("`Expand`: the canvas grows with the picture"),
            Row.Choices("Rotate(20)", "Rotate(20)", "Rotate(20)").In("Border = Border.Edge", "Border = Border.Reflect", "Border = Border.Wrap").Titled("The pipeline's `Border`")],
        ["Scale"] = [Row.At("Scale({0}, {1})", 0.5, 1, 2)],
        ["ScaleX"] = [Row.At("ScaleX({0}, {1})", 0.5, 1, 2)],
        ["ScaleY"] = [Row.At("ScaleY({0}, {1})", 0.5, 1, 2)],
        ["ShearX"] = [Row.At("ShearX({0}, {1})", -25, 0, 25)],
        ["ShearY"] = [Row.At("ShearY({0}, {1})", -25, 0, 25)],
        ["Translate"] = [Row.Samples("Translate(-0.25, 0.25)")],
        ["TranslateX"] = [Row.At("TranslateX({0}, {1})", -0.25, 0, 0.25)],
        ["TranslateY"] = [Row.At("TranslateY({0}, {1})", -0.25, 0, 0.25)],

        // Colour.
        ["Add"] = [Row.At("Add({0}, {1})", -0.4, 0, 0.4), Row.Samples("Add(-0.4, 0.4, PerChannel = true)").Titled("`PerChannel`: a number for each channel")],
        ["Brightness"] = [Row.At("Brightness({0}, {1})", 0.3, 1, 1.7), Row.Samples("Brightness(0.3, 1.7, PerChannel = true)").Titled("`PerChannel`: a factor for each channel")],
        ["AutoContrast"] = [Row.Choices("Contrast(0.4)", "Contrast(0.4), AutoContrast")],
        ["ChannelShuffle"] = [Row.Samples("ChannelShuffle", 6)],
        ["ColorTemperature"] = [Row.At("ColorTemperature({0}, {1})", 3000, 6500, 12000)],
        ["Contrast"] = [Row.At("Contrast({0}, {1})", 0.2, 1, 1.8), Row.Choices("Contrast(2, Pivot = Pivot.MeanLuma)", "Contrast(2, Pivot = Pivot.MeanPerChannel)", "Contrast(2, Pivot = Pivot.Middle)").Titled("`Pivot`: what stays where it is")],
        ["Gamma"] = [Row.At("Gamma({0}, {1})", 0.4, 1, 2.5)],
        ["HsvShift"] = [Row.At("HsvShift(Hue = [{0}, {1}])", -60, 0, 60), Row.At("HsvShift(Saturation = [{0}, {1}])", -0.5, 0, 0.5).Titled("`Saturation`"), Row.At("HsvShift(Value = [{0}, {1}])", -0.4, 0, 0.4).Titled("`Value`")],
        ["Hue"] = [Row.At("Hue({0}, {1})", -90, 0, 90, 180)],
        ["LogContrast"] = [Row.At("LogContrast({0}, {1})", 0.5, 1, 1.5)],
        ["Posterize"] = [Row.At("Posterize({0}, {1})", 1, 2, 3)],
        ["Saturation"] = [Row.At("Saturation({0}, {1})", 0, 1, 2)],
        ["SigmoidContrast"] = [Row.At("SigmoidContrast({0}, {1})", 2, 6, 12), Row.Choices("SigmoidContrast(8, Cutoff = 0.25)", "SigmoidContrast(8, Cutoff = 0.5)", "SigmoidContrast(8, Cutoff = 0.75)").Titled("`Cutoff`: the value that becomes one half")],
        ["Solarize"] = [Row.At("Solarize({0}, {1})", 0.25, 0.5, 0.75)],
        ["SolarizeAdd"] = [Row.At("SolarizeAdd({0}, {1})", 0, 0.2, 0.43)],

        // Noise and dropout.
        ["GaussianNoise"] = [Row.At("GaussianNoise({0}, {1})", 0, 0.1, 0.2), Row.Choices("GaussianNoise(0.2, PerChannel = false)").Titled("`PerChannel = false`: all channels alike")],
        ["SaltAndPepper"] = [Row.At("SaltAndPepper({0}, {1})", 0, 0.05, 0.15), Row.Choices("SaltAndPepper(0.1, SaltShare = 1)", "SaltAndPepper(0.1, SaltShare = 0)", "SaltAndPepper(0.1, PerChannel = true)").Titled("`SaltShare` and `PerChannel`")],
        ["ShotNoise"] = [Row.At("ShotNoise({0}, {1})", 0, 0.03, 0.1)],
        ["SpeckleNoise"] = [Row.At("SpeckleNoise({0}, {1})", 0, 0.2, 0.5)],
        ["CoarseDropout"] = [Row.At("CoarseDropout({0}, {1})", 0, 0.15, 0.4), Fills("CoarseDropout(0.2, {0})"), Row.Choices("CoarseDropout(0.2, CellFraction = 0.02)", "CoarseDropout(0.2, CellFraction = 0.1)", "CoarseDropout(0.2, CellFraction = 0.25)").Titled("`CellFraction`: the size of a cell")],
        ["Cutout"] = [Row.At("Cutout({0}, {1})", 0.1, 0.4, 0.7), Row.Choices("Cutout(0.25, Count = 4)", "Cutout(0.15, Count = 12)").Titled("`Count`: how many squares"), Fills("Cutout(0.5, {0})")],
        ["GridDropout"] = [Row.At("GridDropout({0}, {1})", 0.1, 0.25, 0.5), Row.Choices("GridDropout(0.25, Ratio = 0.3)", "GridDropout(0.25, Ratio = 0.7)").Titled("`Ratio`: the share of a cell's side"), Fills("GridDropout(0.25, {0})")],
        ["PixelDropout"] = [Row.At("PixelDropout({0}, {1})", 0, 0.1, 0.3), Row.Choices("PixelDropout(0.2, PerChannel = true)").Titled("`PerChannel`: each channel by itself")],
        ["RandomErasing"] = [Row.Samples("RandomErasing"), Fills("RandomErasing({0})")],

        // Filters.
        ["Convolve"] = [Row.Choices("Convolve(0.1, 0.1, 0.1, 0.1, 0.2, 0.1, 0.1, 0.1, 0.1)", "Convolve(0, -1, 0, -1, 5, -1, 0, -1, 0)", "Convolve(-1, 0, 1, -2, 0, 2, -1, 0, 1)")],
        ["DirectedEdgeDetect"] = [Row.At("DirectedEdgeDetect({0}, {1}, Direction = [45])", 0, 0.5, 1), Row.Choices("DirectedEdgeDetect(1, Direction = [0])", "DirectedEdgeDetect(1, Direction = [90])", "DirectedEdgeDetect(1, Direction = [225])").Titled("`Direction`, in degrees")],
        ["Emboss"] = [Row.At("Emboss({0}, {1})", 0, 0.5, 1), Row.Choices("Emboss(1, Strength = 0.5)", "Emboss(1, Strength = 2)").Titled("`Strength`")],
        ["GaussianBlur"] = [Row.At("GaussianBlur({0}, {1})", 0, 2, 4)],
        ["MedianBlur"] = [Row.At("MedianBlur({0}, {1})", 3, 7, 11)],
        ["MotionBlur"] = [Row.At("MotionBlur({0}, {1}, Angle = [30])", 1, 9, 17), Row.Choices("MotionBlur(15, Angle = [0])", "MotionBlur(15, Angle = [45])", "MotionBlur(15, Angle = [90])").Titled("`Angle`, in degrees")],
        ["Sharpen"] = [Row.At("Sharpen({0}, {1})", 0, 0.5, 1), Row.Choices("Sharpen(0.5, Lightness = 0.75)", "Sharpen(0.5, Lightness = 1.5)").Titled("`Lightness`")],
        ["Sharpness"] = [Row.At("Sharpness({0}, {1})", 0, 1, 4)],
        ["Superpixels"] = [Row.At("Superpixels({0}, {1}, Segments = 60)", 0, 0.5, 1), Row.Choices("Superpixels(1, Segments = 30)", "Superpixels(1, Segments = 400)").Titled("`Segments`: about how many")],
        ["Clahe"] = [Row.At("Clahe({0}, {1})", 1, 4, 16)],
        ["JpegCompression"] = [Row.At("JpegCompression({0}, {1})", 2, 15, 60)],

        // Groups, blends and policies.
        ["SomeOf"] = [Row.Samples("SomeOf<T>(1, 3)", 6).With(Members)],
        ["Blend"] = [Row.At("Blend<Edges>({0}, {1})", 0, 0.5, 1).With(Filters)],
        ["SimplexBlend"] = [Row.Samples("SimplexBlend<Negative>", 6).With(Filters)],
        ["FrequencyBlend"] = [Row.At("FrequencyBlend<Negative>({0}, {1})", -4, -2, 2).With(Filters)],
        ["ColorJitter"] = [Row.Samples("ColorJitter(0.5, 0.5, 0.5, 36)", 6)],
        ["RandAugment"] = [Row.Samples("RandAugment(2, 9)", 6)],
        ["AutoAugment"] = [Row.Samples("AutoAugment", 6)],
        ["AugMix"] = [Row.Samples("AugMix", 6)],

        // A user's own steps: those of samples/OwnSteps.cs.
        ["Pointwise"] = [Row.At("Pointwise<Samples.SplitTone>({0}, {1}, 0, 0)", 0, 0.5, 1)],
        ["Warp"] = [Row.At("Warp<Samples.Whirl>({0}, {1})", -0.2, 0, 0.2)],
        ["Raster"] = [Row.At("Raster<Samples.TornRows>({0}, {1})", 0, 0.02, 0.06)],
    };

    private static Row Fills(string format) => Row.Choices(
        string.Format(System.Globalization.CultureInfo.InvariantCulture, format, "FillMode = FillMode.Mean"),
        string.Format(System.Globalization.CultureInfo.InvariantCulture, format, "FillMode = FillMode.Noise"),
        string.Format(System.Globalization.CultureInfo.InvariantCulture, format, "FillMode = FillMode.Constant, Fill = [0.9, 0.5, 0.1]")).Titled("`FillMode`: what is put there");
}
