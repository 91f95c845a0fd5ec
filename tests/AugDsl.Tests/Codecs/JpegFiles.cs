using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using AugDsl.Codecs;
using AugDsl.Imaging;
using AugDsl.Tests.Shared;

namespace AugDsl.Tests.Codecs;

/// <summary>The small JPEG files in this project, written by tests/oracles/jpeg_files.py, and the decoders to read them with.</summary>
internal static class JpegFiles
{
    /// <summary>Our own decoder, and TurboJPEG where it is installed. CI installs it: there its absence is a failure.</summary>
    public static IEnumerable<IImageDecoder> Decoders()
    {
        yield return ImageDecoder.Managed;
        if (ImageDecoder.IsTurboJpegAvailable) yield return ImageDecoder.TurboJpeg;
        else if (TestData.IsCi) Assert.Fail("libturbojpeg0 not found: .ci/run installs it, so CI may not do without it.");
    }

    /// <summary>The names of all files.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. typeof(JpegFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith("Jpeg/", StringComparison.Ordinal) && name.EndsWith(".jpg", StringComparison.Ordinal))
        .Select(name => name[5..^4]).Order(StringComparer.Ordinal)];

    /// <summary>The bytes of a file.</summary>
    public static byte[] Read(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Jpeg/{name}.jpg") ?? throw new FileNotFoundException(name);
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>"name reduction width height channels sha256", or "name refused".</summary>
    public static string Describe(string name, byte[] file, DecodeOptions options)
    {
        try
        {
            ImageBuffer<byte> image = ImageFile.Read(file, options);
            return string.Create(CultureInfo.InvariantCulture, $"{name} {options.Reduction} {image.Width} {image.Height} {image.Channels} {Convert.ToHexStringLower(SHA256.HashData(image.Pixels))}");
        }
        catch (ImageFormatException)
        {
            return $"{name} refused";
        }
    }
}
