using System.Runtime.InteropServices;
using System.Security.Cryptography;
using AugDsl.Algebra;
using AugDsl.CompilerServices;
using AugDsl.Imaging;
using AugDsl.Kernels;
using AugDsl.Sampling;
using AugDsl.Steps;

namespace AugDsl.Tests.Sampling;

/// <summary>
/// The bits of a fixed set of samplings. The same test under other vector widths (DOTNET_EnableAVX2=0, DOTNET_EnableHWIntrinsic=0,
/// DOTNET_EnableAVX512=0, DOTNET_MaxVectorTBitWidth=512) must give the same hash: sampling may not depend on the processor.
/// </summary>
public sealed class SamplerBitsTests
{
    private const string Expected = "29DF1E18BB880EC1";

    [Fact]
    public void Every_vector_width_gives_the_same_bits()
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Random random = new(2026);
        (PixelKind Kind, int Channels)[] kinds = [(PixelKind.Rgb8, 3), (PixelKind.Gray8, 1), (PixelKind.Float4, 3), (PixelKind.Planar, 3)];
        foreach ((PixelKind kind, int channels) in kinds)
        {
            foreach (Border border in Enum.GetValues<Border>())
            {
                foreach (Interpolation interpolation in Enum.GetValues<Interpolation>())
                {
                    SamplingRule rule = new(border, interpolation, true, 0.1f, 0.2f, 0.3f);
                    ImageSize size = new(83, 61);
                    ImageSize canvas = new(301, 9);
                    using SourcePicture picture = new(kind, channels, size, random, padding: 3);
                    foreach (List<object> steps in Steps(random))
                    {
                        MapChain chain = SamplerHarness.Chain(steps);
                        SamplingDecision decision = chain.Decide(canvas, size, rule);
                        hash.AppendData(MemoryMarshal.AsBytes<float>(SamplerHarness.Run(picture.Source, chain, decision, rule, canvas)));
                    }
                }
            }
        }

        Assert.Equal(Expected, Convert.ToHexString(hash.GetHashAndReset())[..16]);
    }

    /// <summary>Only arithmetic that every platform does alike: no sines.</summary>
    private static List<object>[] Steps(Random random)
    {
        double shift = random.NextDouble() * 40;
        return
        [
            [Map3x3.Affine(-1, 0, 200, 0, 1, 20)],
            [Map3x3.Affine(0.31, 0, shift, 0, 5.3, 2)],
            [Map3x3.Affine(0, 2.2, shift, 0.4, 0, -10)],
            [Map3x3.Affine(0.5, 0.25, shift - 30, -0.125, 0.75, 30)],
            [Map3x3.Affine(1.5, -1.6, shift - 70, 0.75, 2.25, -20)],
            [Map3x3.Affine(2.5, -4.5, shift - 70, 0.75, 2.25, -20)],
            [new Map3x3(0.5, 0.1, shift, 0.1, 0.5, 3, 0.001, 0.002, 1)],
            [Map3x3.Affine(0.5, 0, 0, 0, 0.75, shift), new DenseField(Elastic.Kind, 7, 9, default, 5, 6.5, 0, 0)],
        ];
    }
}
