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
    private int _depth;

    /// <summary>One pipeline.</summary>
    public PipelineText Write()
    {
        _fragments.Clear();
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
        string kind = Pick("Include", "RandomOrder", "RandomOrder", "OneOf");
        string fragment = "F" + (_fragments.Count + 1);
        List<string> steps = [];
        _fragments.Add(fragment, steps);
        _depth++;
        // Often a single step: a group of a group is empty then, if that never happens.
        int count = _random.Next(3) == 0 ? 1 : _random.Next(1, 5);
        for (int i = 0; i < count; i++) steps.Add(Step(weighted: kind == "OneOf"));
        _depth--;
        return $"{kind}<{fragment}>";
    }

    private string Leaf()
    {
        while (true)
        {
            string leaf = _random.Next(68) switch
            {
                0 => "HorizontalFlip",
                1 => "VerticalFlip",
                2 => $"QuarterTurns({_random.Next(2)}, {_random.Next(2, 4)})",
                3 => $"Rotate({Range(-40, 40)}{Sign()}{(_random.Next(3) == 0 ? ", Expand = true" : "")})",
                4 => $"Translate({Range(-0.2, 0.2)}{Sign()})",
                5 => $"TranslateX({Range(-9, 9)}, Unit = Unit.Pixel)",
                6 => $"TranslateY({Range(-0.3, 0.3)})",
                7 => $"Scale({Range(0.4, 1.8)})",
                8 => $"ShearX({Range(-25, 25)})",
                9 => $"ShearY({Range(-25, 25)}{Sign()})",
                10 => $"Affine(Rotate = [{Range(-20, 20)}], Scale = [{Range(0.6, 1.5)}], ShearX = [{Range(-9, 9)}], ShearY = [{Range(-9, 9)}], TranslateX = [{Range(-0.1, 0.1)}])",
                11 => $"Perspective({Range(0, 0.5)})",
                12 => $"Resize({_random.Next(1, 70)}, {_random.Next(1, 70)})",
                13 => $"CenterCrop({_random.Next(1, 60)}, {_random.Next(1, 60)})",
                14 => $"RandomCrop({_random.Next(1, 60)}, {_random.Next(1, 60)}, Padding = {_random.Next(0, 5)})",
                15 => $"RandomResizedCrop({_random.Next(1, 60)}, {_random.Next(1, 60)})",
                16 => $"Pad(Left = {_random.Next(5)}, Top = {_random.Next(9)}, Right = {_random.Next(3)})",
                17 => "Rasterize",
                18 => $"Elastic({Range(0, 5)}, Sigma = {Number(1, 8)})",
                19 => $"Brightness({Range(0.4, 1.7)}{(_random.Next(3) == 0 ? ", PerChannel = true" : "")})",
                20 => $"Contrast({Range(0.4, 1.8)}, Pivot = Pivot.{Pick("MeanLuma", "MeanPerChannel", "Middle")})",
                21 when !_gray => $"Saturation({Range(0, 1.8)})",
                22 when !_gray => $"Hue({Range(-90, 90)})",
                23 => $"Gamma({Range(0.5, 2.2)})",
                24 => $"Grayscale({Range(0, 1)})",
                25 => "Invert",
                26 => $"Solarize({Range(0.2, 0.9)})",
                27 => $"Posterize({_random.Next(1, 4)}, {_random.Next(4, 9)})",
                28 => $"GaussianNoise({Range(0, 0.1)}, PerChannel = {Pick("true", "false")})",
                29 => $"CoarseDropout({Range(0, 0.4)}, CellFraction = {Number(0.05, 0.4)}, FillMode = FillMode.{Pick("Black", "Mean", "Constant", "Noise")}, Fill = [0.7])",
                30 => $"GaussianBlur({Range(0, 3)})",
                31 => $"Sharpen({Range(0, 1)}, Lightness = {Number(0.8, 1.3)})",
                32 => "Equalize",
                33 => $"RandomErasing(MinArea = {Number(0.02, 0.2)}, FillMode = FillMode.{Pick("Black", "Mean", "Constant", "Noise")}, Fill = [0.7])",
                34 => $"PiecewiseAffine({Range(0, 0.07)}, Rows = {_random.Next(2, 7)}, Columns = {_random.Next(2, 7)})",
                35 => $"DirectedEdgeDetect({Range(0, 1)}, Direction = [{Range(-360, 360)}])",
                36 => $"Superpixels({Range(0, 1)}, Segments = {_random.Next(1, 60)})",
                37 => "Transpose",
                38 => "Dihedral",
                39 => $"ScaleX({Range(0.4, 1.8)})",
                40 => $"ScaleY({Range(0.4, 1.8)})",
                41 => $"ResizeShorterSide({_random.Next(1, 70)})",
                42 => $"ResizeLongerSide({_random.Next(1, 70)})",
                43 => $"CropFraction({Range(0, 0.45)}{(_random.Next(2) == 0 ? ", KeepSize = false" : "")})",
                44 => $"PadToSize({_random.Next(1, 70)}, {_random.Next(1, 70)})",
                45 => $"GridDistortion({Range(0, 0.9)}, Cells = {_random.Next(2, 9)})",
                46 => $"OpticalDistortion({Range(-0.2, 0.3)}, K2 = [{Range(-0.05, 0.1)}])",
                47 => $"Add({Range(-0.4, 0.4)}{(_random.Next(3) == 0 ? ", PerChannel = true" : "")})",
                48 => "AutoContrast",
                49 => $"SaltAndPepper({Range(0, 0.3)}, SaltShare = {Number(0, 1)}, PerChannel = {Pick("true", "false")})",
                50 => $"PixelDropout({Range(0, 0.3)}, PerChannel = {Pick("true", "false")})",
                51 => $"SpeckleNoise({Range(0, 0.4)})",
                52 => $"Emboss({Range(0, 1)}, Strength = {Number(0, 2)})",
                53 => $"EdgeDetect({Range(0, 1)})",
                54 => $"Convolve({Weights()})",
                55 => $"LogContrast({Range(0.5, 1.6)})",
                56 => $"SigmoidContrast({Range(1, 12)}, Cutoff = {Number(0.2, 0.8)})",
                57 => $"ShotNoise({Range(0, 0.02)})",
                58 when !_gray => $"HsvShift(Hue = [{Range(-40, 40)}], Saturation = [{Range(-0.3, 0.3)}], Value = [{Range(-0.3, 0.3)}])",
                59 when !_gray => "ChannelShuffle",
                60 when !_gray => $"ColorTemperature({Range(2000, 15_000)})",
                61 => $"Cutout({Range(0, 0.5)}, Count = {_random.Next(1, 5)}, FillMode = FillMode.{Pick("Black", "Mean", "Constant", "Noise")}, Fill = [0.7])",
                62 => $"GridDropout({Range(0, 0.5)}, Ratio = {Number(0, 1)}, FillMode = FillMode.{Pick("Black", "Mean", "Constant", "Noise")}, Fill = [0.7])",
                63 => $"MedianBlur({Pick("3", "5", "3, 7")})",
                64 => $"MotionBlur({Range(1, 12)}, Angle = [{Range(-90, 180)}])",
                65 => $"Sharpness({Range(0, 3)})",
                66 => $"Clahe({Range(1, 6)}, Tiles = {_random.Next(1, 10)})",
                67 => $"JpegCompression({_random.Next(1, 50)}, {_random.Next(50, 101)}, Subsampling = JpegSubsampling.{Pick("Samples420", "Samples422", "Samples444")})",
                _ => "",
            };
            if (leaf.Length > 0) return leaf;
        }
    }

    private string Weights()
    {
        int side = (2 * _random.Next(3)) + 1;
        return string.Join(", ", Enumerable.Range(0, side * side).Select(_ => Number(-0.4, 0.5)));
    }

    private string Sign() => _random.Next(4) == 0 ? ", RandomSign = true" : "";

    private string Range(double low, double high)
    {
        if (_random.Next(4) == 0) return Number(low, high);
        double a = low + (_random.NextDouble() * (high - low)), b = low + (_random.NextDouble() * (high - low));
        return Text(Math.Min(a, b)) + ", " + Text(Math.Max(a, b));
    }

    private string Number(double low, double high) => Text(low + (_random.NextDouble() * (high - low)));

    private string Pick(params string[] options) => options[_random.Next(options.Length)];

    private static string Text(double value) => Math.Round(value, 3).ToString("0.0##", CultureInfo.InvariantCulture);
}
