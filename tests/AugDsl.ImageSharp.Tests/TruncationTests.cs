using AugDsl.Codecs;
using AugDsl.Tests.Shared;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats;
using SixLabors.ImageSharp.Formats.Bmp;
using SixLabors.ImageSharp.Formats.Gif;
using SixLabors.ImageSharp.Formats.Pbm;
using SixLabors.ImageSharp.Formats.Tga;
using SixLabors.ImageSharp.Formats.Tiff;
using SixLabors.ImageSharp.Formats.Tiff.Constants;
using SixLabors.ImageSharp.Formats.Webp;
using SixLabors.ImageSharp.PixelFormats;
using ImageFormatException = AugDsl.Codecs.ImageFormatException;

namespace AugDsl.ImageSharp.Tests;

/// <summary>Files that end early: an error, or every pixel of the whole file.</summary>
public sealed class TruncationTests
{
    private static readonly DecodeOptions s_options = new() { Adapters = [new ImageSharpDecoder()], MaximumPixels = 1_000_000 };

    public static TheoryData<string> Kinds => [.. Files().Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_picture_is_whole_or_an_error(string kind)
    {
        byte[] whole = Files().Single(file => file.Name == kind).Bytes;
        byte[] pixels = ImageFile.Read(whole, s_options).Pixels;
        int pictures = 0;

        // What is cut off the last number of a text cannot be noticed.
        int end = whole[0] == 'P' && whole[1] is (byte)'2' or (byte)'3' ? whole.Length - 6 : whole.Length;
        for (int length = 1; length < end; length++)
        {
            try
            {
                Assert.True(pixels.AsSpan().SequenceEqual(ImageFile.Read(whole[..length], s_options).Pixels), $"{length} of {whole.Length} bytes gave other pixels.");
                pictures++;
            }
            catch (ImageFormatException error)
            {
                Assert.DoesNotContain("Exception", error.Reason);
            }
        }
        Assert.True(pictures < (kind == "GIF of two frames" ? 400 : 30), $"{pictures} of {whole.Length} lengths gave the picture.");
    }

    [Fact]
    public void Messages_say_what_is_wrong_with_the_file()
    {
        Assert.Equal("it is not an image of a known format (PNG and JPEG are read, and with adapters WebP, GIF, TIFF, BMP, TGA and Netpbm)", Reason("hello"u8));
        Assert.Equal("it begins like a GIF file, and its header is damaged", Reason("GIF80a\x10\0\x10\0"u8));
        Assert.Equal("QOI is not supported; convert it to PNG or JPEG, or use an adapter (DecodeOptions.Adapters)", Reason("qoif\0\0\0\x10"u8));

        // Whatever ImageSharp runs into, an index or a null, is no news to who reads the message.
        int damaged = 0;
        foreach ((string name, byte[] bytes) in Files())
        {
            for (int i = 0; i < 400; i++)
            {
                Random random = new(i);
                byte[] file = [.. bytes];
                for (int change = random.Next(1, 5); change > 0; change--) file[random.Next(2, file.Length)] = (byte)random.Next(256);
                try
                {
                    ImageFile.Read(file, s_options);
                }
                catch (ImageFormatException error)
                {
                    damaged++;
                    Assert.DoesNotMatch("Object reference|Sequence contains|Index was|divide by zero|too short|Parameter '|out of range|Arithmetic", error.Reason);
                }
            }
        }
        Assert.True(damaged > 100, $"{damaged} files were damaged");

        static string Reason(ReadOnlySpan<byte> file)
        {
            byte[] bytes = file.ToArray();
            return Assert.Throws<ImageFormatException>(() => ImageFile.Read(bytes, s_options)).Reason;
        }
    }

    [Theory]
    [InlineData("malformed/webp_header_only.webp")]
    [InlineData("malformed/webp_truncated_50pct.webp")]
    public void The_collection_of_malformed_files(string name)
    {
        string path = TestData.Require(name);
        ImageFormatException error = Assert.Throws<ImageFormatException>(() => ImageFile.Read(path, s_options));
        Assert.Equal(path, error.Path);
        Assert.StartsWith($"cannot read {path}: ", error.Message);
    }

    [Fact]
    public void Half_a_photo_is_an_error()
    {
        foreach (string name in (string[])["photos/hopper.webp", "photos/riaphotographs_200_rgba_lossless.webp"])
        {
            byte[] whole = TestData.Bytes(name);
            foreach (int percent in (int[])[1, 10, 30, 50, 70, 90, 99])
            {
                byte[] cut = whole[..(whole.Length * percent / 100)];
                Assert.Throws<ImageFormatException>(() => ImageFile.Read(cut, s_options));

                // The container's own length says nothing then.
                if (cut.Length < 30) continue;
                BitConverter.TryWriteBytes(cut.AsSpan(4), cut.Length - 8);
                Assert.Throws<ImageFormatException>(() => ImageFile.Read(cut, s_options));
            }
        }
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Files()
    {
        yield return ("PGM", SmallFiles.Netpbm(9, 7, 1));
        yield return ("PPM", SmallFiles.Netpbm(9, 7, 3));
        yield return ("TGA", SmallFiles.Tga(9, 7, 4));
        yield return ("BMP 24", SmallFiles.Bmp(9, 7, 3));
        yield return ("BMP 32", SmallFiles.Bmp(9, 7, 4));
        yield return ("TIFF, directory last", SmallFiles.Tiff(9, 7, 3));
        yield return ("TIFF, 16 bits", SmallFiles.Tiff(9, 7, 4, bits: 16));
        using Image<Rgb24> picture = Image.LoadPixelData<Rgb24>(SmallFiles.Pixels(20, 20, 3), 20, 20);
        yield return Saved("plain PPM", new PbmEncoder { Encoding = PbmEncoding.Plain, ColorType = PbmColorType.Rgb });
        yield return ("PBM", [.. "P4 9 3\n"u8, 0xFF, 0x80, 0, 0, 0xAA, 0]);
        yield return Saved("TGA, runs", new TgaEncoder { Compression = TgaCompression.RunLength });
        yield return Saved("TGA, gray runs", new TgaEncoder { Compression = TgaCompression.RunLength, BitsPerPixel = TgaBitsPerPixel.Pixel8 });
        yield return Saved("BMP, palette", new BmpEncoder { BitsPerPixel = BmpBitsPerPixel.Pixel8 });
        yield return Saved("BMP, 16 bits", new BmpEncoder { BitsPerPixel = BmpBitsPerPixel.Pixel16 });
        foreach (TiffCompression compression in (TiffCompression[])[TiffCompression.None, TiffCompression.Lzw, TiffCompression.Deflate, TiffCompression.PackBits])
            yield return Saved($"TIFF, {compression}", new TiffEncoder { Compression = compression });
        yield return Saved("TIFF, palette", new TiffEncoder { BitsPerPixel = TiffBitsPerPixel.Bit8, PhotometricInterpretation = TiffPhotometricInterpretation.PaletteColor });
        yield return Saved("WebP, lossless", new WebpEncoder { FileFormat = WebpFileFormatType.Lossless });
        yield return Saved("WebP, lossy", new WebpEncoder { FileFormat = WebpFileFormatType.Lossy });
        yield return Saved("GIF", new GifEncoder());
        picture.Frames.AddFrame(picture.Frames.RootFrame);
        yield return Saved("GIF of two frames", new GifEncoder());

        (string, byte[]) Saved(string name, IImageEncoder encoder)
        {
            using MemoryStream stream = new();
            picture.Save(stream, encoder);
            return (name, stream.ToArray());
        }
    }
}
