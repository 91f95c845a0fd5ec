using AugDsl.Imaging;
using AugDsl.Operations.Tests.Harness;
using AugDsl.Randomness;
using AugDsl.Tests.Shared;

namespace AugDsl.Operations.Tests.Metamorphic;

/// <summary>Laws of groups that mix a result in: two texts that must give equal bytes.</summary>
[Long]
public sealed class BlendLawTests
{
    private static readonly string[] s_options = ["", "Border = Border.Reflect, Interpolation = Interpolation.Bicubic", "Border = Border.Edge, Clamping = Clamping.AtOutput"];
    private static readonly (int Width, int Height)[] s_sizes = [(1, 1), (33, 20), (64, 17), (5, 70), (300, 9)];

    [Theory]
    [InlineData("[Blend<F>(0)] [Invert]", "[Invert]", "Gamma(2), Contrast(1.5), Posterize(2)")]
    [InlineData("[Rotate(9)] [Blend<F>(0)] [Scale(0.8)]", "[Rotate(9)] [Rasterize] [Scale(0.8)]", "GaussianBlur(1), Invert")]
    public void A_share_of_zero_is_nothing(string blend, string other, string f) => Equal(blend, other, f);

    [Theory]
    [InlineData("[Blend<F>(1)]", "[Include<F>]", "Gamma(2), Solarize(0.3)")]
    [InlineData("[Rotate(20)] [Blend<F>(1)] [Scale(1.2)]", "[Rotate(20)] [Include<F>] [Scale(1.2)]", "Gamma(2), Contrast(1.5), Equalize, Invert")]
    [InlineData("[Blend<F>(1)] [Rotate(20)]", "[Rasterize] [Include<F>] [Rasterize] [Rotate(20)]", "Invert, GaussianBlur(1), Gamma(0.7)")]
    [InlineData("[Blend<F>(1)] [Rotate(20)]", "[Rasterize] [Include<F>] [Rotate(20)]", "MedianBlur(3), AutoContrast, Sharpen(0.5)")]
    public void A_share_of_one_is_the_fragment(string blend, string other, string f) => Equal(blend, other, f);

    [Theory]
    [InlineData("[Blend<F>(0.4)] [Rotate(20)] [Resize(20, 9)]", "[Rotate(20)] [Resize(20, 9)] [Blend<F>(0.4)]", "Gamma(2), Blend<G>(0.5)", "Solarize(0.4), Invert")]
    public void A_blend_of_values_commutes_with_geometry(string blend, string other, string f, string g) => Equal(blend, other, f, g);

    [Theory]
    [InlineData("[Blend<F>(0.5)]", "[Blend<G>(0.25)]", "Blend<G>(0.5)", "Gamma(3)")]
    [InlineData("[Blend<F>(0.5)]", "[Blend<G>(0.25)]", "Blend<G>(0.5)", "GaussianBlur(1)")]
    [InlineData("[Blend<F>(0.3)]", "[Blend<G>(0.3)]", "Gamma(3), Rasterize", "Gamma(3)")]
    [InlineData("[SimplexBlend<F>]", "[Rasterize]", "Rasterize", "Invert")]
    [InlineData("[FrequencyBlend<F>(-2, 2)]", "[Rasterize]", "Rasterize", "Invert")]
    public void Shares_multiply(string blend, string other, string f, string g) => Equal(blend, other, f, g, levels: 1);

    /// <summary>Shares of several parts are 1 together at most, and parts that change nothing leave the raster.</summary>
    [Theory]
    [InlineData("[Rotate(9)] [MixChains<F>] [Scale(0.9)]", "[Rotate(9)] [Rasterize] [Scale(0.9)]", "Rasterize, Include<G>, Gamma(2, Probability = 0)", "Invert(Probability = 0)")]
    [InlineData("[MixChains<F>]", "[Rasterize]", "Blend<G>(0), Rotate(0), TranslateX(0)", "GaussianBlur(3)")]
    public void Chains_that_do_nothing_leave_the_raster(string blend, string other, string f, string g) => Equal(blend, other, f, g, levels: 1);

    private static void Equal(string left, string right, string f, string g = "Invert", int levels = 0)
    {
        string members = $"[Fragment, {f}] private sealed class F; [Fragment, {g}] private sealed class G;";
        IReadOnlyList<CompiledPipeline> pipelines = CompiledSet.Load(
            [.. from option in s_options from side in new[] { left, right } select $"[AugmentationPipeline({option})] {side} | {members}"]);
        for (int i = 0; i < pipelines.Count; i += 2)
        {
            foreach ((int width, int height) in s_sizes)
            {
                ImageView<byte> source = TestPicture.Make(width, height, 3, i + width, padding: width % 4);
                byte[] one = pipelines[i].Run(source, new SampleKey(3)), two = pipelines[i + 1].Run(source, new SampleKey(3));
                Assert.Equal(two.Length, one.Length);
                Assert.True(one.Zip(two, (a, b) => Math.Abs(a - b)).Max() <= levels, $"{left} and {right} differ with '{s_options[i / 2]}' at {width} x {height}");
            }
        }
    }
}
