using AugDsl.Codecs;
using AugDsl.Codecs.Jpeg;
using AugDsl.Imaging;
using AugDsl.Tests.Shared;

namespace AugDsl.Tests.Codecs;

/// <summary>Good files with odd headers: what libjpeg-turbo decodes without an error, warned or not, has its pixels here, or a documented reason against it.</summary>
[JudgedOnce]
public sealed class JpegHeaderToleranceTests
{
    private const int MaximumPixels = 100_000;

    /// <summary>What docs/using/codecs.md refuses although libjpeg-turbo shows a picture, some of it made up.</summary>
    private static readonly string[] s_documented =
    [
        "its coded data ends before the last block",
        "its coded data has bits that are no Huffman code",
        "its coded data has data left over before a restart marker",
        "its coded data lacks the restart marker",
        "its coded data refines by more than one bit",
        "its coding is arithmetic",
        "its last scans are missing",
        "its scans are not in a legal order",
    ];

    [Fact]
    public void A_changed_byte_of_a_header_is_taken_as_by_the_library()
    {
        TurboJpegAlone library = TurboJpegAlone.Require();
        int equal = 0;
        foreach (string name in (string[])["420", "422_3_by_40", "gray_2x2", "rgb", "cmyk_420", "ycck", "h3v1", "planes_pair", "420_restart", "progressive_422", "progressive_bits", "444_as_2x1"])
        {
            byte[] good = JpegFiles.Read(name);
            int end = good.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0xFF, JpegMarker.StartOfScan]) + 14;
            for (int at = 2; at < end; at++)
            {
                foreach (int change in (int[])[1, 2, 0x10, 0xFF])
                {
                    byte[] file = [.. good];
                    file[at] += (byte)change;
                    if (Check(library, file, $"{name}, byte {at}: {good[at]:X2} -> {file[at]:X2}")) equal++;
                }
            }
        }
        Assert.True(equal > 10_000, $"Only {equal} files were pictures.");
    }

    [Fact]
    public void Odd_segments_are_taken_as_by_the_library()
    {
        TurboJpegAlone library = TurboJpegAlone.Require();
        int equal = 0;
        int all = 0;
        foreach (string name in (string[])["420", "gray", "rgb", "cmyk", "ycck", "planes_420", "420_restart", "progressive_420"])
        {
            byte[] good = JpegFiles.Read(name);
            int[] places = [.. Markers(good)];
            foreach ((string what, byte[] bytes) in OddSegments())
            {
                foreach (int place in places)
                {
                    all++;
                    if (Check(library, [.. good[..place], .. bytes, .. good[place..]], $"{name}: {what} at {place}")) equal++;
                }

                // In the place of the end marker, so that they are the last bytes of the file.
                all++;
                if (Check(library, [.. good[..^2], .. bytes], $"{name}: {what} as the end")) equal++;
            }
        }
        Assert.True(equal > all / 2, $"Only {equal} of {all} files were pictures.");
    }

    [Fact]
    public void Band_and_bits_of_a_sequential_scan_mean_nothing()
    {
        string path = TestData.Require("reports/sequential-sos-se0.jpg");
        byte[] report = File.ReadAllBytes(path);
        int scan = report.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0xFF, JpegMarker.StartOfScan]);
        int band = scan + 5 + (2 * report[scan + 4]);
        Assert.Equal([0, 0, 0], report[band..(band + 3)]);
        byte[] usual = [.. report];
        usual[band + 1] = 63;
        foreach (IImageDecoder decoder in JpegFiles.Decoders())
        {
            DecodeOptions options = new() { Decoder = decoder };
            Assert.Equal(ImageFile.Read(usual, options).Pixels, ImageFile.Read(path, options).Pixels);
        }
        foreach (string name in (string[])["420", "gray", "planes_420", "420_restart"])
        {
            byte[] good = JpegFiles.Read(name);
            byte[] odd = [.. good];
            for (int at = 0; at < odd.Length - 1; at++)
            {
                if (odd[at] == 0xFF && odd[at + 1] == JpegMarker.StartOfScan) new byte[] { 7, 3, 0xFE }.CopyTo(odd, at + 5 + (2 * odd[at + 4]));
            }
            foreach (IImageDecoder decoder in JpegFiles.Decoders())
            {
                foreach (int reduction in (int[])[1, 8])
                {
                    DecodeOptions options = new() { Decoder = decoder, Reduction = reduction };
                    Assert.Equal(ImageFile.Read(good, options).Pixels, ImageFile.Read(odd, options).Pixels);
                }
            }
        }
    }

    private static bool Check(TurboJpegAlone library, byte[] file, string what)
    {
        byte[]? expected = library.Decode(file, MaximumPixels, out int channels);
        byte[]? first = null;
        foreach (IImageDecoder decoder in JpegFiles.Decoders())
        {
            byte[]? pixels = null;
            try
            {
                pixels = ImageFile.Read(file, new DecodeOptions { Decoder = decoder, MaximumPixels = MaximumPixels, ApplyOrientation = false }).Pixels;
            }
            catch (ImageFormatException error)
            {
                bool isDocumented = s_documented.Any(reason => error.Reason.StartsWith(reason, StringComparison.Ordinal));
                Assert.True(expected is null || isDocumented, $"{what}: the library reads it; we say: {error.Reason}");
            }
            if (pixels is not null && expected is not null) Assert.True(Colors(expected, channels).AsSpan().SequenceEqual(pixels), $"{what}: other pixels.");

            // Tables that are cut off at the end of the file: libjpeg-turbo reads them, and may find them wrong.
            if (pixels is not null && expected is null) Assert.True(what.Contains("half", StringComparison.Ordinal), $"{what}: the library refuses it.");
            first ??= pixels ?? [];
            Assert.True(first.AsSpan().SequenceEqual(pixels ?? []), $"{what}: the decoders differ.");
        }
        return first!.Length > 0;
    }

    /// <summary>Inks as RGB: C · K / 255 to the nearest (docs/using/codecs.md).</summary>
    private static byte[] Colors(byte[] pixels, int channels) => channels < 4
        ? pixels
        : [.. pixels.Chunk(4).SelectMany(inks => inks[..3].Select(ink => (byte)(((ink * inks[3]) + 127) / 255)))];

    /// <summary>The places of the markers before the first scan's data, and of the end marker.</summary>
    private static IEnumerable<int> Markers(byte[] file)
    {
        int at = 2;
        while (file[at + 1] != JpegMarker.StartOfScan)
        {
            yield return at;
            at += 2 + (file[at + 2] << 8) + file[at + 3];
        }
        yield return at;
        yield return file.Length - 2;
    }

    private static IEnumerable<(string What, byte[] Bytes)> OddSegments()
    {
        yield return ("bytes that are no marker", [1, 2, 0, 3]);
        yield return ("fill bytes", [0xFF, 0xFF, 0xFF]);
        yield return ("a stuffed FF", [0xFF, 0]);
        yield return ("a restart marker", [0xFF, 0xD3]);
        yield return ("a temporary marker", [0xFF, 0x01]);
        foreach (int length in (int[])[0, 1, 2, 3, 7, 13, 14, 15, 16, 20, 5000])
        {
            foreach (int cut in (int[])[0, 1, 5])
            {
                foreach (int marker in (int[])[0xE0, 0xE1, 0xE2, 0xEE, 0xEF, 0xFE, 0xDC])
                {
                    byte[] text = [.. marker == 0xEE ? "Adobe\0d\0\0\0\0\x07"u8 : marker == 0xE1 ? "Exif\0\0II*\0"u8 : "JFIF\0\x07\x02"u8];
                    byte[] body = new byte[Math.Max(0, Math.Min(length, 40) - 2)];
                    text.AsSpan(0, Math.Min(text.Length, body.Length)).CopyTo(body);
                    byte[] segment = [0xFF, (byte)marker, (byte)(length >> 8), (byte)length, .. body];
                    yield return ($"FF{marker:X2} of {length}, {cut} bytes cut off", segment[..^Math.Min(cut, body.Length)]);
                }
            }
        }
        yield return ("a restart interval of 0", [0xFF, 0xDD, 0, 4, 0, 0]);
        yield return ("a restart interval that is too long", [0xFF, 0xDD, 0, 5, 0, 0, 0]);
        yield return ("a restart interval that is cut off", [0xFF, 0xDD, 0, 4, 0]);
        yield return ("an empty table", [0xFF, 0xDB, 0, 2]);
        yield return ("an empty code", [0xFF, 0xC4, 0, 2]);
        yield return ("half a table", [0xFF, 0xDB, 0, 67, 3, 1, 1, 1]);
        yield return ("half a code", [0xFF, 0xC4, 0, 40, 3, 1, 1, 1]);
        yield return ("half a marker", [0xFF]);
        yield return ("half a length", [0xFF, 0xE5, 0]);
        yield return ("a marker without a length", [0xFF, 0xE5]);
        yield return ("a reserved marker", [0xFF, 0x03, 0, 2]);
        yield return ("an arithmetic table", [0xFF, 0xCC, 0, 4, 0, 16]);
        yield return ("a second start", [0xFF, 0xD8]);
    }
}
