using AugDsl.Kernels;
using Xunit;

namespace AugDsl.Tests.Randomness;

/// <summary>The two widths of the bodies against each other, whatever width this process has, and the normals over all their inputs.</summary>
public sealed unsafe class NoiseBodiesTests
{
    [Fact]
    public void BothWidthsGiveTheSameBits()
    {
        uint[] words = new uint[128], words512 = new uint[128];
        float[] normals = new float[256], normals512 = new float[256];
        for (uint i = 0; i < 200; i++)
        {
            PhiloxPlan.Create(new NoiseStream(0x0123456789ABCDEFUL * i, i * 0x01010101, i % 3, 1 + (i % 2)), out PhiloxPlan plan);
            fixed (uint* a = words, b = words512)
            fixed (float* c = normals, d = normals512)
            {
                NoiseBodies.Words(a, &plan, i * 32 * 999);
                NoiseBodies512.Words(b, &plan, i * 32 * 999);
                NoiseBodies.Normals(c, a);
                NoiseBodies512.Normals(d, b);
            }

            Assert.Equal(words, words512);
            Assert.Equal(normals, normals512);
        }
    }

    [Fact]
    public void NormalsAreWithinTheirBoundForEveryHalfOfAWord()
    {
        // z = radius(high half) · angle(low half): all of either with many of the other, so every polynomial is seen at each of its arguments.
        uint[] words = new uint[128];
        float[] normals = new float[256];
        uint[] radii = [0, 1, 0x7FFF, 0xB504, 0xB505, 0xFFFE, 0xFFFF];
        uint[] angles = [0, 1, 0x2000, 0x3FFF, 0x4000, 0x4001, 0x8000, 0xC000, 0xE123, 0xFFFF];
        double worst = 0;
        float largest = 0;
        for (uint half = 0; half < 0x10000; half++)
        {
            for (int i = 0; i < radii.Length; i++) words[i] = (radii[i] << 16) | half;
            for (int i = 0; i < angles.Length; i++) words[16 + i] = (half << 16) | angles[i];
            fixed (uint* from = words)
            fixed (float* to = normals)
                NoiseBodies.Normals(to, from);
            for (int i = 0; i < 32; i++)
            {
                worst = Math.Max(worst, Math.Abs(normals[i] - NoiseDefinition.NormalOf(words[i], sine: false)));
                worst = Math.Max(worst, Math.Abs(normals[32 + i] - NoiseDefinition.NormalOf(words[i], sine: true)));
                largest = Math.Max(largest, Math.Max(Math.Abs(normals[i]), Math.Abs(normals[32 + i])));
            }
        }

        Assert.InRange(worst, 0, 2e-6);
        Assert.InRange(largest, 4.85f, 4.86f);
        TestContext.Current.TestOutputHelper?.WriteLine($"largest error {worst:e2}");
    }
}
