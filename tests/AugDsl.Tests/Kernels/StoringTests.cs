using AugDsl.Kernels;

namespace AugDsl.Tests.Kernels;

public sealed unsafe class StoringTests
{
    [Fact]
    public void BytesAreRoundedHalfToEven()
    {
        float[] values = Values();
        Arena arena = new();
        Planes tile = Planes.Tile(arena, 3);
        byte* bytes = arena.Allocate<byte>(256);
        uint* words = arena.Allocate<uint>(256);
        int ties = 0;
        for (int start = 0; start < values.Length; start += 256)
        {
            for (int c = 0; c < 3; c++) values.AsSpan(start, 256).CopyTo(new Span<float>(tile[c], 256));
            for (int twin = 0; twin < 2; twin++)
            {
                if (twin == 0) StoreBodies.ToBytes(tile.C0, bytes, 256);
                else StoreBodies512.ToBytes(tile.C0, bytes, 256);
                if (twin == 0) StoreBodies.ToWords(tile.C0, tile.C1, tile.C2, words, 256);
                else StoreBodies512.ToWords(tile.C0, tile.C1, tile.C2, words, 256);
                for (int i = 0; i < 256; i++)
                {
                    float scaled = values[start + i] * 255f;
                    if (scaled is > 0 and < 255 && scaled - MathF.Floor(scaled) == 0.5f) ties++;
                    uint expected = (uint)Math.Clamp(Math.Round((double)scaled, MidpointRounding.ToEven), 0, 255);
                    Assert.Equal(expected, bytes[i]);
                    Assert.Equal(expected * 0x10101u, words[i]);
                }
            }
        }

        Assert.True(ties > 100);
    }

    [Fact]
    public void PackingWritesNothingBehindTheEnd()
    {
        for (int count = 1; count <= 300; count++)
        {
            uint[] words = Enumerable.Range(0, 320).Select(i => (uint)((i * 7919) & 0xFFFFFF)).ToArray();
            byte[] target = new byte[(count * 3) + 32];
            Array.Fill(target, (byte)99);
            fixed (uint* w = words)
            fixed (byte* t = target) Interleaving.PackRgb24(w, t + 16, count, t + 16 + (3 * count));
            for (int i = 0; i < target.Length; i++)
            {
                int at = i - 16;
                int expected = at < 0 || at >= 3 * count ? 99 : (int)(words[at / 3] >> (8 * (at % 3))) & 255;
                Assert.Equal(expected, target[i]);
            }
        }
    }

    [Fact]
    public void FloatsAreInterleavedExactly()
    {
        Arena arena = new();
        Planes tile = Planes.Tile(arena, 3);
        for (int c = 0; c < 3; c++)
        {
            for (int i = 0; i < 256; i++) tile[c][i] = (c * 1000) + i;
        }

        for (int count = 1; count <= 256; count++)
        {
            float[] three = new float[(3 * count) + 1];
            float[] four = new float[(4 * count) + 1];
            float[] gray = new float[(4 * count) + 1];
            three[^1] = four[^1] = gray[^1] = -1;
            fixed (float* t = three) Interleaving.ToFloat3(tile.C0, tile.C1, tile.C2, t, count);
            fixed (float* t = four) Interleaving.ToFloat4(tile.C0, tile.C1, tile.C2, t, count, 3);
            fixed (float* t = gray) Interleaving.ToFloat4(tile.C0, tile.C0, tile.C0, t, count, 1);
            Assert.Equal((-1, -1, -1), (three[^1], four[^1], gray[^1]));
            for (int i = 0; i < count; i++)
            {
                Assert.Equal(((float)i, 1000f + i, 2000f + i), (three[3 * i], three[(3 * i) + 1], three[(3 * i) + 2]));
                Assert.Equal(((float)i, 1000f + i, 2000f + i, 0f), (four[4 * i], four[(4 * i) + 1], four[(4 * i) + 2], four[(4 * i) + 3]));
                Assert.Equal(((float)i, 0f), (gray[4 * i], gray[(4 * i) + 1]));
            }
        }
    }

    /// <summary>All ties that float products reach, levels, their neighbours, and values outside [0, 1].</summary>
    private static float[] Values()
    {
        List<float> values = [-1, -1e-8f, 0, 1, 1.0000001f, 2, 1e9f, -1e9f];
        for (int k = 0; k < 510; k++)
        {
            float value = k / 510f;
            values.AddRange([value, MathF.BitIncrement(value), MathF.BitDecrement(value)]);
        }

        while (values.Count % 256 != 0) values.Add(0.5f);
        return [.. values];
    }
}
