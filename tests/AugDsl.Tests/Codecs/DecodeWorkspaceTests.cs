using AugDsl.Codecs;
using AugDsl.Imaging;
using AugDsl.Tests.Shared;

namespace AugDsl.Tests.Codecs;

/// <summary>Many pictures decoded into the same memory.</summary>
[JudgedOnce]
public sealed class DecodeWorkspaceTests
{
    [Fact]
    public void Pictures_are_the_same_with_and_without()
    {
        string[] paths = [.. TestData.Files("photos", "*.*").Where(path => Path.GetExtension(path) is ".png" or ".jpg")];
        foreach (IImageDecoder decoder in JpegFiles.Decoders())
        {
            DecodeOptions options = new() { Decoder = decoder };
            DecodeWorkspace workspace = new();
            foreach (string path in paths.Concat(paths.Reverse()))
            {
                ImageBuffer<byte> alone = ImageFile.Read(path, options);
                ImageBuffer<byte> shared = ImageFile.Read(path, options, workspace);
                Assert.Equal((alone.Size, alone.Channels), (shared.Size, shared.Channels));
                Assert.Equal(alone.Pixels.Length, alone.Width * alone.Height * alone.Channels);
                Assert.True(alone.View.Pixels.SequenceEqual(shared.View.Pixels), path);
                Assert.True(ImageFile.Read16(path, options).View.Pixels.SequenceEqual(ImageFile.Read16(path, options, workspace).View.Pixels), path);
            }
        }
    }

    [Fact]
    public void Pixels_are_allocated_once()
    {
        byte[] file = TestData.Bytes("photos/exif_landscape_6.jpg");
        foreach (IImageDecoder decoder in JpegFiles.Decoders())
        {
            DecodeOptions options = new() { Decoder = decoder };
            DecodeWorkspace workspace = new();
            ImageBuffer<byte> first = ImageFile.Read(file, options, workspace);
            long before = GC.GetAllocatedBytesForCurrentThread();
            ImageBuffer<byte> second = ImageFile.Read(file, options, workspace);

            // Tables and small objects are made for every file; the picture has six and a half million bytes.
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000);
            Assert.Same(first.Pixels, second.Pixels);
            workspace.Trim();
            Assert.NotSame(first.Pixels, ImageFile.Read(file, options, workspace).Pixels);
        }
    }
}
