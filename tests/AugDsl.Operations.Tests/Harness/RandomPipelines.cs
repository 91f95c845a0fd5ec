using System.Globalization;

namespace AugDsl.Operations.Tests.Harness;

/// <summary>Writes random pipelines from the whole grammar: every operation, groups of mixed kinds, every option of the pipeline attribute.</summary>
internal sealed class RandomPipelines(int seed)
{
    /// <summary>Groups inside groups: an order in an order of a choice.</summary>
    private const int MaximumDepth = 3;

    private readonly Random _random = new(seed);
    private readonly Dictionary<string, IReadOnlyList<string>> _fragments = [];
    private bool _gray;
    private bool _drawsInterpolation;
    private int _depth;
    private int _blends;
    private int _chains;

    /// <summary>One pipeline.</summary>
    public PipelineText Write()
    {
        _fragments.Clear();
        _drawsInterpolation = false;
        _gray = _random.Next(4) == 0;
        List<string> options =
        [
            "Format = PixelFormat." + (_gray ? "Gray8" : "Rgb8"),
            "Border = Border." + Pick("Constant", "Edge", "Reflect", "Symmetric", "Wrap"),
            "Interpolation = Interpolation." + Pick("Nearest", "Bilinear", "Bilinear", "Bilinear", "Bicubic"),
            "Antialias = " + Pick("true", "true", "false"),
            "Clamping = Clamping." + Pick("EveryStep", "EveryStep", "AtOutput"),
            $"Fill = [{Number(0, 1)}]",
        ];
        List<string> steps = [];
        int count = _random.Next(1, 7);
        for (int i = 0; i < count; i++) steps.Add(Step(weighted: false));
        string output = _random.Next(3) switch
        {
            0 => "",
            1 => "[ToTensor(Layout = Layout." + Pick("Chw", "Hwc") + ")]",
            _ => _gray ? "[Normalize(Mean = [0.4], Std = [0.3])]" : "[Normalize(Preset = Normalization.ImageNet)]",
        };
        return new PipelineText(options, steps, output, new Dictionary<string, IReadOnlyList<string>>(_fragments));
    }

    private string Step(bool weighted)
    {
        string step = _depth < MaximumDepth && _random.Next(_depth == 0 ? 6 : 4) == 0 ? Group() : Leaf();
        List<string> extra = [];
        if (_random.Next(4) == 0) extra.Add("Probability = " + Pick("0.5", "0.3", "0.8", "0", "0", "1"));
        if (weighted && _random.Next(3) == 0) extra.Add("Weight = " + (_random.Next(5) == 0 ? "0" : Number(0.1, 3)));
        if (extra.Count == 0) return $"[{step}]";
        string arguments = string.Join(", ", extra);
        return step.EndsWith(')') ? $"[{step[..^1]}{(step[^2] == '(' ? "" : ", ")}{arguments})]" : $"[{step}({arguments})]";
    }

    private string Group()
    {
        string kind = Pick("Include", "RandomOrder", "RandomOrder", "OneOf", "SomeOf", "SomeOf", "Blend", "Blend", "SimplexBlend", "FrequencyBlend", "MixChains");
        bool blends = kind.EndsWith("Blend", StringComparison.Ordinal);
        bool mixes = kind == "MixChains";
        string fragment = "F" + (_fragments.Count + 1);
        List<string> steps = [];
        _fragments.Add(fragment, steps);
        _depth++;
        if (blends) _blends++;
        if (mixes) _chains++;
        // Often a single step: a group of a group is empty then, if that never happens.
        int count = _random.Next(3) == 0 ? 1 : _random.Next(1, 5);
        for (int i = 0; i < count; i++) steps.Add(Step(weighted: kind is "OneOf" or "SomeOf"));
        if (blends) _blends--;
        if (mixes) _chains--;
        _depth--;
        return kind switch
        {
            "Blend" => $"Blend<{fragment}>({Range(0, 1)})",
            "SimplexBlend" => $"SimplexBlend<{fragment}>(MaxGrid = {_random.Next(2, 20)}, Iterations = [1, {_random.Next(1, 4)}], Sigmoid = {Pick("true", "false")})",
            "FrequencyBlend" => $"FrequencyBlend<{fragment}>({Range(-4, 4)}, Grid = {_random.Next(2, 17)}, Sigmoid = {Pick("true", "false")})",
            "SomeOf" => Some(fragment, steps),
            _ => $"{kind}<{fragment}>",
        };
    }

    /// <summary>Any number of the children that can be drawn, none and all included.</summary>
    private string Some(string fragment, List<string> steps)
    {
        int possible = steps.Count(step => !step.Contains("Weight = 0)", StringComparison.Ordinal));
        int most = _random.Next(possible + 1);
        string count = _random.Next(3) == 0 ? $"{most}" : $"{_random.Next(most + 1)}, {most}";
        return $"SomeOf<{fragment}>({count}{Pick("", ", Ordered = true", ", Ordered = false", ", Ordered = false")})";
    }

    /// <summary>A policy: seldom, because each is dozens of steps.</summary>
    private string Policy()
    {
        switch (_random.Next(5))
        {
            case 0:
                return "TrivialAugment";
            case 4:
                return $"AugMix({_random.Next(1, 4)}, {Pick("-1", "1", "2")}, {_random.Next(1, 11)}, AllOperations = {Pick("true", "false")})";
            case 1:
                return "AutoAugment(Policy = AutoAugmentPolicy." + Pick("ImageNet", "Cifar10", "Svhn") + ")";
            case 2:
                string variant = Pick("Torchvision", "Paper", "Timm");
                return $"RandAugment({_random.Next(1, 3)}, {_random.Next(variant == "Torchvision" ? 31 : 11)}, Variant = RandAugmentVariant.{variant})";
            default:
                return "ColorJitter(" + Pick($"{Number(0, 1)}, {Number(0, 1)}", $"{Number(0, 1)}, 0, {Number(0, 1)}, {Number(0, 90)}", $"Contrast = [{Range(0.2, 2)}], Hue = [{Range(-90, 90)}]") + ")";
        }
    }

    private string Leaf()
    {
        while (true)
        {
            int operation = _random.Next(77);
            // Nothing moves inside a blend, and nothing changes the canvas in a chain.
            if (_chains > 0 && (operation is 2 or 3 or (>= 12 and <= 16) or 37 or 38 or (>= 41 and <= 44))) continue;
            if (_blends > 0 && (operation is <= 16 or 18 or 34 or (>= 37 and <= 46) or 69 or 70 or 75)) continue;
            string leaf = operation switch
            {
                0 => "HorizontalFlip",
                1 => "VerticalFlip",
                2 => _random.Next(3) == 0 ? "QuarterTurns(Values = [3, 0, 0])" : $"QuarterTurns({_random.Next(2)}, {_random.Next(2, 4)})",
                3 => $"Rotate({Drawn(-40, 40)}{Sign()}{(_random.Next(3) == 0 ? ", Expand = true" : "")})",
                4 => $"Translate({Drawn(-0.2, 0.2)}{Sign()})",
                5 => $"TranslateX({Drawn(-9, 9)}, Unit = Unit.Pixel)",
                6 => $"TranslateY({Drawn(-0.3, 0.3)})",
                7 => $"Scale({Drawn(0.4, 1.8)})",
                8 => $"ShearX({Drawn(-25, 25)}{Origin()})",
                9 => $"ShearY({Drawn(-25, 25)}{Sign()}{Origin()})",
                10 => $"Affine(Rotate = [{Range(-20, 20)}], Scale = [{Range(0.6, 1.5)}], ShearX = [{Range(-9, 9)}], ShearY = [{Range(-9, 9)}], TranslateX = [{Range(-0.1, 0.1)}])",
                11 => $"Perspective({Drawn(0, 0.5)})",
                12 => $"Resize({_random.Next(1, 70)}, {_random.Next(1, 70)}{Interpolations()})",
                13 => $"CenterCrop({_random.Next(1, 60)}, {_random.Next(1, 60)})",
                14 => $"RandomCrop({_random.Next(1, 60)}, {_random.Next(1, 60)}, Padding = {_random.Next(0, 5)})",
                15 => $"RandomResizedCrop({_random.Next(1, 60)}, {_random.Next(1, 60)}{Interpolations()})",
                16 => $"Pad(Left = {_random.Next(5)}, Top = {_random.Next(9)}, Right = {_random.Next(3)})",
                17 => "Rasterize",
                18 => $"Elastic({Drawn(0, 5)}, Sigma = {Number(1, 8)})",
                19 => $"Brightness({Drawn(0.4, 1.7)}{(_random.Next(3) == 0 ? ", PerChannel = true" : "")})",
                20 => $"Contrast({Drawn(0.4, 1.8)}, Pivot = Pivot.{Pick("MeanLuma", "MeanPerChannel", "Middle")})",
                21 when !_gray => $"Saturation({Drawn(0, 1.8)})",
                22 when !_gray => $"Hue({Drawn(-90, 90)})",
                23 => $"Gamma({Drawn(0.5, 2.2)})",
                24 => $"Grayscale({Drawn(0, 1)})",
                25 => "Invert",
                26 => $"Solarize({Drawn(0.2, 0.9)})",
                27 => $"Posterize({_random.Next(1, 4)}, {_random.Next(4, 9)}{Pick("", "", ", Values = [4]")})",
                28 => $"GaussianNoise({Drawn(0, 0.1)}, PerChannel = {Pick("true", "false")})",
                29 => $"CoarseDropout({Drawn(0, 0.4)}, CellFraction = {Number(0.05, 0.4)}, FillMode = FillMode.{Pick("Black", "Mean", "Constant", "Noise")}, Fill = [0.7])",
                30 => $"GaussianBlur({Drawn(0, 3)})",
                31 => $"Sharpen({Drawn(0, 1)}, Lightness = {Number(0.8, 1.3)})",
                32 => "Equalize",
                33 => $"RandomErasing(MinArea = {Number(0.02, 0.2)}, FillMode = FillMode.{Pick("Black", "Mean", "Constant", "Noise")}, Fill = [0.7])",
                34 => $"PiecewiseAffine({Drawn(0, 0.07)}, Rows = {_random.Next(2, 7)}, Columns = {_random.Next(2, 7)})",
                35 => $"DirectedEdgeDetect({Drawn(0, 1)}, Direction = [{Range(-360, 360)}])",
                36 => $"Superpixels({Drawn(0, 1)}, Segments = {_random.Next(1, 60)})",
                37 => "Transpose",
                38 => "Dihedral",
                39 => $"ScaleX({Drawn(0.4, 1.8)})",
                40 => $"ScaleY({Drawn(0.4, 1.8)})",
                41 => $"ResizeShorterSide({_random.Next(1, 70)}{Interpolations()})",
                42 => $"ResizeLongerSide({_random.Next(1, 70)}{Interpolations()})",
                43 => $"CropFraction({Drawn(0, 0.45)}{(_random.Next(2) == 0 ? ", KeepSize = false" : "")})",
                44 => $"PadToSize({_random.Next(1, 70)}, {_random.Next(1, 70)})",
                45 => $"GridDistortion({Drawn(0, 0.9)}, Cells = {_random.Next(2, 9)})",
                46 => $"OpticalDistortion({Drawn(-0.2, 0.3)}, K2 = [{Range(-0.05, 0.1)}])",
                47 => $"Add({Drawn(-0.4, 0.4)}{(_random.Next(3) == 0 ? ", PerChannel = true" : "")})",
                48 => "AutoContrast",
                49 => $"SaltAndPepper({Drawn(0, 0.3)}, SaltShare = {Number(0, 1)}, PerChannel = {Pick("true", "false")})",
                50 => $"PixelDropout({Drawn(0, 0.3)}, PerChannel = {Pick("true", "false")})",
                51 => $"SpeckleNoise({Drawn(0, 0.4)})",
                52 => $"Emboss({Drawn(0, 1)}, Strength = {Number(0, 2)})",
                53 => $"EdgeDetect({Drawn(0, 1)})",
                54 => $"Convolve({Weights()})",
                55 => $"LogContrast({Drawn(0.5, 1.6)})",
                56 => $"SigmoidContrast({Drawn(1, 12)}, Cutoff = {Number(0.2, 0.8)})",
                57 => $"ShotNoise({Drawn(0, 0.02)})",
                58 when !_gray => $"HsvShift(Hue = [{Range(-40, 40)}], Saturation = [{Range(-0.3, 0.3)}], Value = [{Range(-0.3, 0.3)}])",
                59 when !_gray => "ChannelShuffle",
                60 when !_gray => $"ColorTemperature({Drawn(2000, 15_000)})",
                61 => $"Cutout({Drawn(0, 0.5)}, Count = {_random.Next(1, 5)}, FillMode = FillMode.{Pick("Black", "Mean", "Constant", "Noise")}, Fill = [0.7])",
                62 => $"GridDropout({Drawn(0, 0.5)}, Ratio = {Number(0, 1)}, FillMode = FillMode.{Pick("Black", "Mean", "Constant", "Noise")}, Fill = [0.7])",
                63 => $"MedianBlur({Pick("3", "5", "3, 7", "Values = [3, 7]")})",
                64 => $"MotionBlur({Drawn(1, 12)}, Angle = [{Range(-90, 180)}])",
                65 => $"Sharpness({Drawn(0, 3)})",
                66 => "Identity",
                67 or 68 => $"SolarizeAdd({Drawn(0, 0.6)}, Threshold = {Number(0, 1)})",
                69 when _depth == 0 => Policy(),
                70 when _depth > 0 && _random.Next(2) == 0 => Policy(),
                71 => $"Clahe({Drawn(1, 6)}, Tiles = {_random.Next(1, 10)})",
                72 => $"JpegCompression({_random.Next(1, 50)}, {_random.Next(50, 101)}, Subsampling = JpegSubsampling.{Pick("Samples420", "Samples422", "Samples444")})",
                73 when !_gray => $"Pointwise<Tint>({Pair(0, 1)}, {Pair(-1, 1)})",
                74 => $"Pointwise<Curve>({Pair(0.1, 0.9)}, {Pair(0, 0.2)}, {Pair(0.5, 3)})",
                75 => _random.Next(2) == 0 ? $"Warp<Swirl>({Pair(-0.4, 0.4)})" : $"Warp<Waves>({Pair(-0.05, 0.05)})",
                76 => $"Raster<Shuffled>({Pair(0, 5)})",
                _ => "",
            };
            if (leaf.Length > 0) return leaf;
        }
    }

    /// <summary>One step of a pipeline may draw the interpolation, in a group too.</summary>
    private string Interpolations()
    {
        if (_drawsInterpolation || _random.Next(3) != 0) return "";
        _drawsInterpolation = true;
        return ", RandomInterpolation = [" + Pick("Interpolation.Nearest, Interpolation.Bilinear, Interpolation.Bicubic", "Interpolation.Bicubic, Interpolation.Nearest", "Interpolation.Bilinear, Interpolation.Bicubic") + "]";
    }

    private string Weights()
    {
        int side = (2 * _random.Next(3)) + 1;
        return string.Join(", ", Enumerable.Range(0, side * side).Select(_ => Number(-0.4, 0.5)));
    }

    private string Origin() => Pick("", "", ", Origin = ShearOrigin.TopLeft");

    private string Sign() => _random.Next(4) == 0 ? ", RandomSign = true" : "";

    /// <summary>What a step with a range is given: a number, a range with any distribution, or a list.</summary>
    private string Drawn(double low, double high)
    {
        string range = Range(low, high);
        switch (_random.Next(8))
        {
            case 0:
                return $"Values = [{string.Join(", ", Enumerable.Range(0, _random.Next(1, 5)).Select(_ => Number(low, high)))}]";
            case 1:
                return range + ", Distribution = Distribution." + Pick(low > 0 ? "LogUniform" : "Uniform", "TruncatedNormal");
            case 2:
                return $"{range}, Distribution = Distribution.Beta" + Pick("", $", Shape = [{Number(0.1, 6)}, {Number(0.1, 6)}]", $", Shape = [{Number(0.1, 1)}, {Number(1, 100)}]");
            default:
                return range;
        }
    }

    private string Range(double low, double high) => _random.Next(4) == 0 ? Number(low, high) : Pair(low, high);

    private string Pair(double low, double high)
    {
        double a = low + (_random.NextDouble() * (high - low)), b = low + (_random.NextDouble() * (high - low));
        return Text(Math.Min(a, b)) + ", " + Text(Math.Max(a, b));
    }

    private string Number(double low, double high) => Text(low + (_random.NextDouble() * (high - low)));

    private string Pick(params string[] options) => options[_random.Next(options.Length)];

    private static string Text(double value) => Math.Round(value, 3).ToString("0.0##", CultureInfo.InvariantCulture);
}
