namespace AugDsl.Generators.Tests.Analyzers;

/// <summary>How numbers are drawn: lists, distributions and what does not go together.</summary>
public sealed class DistributionRules
{
    [Theory]
    [InlineData("Rotate(Values = [-30, 0, 30]), Scale(0.5, 2, Distribution = Distribution.LogUniform), Brightness(0.5, 2, Distribution = Distribution.Beta, Shape = [0.1, 100])")]
    [InlineData("Rotate(-30, 30, Values = [30, -30, 0]), MedianBlur(Values = [3, 7]), Posterize(1, 4, Values = [4]), Grayscale(Values = [0, 0.5]), Brightness(0.5, 2, Distribution = Distribution.Beta)")]
    [InlineData("{|AUG2006:Rotate|}, {|AUG2006:Posterize(Probability = 0.5)|}, Grayscale, {|AUG2006:Scale(Distribution = Distribution.LogUniform)|}")]
    [InlineData("Rotate({|AUG2003:Values = []|}), Posterize({|AUG2003:Values = []|}), Scale(1, 2, {|AUG2003:Values = null!|})")]
    [InlineData("Rotate({|AUG2001:Values = [0, 400]|}), Scale({|AUG2001:Values = [double.NaN]|}), MedianBlur({|AUG2001:Values = [3, 4]|}), QuarterTurns({|AUG2001:Values = [-1]|})")]
    [InlineData("Rotate(-30, 30, {|AUG2001:Values = [0, 40]|}), Posterize(2, 4, {|AUG2001:Values = [1]|}), Brightness(1, {|AUG2001:Values = [2]|})")]
    [InlineData("Rotate({|AUG2001:-400|}, 30, Values = [0])")]
    [InlineData("Scale({|AUG2001:double.NaN|}, 2, Values = [1])")]
    [InlineData("Rotate({|AUG2001:-30|}, 30, Distribution = Distribution.LogUniform), Brightness({|AUG2001:0|}, 2, Distribution = Distribution.LogUniform)")]
    [InlineData("Rotate(-30, 30, {|AUG2001:Distribution = (Distribution)9|})")]
    [InlineData("Rotate(-30, 30, Distribution = Distribution.Beta, {|AUG2001:Shape = [0.01, 2]|}), Hue(5, 30, Distribution = Distribution.Beta, {|AUG2001:Shape = [2, double.NaN]|})")]
    [InlineData("Rotate(-30, 30, Distribution = Distribution.Beta, {|AUG2003:Shape = [2]|}), Scale(1, 2, Distribution = Distribution.Beta, {|AUG2003:Shape = []|})")]
    [InlineData("Rotate(-30, 30, {|AUG2007:Shape = [5, 2]|}), Scale(Values = [1, 2], {|AUG2007:Distribution = Distribution.LogUniform|})")]
    [InlineData("Rotate(Values = [15])")]
    public Task Reported(string steps) => RuleHarness.Check($"[AugmentationPipeline, {steps}] partial class P;");

    [Theory]
    [InlineData("Rotate", "'Rotate' does not say what is drawn: write a number, a range (minimum, maximum), or Values = [...]")]
    [InlineData("Rotate(-30, 30, Values = [40])", "Values = 40 is not legal: it must be from -30 to 30, the range that stands before it")]
    [InlineData("Rotate(Values = [])", "Values has 0 numbers: write 1 to 256")]
    [InlineData("Brightness(0, 2, Distribution = Distribution.LogUniform)", "Minimum = 0 is not legal: it must be greater than 0 for Distribution.LogUniform")]
    public async Task Messages(string step, string message) =>
        Assert.Contains(message, await RuleHarness.Messages($"[AugmentationPipeline, {step}] partial class P;"));

    [Theory]
    [InlineData("Resize(8, 8, RandomInterpolation = [Interpolation.Nearest, Interpolation.Bilinear]), Rotate(-5, 5)")]
    [InlineData("Include<F>, Resize(8, 8, {|AUG1029:RandomInterpolation = [Interpolation.Bicubic, Interpolation.Bilinear]|})")]
    [InlineData("OneOf<G>")]
    [InlineData("Resize(8, 8, {|AUG2003:RandomInterpolation = []|}), ResizeLongerSide(8, {|AUG2003:RandomInterpolation = [Interpolation.Bicubic, Interpolation.Bicubic]|})")]
    [InlineData("ResizeShorterSide(8, {|AUG2003:RandomInterpolation = null!|})")]
    [InlineData("RandomResizedCrop(8, 8, {|AUG2001:RandomInterpolation = [Interpolation.Bicubic, (Interpolation)7]|})")]
    public Task Interpolations(string steps) => RuleHarness.Check(
        $"[AugmentationPipeline, {steps}] partial class P;"
        + "[Fragment, RandomResizedCrop(8, 8, RandomInterpolation = [Interpolation.Bicubic, Interpolation.Nearest])] class F;"
        + "[Fragment, Resize(8, 8, RandomInterpolation = [Interpolation.Bicubic, Interpolation.Nearest]), Resize(9, 9)] class G;");

    /// <summary>A sample may be shrunk by averages although the pipeline's own way picks pixels.</summary>
    [Fact]
    public Task Scaled_decoding_has_a_use() => RuleHarness.Check(
        "[AugmentationPipeline(ScaledDecoding = true, Interpolation = Interpolation.Nearest), Resize(8, 8, RandomInterpolation = [Interpolation.Nearest, Interpolation.Bilinear])] partial class P;");

    [Fact]
    public Task A_list_is_no_catalogue() => RuleHarness.Check(
        $"[AugmentationPipeline, Rotate({{|AUG2003:Values = [{string.Join(", ", Enumerable.Range(0, 257))}]|}})] partial class P;");
}
