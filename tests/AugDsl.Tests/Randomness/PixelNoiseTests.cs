using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;
using AugDsl.CompilerServices;
using AugDsl.Tests.Shared;
using AugDsl.Tiles;
using Xunit;

namespace AugDsl.Tests.Randomness;

public sealed class PixelNoiseTests
{
    private const ulong Key = 0xFEDCBA9876543210;
    private const uint Slot = 0x9E3779B9;
    private const float Untouched = -77;

    public static TheoryData<int, int, int, int> Stretches
    {
        get
        {
            TheoryData<int, int, int, int> data = [];
            Random random = new(5);
            foreach (int width in (int[])[1, 2, 3, 15, 16, 17, 28, 31, 32, 33, 100, 127, 128, 129, 224, 255, 256, 257, 500, 512, 65_535])
            {
                for (int i = 0; i < 4; i++)
                {
                    int x = i == 0 ? 0 : random.Next(width);
                    int y = i == 3 ? 65_534 : random.Next(i == 0 ? 2 : 300);
                    data.Add(width, x, y, i == 1 ? 1 : Math.Min(256, width - x));
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Stretches))]
    public void EveryDrawIsTheOneOfItsDefinition(int width, int x, int y, int count)
    {
        int padded = (count + 15) & ~15;
        float[] normals = Buffer(padded), uniforms = Buffer(padded), mask = Buffer(padded);
        uint[] words = new uint[padded + 1];
        words[padded] = 42;
        NoiseCalls.Normals(ref normals[0], Key, Slot, 2, 1, width, x, y, count);
        NoiseCalls.Words(ref words[0], Key, Slot, 1, 2, width, x, y, count);
        NoiseCalls.Uniforms(ref uniforms[0], Key, Slot, 1, 2, width, x, y, count);
        NoiseCalls.Below(ref mask[0], Key, Slot, 1, 2, 0x60000000, width, x, y, count);
        for (int i = 0; i < count; i++)
        {
            ulong n = ((ulong)y * (ulong)width) + (ulong)x + (ulong)i;
            uint word = NoiseDefinition.Word(Key, Slot, 1, 2, n);
            Assert.Equal(word, words[i]);
            Assert.Equal((float)((word >> 8) / 16777216.0), uniforms[i]);
            Assert.Equal(word < 0x60000000 ? 1f : 0f, mask[i]);
            Assert.Equal(NoiseDefinition.Normal(Key, Slot, 2, 1, n), normals[i], 2e-6);
        }

        Assert.Equal((Untouched, Untouched, Untouched, 42u), (normals[padded], uniforms[padded], mask[padded], words[padded]));
    }

    [Fact]
    public void TheOrderOfCallsDoesNotMatter()
    {
        // Two keys, channels and purposes in turn, forwards and backwards: what the cache holds must never show.
        float[] forwards = Picture(50, 31, backwards: false);
        Assert.Equal(forwards, Picture(50, 31, backwards: true));
        float[] other = new float[32];
        NoiseCalls.Normals(ref other[0], Key + 1, Slot, 0, 1, 50, 0, 0, 32);
        Assert.NotEqual(forwards[..32], other);
        NoiseCalls.Normals(ref other[0], Key, Slot, 0, 1, 50, 0, 0, 32);
        Assert.Equal(forwards[..32], other);
    }

    [Theory]
    [InlineData(0UL, 0f)]
    [InlineData(1UL << 32, 1f)]
    public void BelowKnowsNeverAndAlways(ulong threshold, float expected)
    {
        float[] mask = new float[256];
        NoiseCalls.Below(ref mask[0], Key, Slot, 0, 1, threshold, 256, 0, 7, 256);
        Assert.All(mask, value => Assert.Equal(expected, value));
        NoiseCalls.CellMask(ref mask[0], Key, Slot, 0, 1, threshold, 20, 256, 256, 0, 7, 256);
        Assert.All(mask, value => Assert.Equal(expected, value));
    }

    [Theory]
    [InlineData(20, 224, 224)]
    [InlineData(1, 30, 10)]
    [InlineData(7, 500, 375)]
    [InlineData(1000, 300, 20)]
    [InlineData(16, 3, 5)]
    public void CellsAreThePixelsOfASmallCanvas(int cells, int width, int height)
    {
        const ulong Threshold = 0x80000000;
        float[] mask = new float[272];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x += 100)
            {
                int count = Math.Min(100, width - x);
                NoiseCalls.CellMask(ref mask[0], Key, Slot, 0, 1, Threshold, cells, width, height, x, y, count);
                for (int i = 0; i < count; i++)
                {
                    ulong cell = ((ulong)(y * cells / height) * (ulong)cells) + (ulong)((x + i) * cells / width);
                    Assert.Equal(NoiseDefinition.Word(Key, Slot, 0, 1, cell) < Threshold ? 1f : 0f, mask[i]);
                }
            }
        }
    }

    [Theory]
    [InlineData(5, 28, 9)]
    [InlineData(7, 1, 200)]
    [InlineData(3, 100, 2)]
    public void PixelsOfWholeRowsAreThoseOfEachRow(int cells, int width, int rows)
    {
        float[] together = new float[272];
        float[] alone = new float[272];
        for (int noise = 0; noise < 2; noise++)
        {
            Fill(ref together[0], 3, width * rows);
            for (int row = 0; row < rows; row++)
            {
                Fill(ref alone[0], 3 + row, width);
                Assert.Equal(alone[..width], together[(row * width)..((row + 1) * width)]);
            }

            void Fill(ref float values, int y, int count)
            {
                if (noise == 0) NoiseCalls.Normals(ref values, Key, Slot, 0, 1, width, 0, y, count);
                else NoiseCalls.CellMask(ref values, Key, Slot, 0, 1, 1u << 31, cells, width, rows + 5, 0, y, count);
            }
        }
    }

    [Fact]
    public void NormalsHaveTheMomentsOfANormalDistribution()
    {
        const int Rows = 4096;
        double[] powers = new double[5];
        float largest = 0;
        double neighbours = 0;
        float[] row = new float[256];
        for (int y = 0; y < Rows; y++)
        {
            NoiseCalls.Normals(ref row[0], Key, Slot, 0, 1, 256, 0, y, 256);
            for (int x = 0; x < 256; x++)
            {
                double power = 1;
                for (int k = 1; k <= 4; k++) powers[k] += power *= row[x];
                largest = Math.Max(largest, Math.Abs(row[x]));
                if (x > 0) neighbours += (double)row[x] * row[x - 1];
            }
        }

        double n = Rows * 256;
        Assert.InRange(powers[1] / n, -0.004, 0.004);
        Assert.InRange(powers[2] / n, 0.994, 1.006);
        Assert.InRange(powers[3] / n, -0.012, 0.012);
        Assert.InRange(powers[4] / n, 2.96, 3.04);
        Assert.InRange(neighbours / n, -0.004, 0.004);
        Assert.InRange(largest, 4.2f, 4.86f);
    }

    [Fact]
    public void TheBitsAreTheSameOnEveryMachine()
    {
        AssertTheWidthOfThisLeg();
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(MemoryMarshal.AsBytes<float>(Picture(300, 40, backwards: false)));
        float[] uniforms = new float[256];
        for (int y = 0; y < 16; y++)
        {
            NoiseCalls.Uniforms(ref uniforms[0], Key, Slot, 3, 1, 251, 0, y, 251);
            hash.AppendData(MemoryMarshal.AsBytes<float>(uniforms.AsSpan(0, 251)));
        }

        Assert.Equal("761c3932706bec5ce0ccbcfbe79cfaa3c49e4dc3708afd04ff32a9acbd65f2c3", Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    [Fact]
    public void NothingIsAllocatedAfterTheFirstCall()
    {
        float[] row = new float[256];
        AllocationMeter meter = default;
        while (meter.Next())
        {
            for (int i = 0; i < 100; i++) Run();
        }

        Assert.Equal(0, meter.Least);

        void Run()
        {
            NoiseCalls.Normals(ref row[0], Key, Slot, 0, 1, 250, 0, 3, 250);
            NoiseCalls.Uniforms(ref row[0], Key, Slot, 0, 1, 250, 0, 3, 250);
            NoiseCalls.Below(ref row[0], Key, Slot, 0, 1, 99, 250, 0, 3, 250);
            NoiseCalls.CellMask(ref row[0], Key, Slot, 0, 1, 99, 20, 250, 250, 0, 3, 250);
        }
    }

    private static void AssertTheWidthOfThisLeg()
    {
        static string? Setting(string name) => Environment.GetEnvironmentVariable("DOTNET_" + name);
        if (Setting("EnableAVX2") == "0" || Setting("EnableHWIntrinsic") == "0") Assert.Equal(4, Vector<float>.Count);
        else if (Setting("MaxVectorTBitWidth") is "512" or "200" && Vector512.IsHardwareAccelerated) Assert.Equal(16, Vector<float>.Count);
    }

    /// <summary>Three channels of normals, one after the other.</summary>
    private static float[] Picture(int width, int height, bool backwards)
    {
        float[] picture = new float[(3 * width * height) + 16];
        float[] tile = new float[64];
        int pieces = (width + 63) / 64;
        for (int i = 0; i < height * pieces; i++)
        {
            int piece = backwards ? (height * pieces) - 1 - i : i;
            int y = piece / pieces, x = piece % pieces * 64;
            int count = Math.Min(64, width - x);
            for (int channel = 0; channel < 3; channel++)
            {
                NoiseCalls.Normals(ref tile[0], Key, Slot, (uint)channel, 1, width, x, y, count);
                tile.AsSpan(0, count).CopyTo(picture.AsSpan((((channel * height) + y) * width) + x));
            }
        }

        return picture;
    }

    private static float[] Buffer(int padded)
    {
        float[] buffer = new float[padded + 1];
        buffer[padded] = Untouched;
        return buffer;
    }
}
