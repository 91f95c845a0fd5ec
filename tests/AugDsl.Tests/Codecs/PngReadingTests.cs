using System.Globalization;
using System.Security.Cryptography;
using AugDsl.Codecs;
using AugDsl.Codecs.Png;
using AugDsl.Imaging;
using AugDsl.Tests.Shared;
using Xunit;

namespace AugDsl.Tests.Codecs;

/// <summary>Real PNG files against an independent decoder: the hashes are written by tests/oracles/png_hashes.py (plain Python, compared with Pillow).</summary>
public sealed class PngReadingTests
{
    [Fact]
    public void Every_file_of_PngSuite_and_the_photos_has_the_expected_values()
    {
        string[] expected = Hashes();
        Assert.True(expected.Length > 150);
        List<string> wrong = [];
        foreach (string line in expected)
        {
            string name = line[..line.IndexOf(' ', StringComparison.Ordinal)];
            string actual = Describe(name, ImageFile.Read(Find(name)));
            if (actual != line) wrong.Add($"expected {line}\n     got {actual}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void No_file_of_PngSuite_is_left_out()
    {
        HashSet<string> known = [.. Hashes().Select(line => line[..line.IndexOf(' ', StringComparison.Ordinal)])];
        foreach (string path in TestData.Files("pngsuite", "*.png")) Assert.Contains(Path.GetFileName(path), known);
    }

    [Fact]
    public void Interlaced_files_equal_their_twins()
    {
        int pairs = 0;
        foreach (string path in TestData.Files("pngsuite", "basi*.png"))
        {
            string twin = path.Replace("basi", "basn", StringComparison.Ordinal);
            if (!File.Exists(twin)) continue;
            Assert.Equal(ImageFile.Read(twin).Pixels, ImageFile.Read(path).Pixels);
            pairs++;
        }
        Assert.Equal(15, pairs);
    }

    [Theory]
    [InlineData("pngsuite/tbbn0g04.png", 2, 1)]
    [InlineData("pngsuite/tbrn2c08.png", 4, 3)]
    [InlineData("pngsuite/tbgn3p08.png", 4, 3)]
    [InlineData("pngsuite/basn4a16.png", 2, 1)]
    [InlineData("pngsuite/basn6a08.png", 4, 3)]
    public void Alpha_can_be_left_out(string file, int with, int without)
    {
        string path = TestData.Require(file);
        ImageBuffer<byte> full = ImageFile.Read(path);
        ImageBuffer<byte> opaque = ImageFile.Read(path, new DecodeOptions { DropAlpha = true });
        Assert.Equal((with, without), (full.Channels, opaque.Channels));
        for (int i = 0; i < full.Width * full.Height; i++)
        {
            for (int c = 0; c < without; c++) Assert.Equal(full.Pixels[(i * with) + c], opaque.Pixels[(i * without) + c]);
        }
    }

    [Fact]
    public void Sixteen_bits_are_rounded_half_to_even()
    {
        for (int value = 0; value <= 65535; value++)
            Assert.Equal((byte)Math.Round(value * 255m / 65535m, MidpointRounding.ToEven), ByteDepth.From16(value));
    }

    internal static string Find(string name)
    {
        foreach (string folder in (string[])["pngsuite", "photos", "photos/tiny"])
        {
            string path = Path.Combine(TestData.Require(folder), name);
            if (File.Exists(path)) return path;
        }
        return TestData.Require(name);
    }

    private static string Describe(string name, ImageBuffer<byte> image) =>
        string.Create(CultureInfo.InvariantCulture, $"{name} {image.Width} {image.Height} {image.Channels} {Convert.ToHexStringLower(SHA256.HashData(image.Pixels))}");

    internal static string[] Hashes(string resource = "Png.hashes.txt")
    {
        using Stream stream = typeof(PngReadingTests).Assembly.GetManifestResourceStream(resource)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
