using AugDsl.Kernels;

namespace AugDsl.Tests.Kernels;

public sealed unsafe class BlendTests
{
    /// <summary>Two products and a sum in float, each rounded: no fused multiply-add at any width.</summary>
    [Theory]
    [InlineData(16)]
    [InlineData(48)]
    [InlineData(256)]
    public void Blending_rounds_three_times(int length)
    {
        Random random = new(length);
        float[] own = [.. Enumerable.Range(0, length + 8).Select(_ => (random.NextSingle() * 6) - 3)];
        float[] partner = [.. Enumerable.Range(0, length + 8).Select(_ => (random.NextSingle() * 6) - 3)];
        foreach (float share in new[] { 0.5f, 1f / (1 << 20), 0.3f, 0.71828f, 1f, 0f })
        {
            float[] expected = [.. own.Select((a, i) => i < length ? (float)((float)(share * a) + (float)((1 - share) * partner[i])) : a)];
            float[] plain = [.. own], wide = [.. own];
            fixed (float* p = plain, w = wide, b = partner)
            {
                BlendBodies.Blend(p, b, share, 1 - share, length);
                BlendBodies512.Blend(w, b, share, 1 - share, length);
            }

            Assert.Equal(expected, plain);
            Assert.Equal(expected, wide);
        }
    }
}
