using AugDsl.Codecs;
using AugDsl.Tests.Shared;

namespace AugDsl.ImageSharp.Tests;

/// <summary>What is ours: which format a file has, and what its header says of channels, bits and orientation. No picture is decoded.</summary>
public sealed class FileHeaderTests
{
    [Fact]
    public void Formats_are_told_by_content()
    {
        Assert.Same(FileFormat.Netpbm, FileFormat.Find(SmallFiles.Netpbm(4, 3, 1)));
        Assert.Same(FileFormat.Tga, FileFormat.Find(SmallFiles.Tga(4, 3, 3)));
        Assert.Same(FileFormat.Bmp, FileFormat.Find(SmallFiles.Bmp(4, 3, 3)));
        Assert.Same(FileFormat.Tiff, FileFormat.Find(SmallFiles.Tiff(4, 3, 3, little: true)));
        Assert.Same(FileFormat.Tiff, FileFormat.Find(SmallFiles.Tiff(4, 3, 3, little: false)));
        Assert.Same(FileFormat.Gif, FileFormat.Find("GIF89a rest"u8));
        Assert.Same(FileFormat.Webp, FileFormat.Find("RIFF\0\0\0\0WEBPVP8 "u8));
    }

    [Fact]
    public void Other_files_are_left_to_AugDsl()
    {
        Assert.Null(FileFormat.Find([]));
        Assert.Null(FileFormat.Find([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R', 0, 0, 0, 1]));
        Assert.Null(FileFormat.Find([0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]));
        Assert.Null(FileFormat.Find("BM is the start of a text, too"u8));
        Assert.Null(FileFormat.Find("RIFF\0\0\0\0WAVEfmt "u8));
        Assert.Null(FileFormat.Find("qoif\0\0\0\x01\0\0\0\x01\x03\0"u8));
        Assert.Null(FileFormat.Find(new byte[32]));
    }

    [Fact]
    public void No_PNG_or_JPEG_file_is_taken()
    {
        string[] files = [.. TestData.Files("photos", "*.png"), .. TestData.Files("photos", "*.jpg"), .. TestData.Files("pngsuite", "*.png")];
        foreach (string path in files) Assert.False(new ImageSharpDecoder().CanDecode(File.ReadAllBytes(path).AsSpan(0, 32)), path);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Netpbm_headers(int channels)
    {
        Assert.Equal(new FileHeader(channels, 8, 1), FileHeader.Read(FileFormat.Netpbm, SmallFiles.Netpbm(4, 3, channels)));
        Assert.Equal(new FileHeader(1, 16, 1), FileHeader.Read(FileFormat.Netpbm, "P2 # 1 2\n3 4 # 5\n65535 0"u8));
        Assert.Equal(new FileHeader(1, 1, 1), FileHeader.Read(FileFormat.Netpbm, "P4\n8 1\n "u8));
        Assert.Equal(new FileHeader(3, 8, 1), FileHeader.Read(FileFormat.Netpbm, "P6 # never ends"u8));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Channels_of_TGA_and_TIFF(int channels)
    {
        Assert.Equal(new FileHeader(channels, 8, 1), FileHeader.Read(FileFormat.Tga, SmallFiles.Tga(4, 3, channels)));
        foreach (bool little in (bool[])[true, false])
        {
            foreach (int bits in (int[])[8, 16])
                Assert.Equal(new FileHeader(channels, bits, 5), FileHeader.Read(FileFormat.Tiff, SmallFiles.Tiff(4, 3, channels, orientation: 5, little, bits)));
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Channels_of_BMP(int channels)
    {
        Assert.Equal(channels, FileHeader.Read(FileFormat.Bmp, SmallFiles.Bmp(4, 3, channels)).Channels);
    }

    [Fact]
    public void Alpha_and_orientation_of_WebP()
    {
        byte[] exif = SmallFiles.Tiff(1, 1, 1, orientation: 6);
        Assert.Equal(new FileHeader(3, 8, 1), FileHeader.Read(FileFormat.Webp, Riff(("VP8 ", new byte[10]))));
        Assert.Equal(new FileHeader(4, 8, 1), FileHeader.Read(FileFormat.Webp, Riff(("VP8L", [0x2F, 0, 0, 0, 0x10]))));
        Assert.Equal(new FileHeader(3, 8, 1), FileHeader.Read(FileFormat.Webp, Riff(("VP8L", [0x2F, 0, 0, 0, 0x0F]))));
        Assert.Equal(new FileHeader(4, 8, 6), FileHeader.Read(FileFormat.Webp, Riff(("VP8X", [0x18, 0, 0, 0, 0, 0, 0, 0, 0, 0]), ("odd ", new byte[3]), ("EXIF", exif))));
        Assert.Equal(new FileHeader(3, 8, 6), FileHeader.Read(FileFormat.Webp, Riff(("VP8X", [0x08, 0, 0, 0, 0, 0, 0, 0, 0, 0]), ("EXIF", [.. "Exif\0\0"u8, .. exif]))));
        Assert.Equal(4, FileHeader.Read(FileFormat.Webp, TestData.Bytes("photos/riaphotographs_200_rgba_lossless.webp")).Channels);
        Assert.Equal(3, FileHeader.Read(FileFormat.Webp, TestData.Bytes("photos/hopper.webp")).Channels);
    }

    [Fact]
    public void Damaged_headers_are_no_error_of_ours()
    {
        Random random = new(5);
        byte[][] files =
        [
            SmallFiles.Netpbm(4, 3, 3), SmallFiles.Tga(4, 3, 4), SmallFiles.Bmp(4, 3, 4), SmallFiles.Tiff(4, 3, 3), SmallFiles.Tiff(4, 3, 4, little: false),
            Riff(("VP8X", new byte[10]), ("EXIF", SmallFiles.Tiff(1, 1, 1))), [.. "II+\0"u8, 8, 0, 0, 0, .. new byte[60]],
        ];
        for (int i = 0; i < 20_000; i++)
        {
            byte[] file = [.. files[i % files.Length]];
            for (int changes = random.Next(1, 4); changes > 0; changes--) file[random.Next(file.Length)] = (byte)random.Next(256);
            file = file[..random.Next(file.Length + 1)];
            if (FileFormat.Find(file) is not FileFormat format) continue;
            FileHeader header = FileHeader.Read(format, file);
            Assert.InRange(header.Channels, 1, 4);
            Assert.InRange(header.Bits, 1, 16);
            Assert.InRange(header.Orientation, 1, 8);
        }
    }

    [Fact]
    public void What_ImageSharp_refuses_is_named()
    {
        ImageFormatException error = Assert.Throws<ImageFormatException>(() => new ImageSharpDecoder().Decode("RIFF\0\0\0\0WEBPVP8 "u8, DecodeOptions.Default));
        Assert.StartsWith("ImageSharp cannot read it as WebP: ", error.Reason);
        Assert.NotNull(error.InnerException);
        Assert.Throws<ImageFormatException>(() => new ImageSharpDecoder().ReadInfo("text"u8, DecodeOptions.Default));
    }

    private static byte[] Riff(params (string Type, byte[] Body)[] chunks)
    {
        List<byte> body = [.. "WEBP"u8];
        foreach ((string type, byte[] chunk) in chunks)
        {
            body.AddRange(System.Text.Encoding.ASCII.GetBytes(type));
            body.AddRange(BitConverter.GetBytes(chunk.Length));
            body.AddRange(chunk);
            if (chunk.Length % 2 == 1) body.Add(0);
        }
        return [.. "RIFF"u8, .. BitConverter.GetBytes(body.Count), .. body];
    }
}
