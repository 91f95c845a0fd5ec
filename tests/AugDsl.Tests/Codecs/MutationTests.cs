using System.Diagnostics;
using AugDsl.Codecs;
using AugDsl.Codecs.Jpeg;
using AugDsl.Codecs.Png;
using AugDsl.Imaging;
using AugDsl.Tests.Shared;
using Xunit;

namespace AugDsl.Tests.Codecs;

/// <summary>Seeded mutations of good files: each gives a picture or an <see cref="ImageFormatException"/>, in bounded time and memory.</summary>
public sealed class MutationTests
{
    private const int Mutations = 2000;
    private static readonly DecodeOptions s_options = new() { MaximumPixels = 4_000_000 };

    [Fact]
    public void Mutated_png_files_do_no_harm()
    {
        List<byte[]> seeds = [];
        for (int channels = 1; channels <= 4; channels++) seeds.Add(PngEncoder.Encode(PngWritingTests.Picture(33, 21, channels, smooth: true).View));
        foreach (string name in (string[])["basi0g01", "basi3p04", "basi6a16", "tbbn3p08", "tbbn0g04", "oi9n2c16", "s05i3p02", "basn2c16"])
            seeds.Add(TestData.Bytes($"pngsuite/{name}.png"));
        Run(seeds, seed: 1, repairChecksums: true);
    }

    [Fact]
    public void Mutated_jpeg_files_do_no_harm()
    {
        TestData.RequireTurboJpeg();
        List<byte[]> seeds = [];
        foreach (string name in (string[])["hopper.jpg", "hopper_gray.jpg", "hopper_orientation_5.jpg", "cat1.jpg"]) seeds.Add(TestData.Bytes("photos/" + name));
        Run(seeds, seed: 2, repairChecksums: false);
    }

    private static void Run(List<byte[]> seeds, int seed, bool repairChecksums)
    {
        int pictures = 0;
        Stopwatch watch = Stopwatch.StartNew();
        for (int i = 0; i < Mutations; i++)
        {
            Random random = new((seed * 1_000_000) + i);
            byte[] file = Mutate(seeds[i % seeds.Count], random);

            // With wrong checksums nearly every mutation would end at the first check.
            if (repairChecksums && i % 4 != 0) Repair(file);
            try
            {
                ImageBuffer<byte> image = ImageFile.Read(file, s_options);
                Assert.Equal(image.Width * image.Height * image.Channels, image.Pixels.Length);
                pictures++;
            }
            catch (ImageFormatException)
            {
                // The other legal end.
            }
            catch (Exception error)
            {
                string path = Path.Combine(Path.GetTempPath(), $"augdsl-mutation-{seed}-{i}.bin");
                File.WriteAllBytes(path, file);
                Assert.Fail($"Mutation {i} ({path}) threw {error}");
            }
        }
        Assert.InRange(pictures, 1, Mutations - 1);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{Mutations} mutations took {watch.Elapsed}.");
    }

    private static byte[] Mutate(byte[] original, Random random)
    {
        byte[] file = [.. original];
        for (int change = random.Next(1, 4); change > 0; change--)
        {
            int at = random.Next(file.Length);
            switch (random.Next(7))
            {
                case 0: file[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: file[at] = (byte)random.Next(256); break;
                case 2: file[at] = random.Next(2) == 0 ? (byte)0 : (byte)255; break;
                case 3: file = file[..Math.Max(1, at)]; break;
                case 4: file = [.. file[..at], .. file[Math.Min(file.Length - 1, at + random.Next(1, 40))..]]; break;
                case 5: file = [.. file[..at], .. original.AsSpan(0, random.Next(1, 40)), .. file[at..]]; break;

                // Headers stand at the front: half of all changes elsewhere would only touch pixels.
                default: file[random.Next(Math.Min(file.Length, 64))] = (byte)random.Next(256); break;
            }
        }
        return file;
    }

    private static void Repair(byte[] file)
    {
        long at = 8;
        while (at + 12 <= file.Length)
        {
            long length = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan((int)at));
            long end = at + 8 + length;
            if (end + 4 > file.Length) return;
            System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan((int)end), Crc32.Compute(file.AsSpan((int)at + 4, (int)length + 4)));
            at = end + 4;
        }
    }
}
