using System.Diagnostics;
using System.Globalization;
using AugDsl.Codecs;
using AugDsl.Codecs.Png;
using AugDsl.Imaging;
using AugDsl.Tests.Shared;
using Xunit;

namespace AugDsl.Tests.Codecs;

/// <summary>Seeded mutations of good files: each gives a picture or an <see cref="ImageFormatException"/>, in bounded time and memory.</summary>
/// <remarks>20,000 files a run; <c>AUGDSL_MUTATIONS</c> gives another number for each kind, <c>AUGDSL_MUTATION_SEED</c> other ones.</remarks>
[JudgedOnce(ButInHardware = true)]
public sealed class MutationTests
{
    private const long MaximumPixels = 4_000_000;
    private static readonly TimeSpan s_slowest = TimeSpan.FromSeconds(10);
    private static readonly int s_mutations = Number("AUGDSL_MUTATIONS", 10_000);
    private static readonly int s_seed = Number("AUGDSL_MUTATION_SEED", 1);

    [Fact]
    public void Mutated_png_files_do_no_harm()
    {
        List<byte[]> seeds = [];
        for (int channels = 1; channels <= 4; channels++) seeds.Add(PngEncoder.Encode(PngWritingTests.Picture(33, 21, channels, smooth: true).View));
        foreach (string name in (string[])["basi0g01", "basi3p04", "basi6a16", "tbbn3p08", "tbbn0g04", "oi9n2c16", "s05i3p02", "basn2c16"])
            seeds.Add(TestData.Bytes($"pngsuite/{name}.png"));
        Run(seeds, repairChecksums: true, file => [Outline(file, (bytes, options) => ImageFile.Read(bytes, options)), Outline(file, (bytes, options) => ImageFile.Read16(bytes, options))]);
    }

    [Fact]
    public void Mutated_jpeg_files_do_no_harm_and_have_one_answer()
    {
        List<byte[]> seeds = [.. JpegFiles.Names.Select(JpegFiles.Read)];
        IImageDecoder[] decoders = [.. JpegFiles.Decoders()];
        Run(seeds, repairChecksums: false, file =>
        {
            int reduction = 1 << (file.Length % 7 == 0 ? file.Length % 4 : 0);
            return [.. decoders.Select(decoder => Describe(file, decoder, reduction))];
        });
    }

    /// <summary>Reads every mutated file with the given readers, which must agree.</summary>
    private static void Run(List<byte[]> seeds, bool repairChecksums, Func<byte[], string[]> read)
    {
        int pictures = 0;
        long before = Process.GetCurrentProcess().WorkingSet64;
        Stopwatch watch = Stopwatch.StartNew();
        for (int i = 0; i < s_mutations; i++)
        {
            Random random = new((s_seed * 10_000_000) + i);
            byte[] file = Mutate(seeds[i % seeds.Count], random);

            // With wrong checksums nearly every mutation would end at the first check.
            if (repairChecksums && i % 4 != 0) Repair(file);
            long allocated = GC.GetAllocatedBytesForCurrentThread();
            TimeSpan start = watch.Elapsed;
            try
            {
                string[] answers = read(file);
                if (answers[0][0] == 'p') pictures++;
                Assert.All(answers, answer => Assert.Equal(answers[0], answer));
            }
            catch (Exception error)
            {
                string path = Path.Combine(Path.GetTempPath(), $"augdsl-mutation-{s_seed}-{i}.bin");
                File.WriteAllBytes(path, file);
                Assert.Fail($"Mutation {i} ({path}): {error}");
            }
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, 16 * MaximumPixels);
            Assert.True(watch.Elapsed - start < s_slowest, $"Mutation {i} took {watch.Elapsed - start}.");
        }
        Assert.InRange(pictures, 1, s_mutations - 1);
        Assert.InRange(Process.GetCurrentProcess().WorkingSet64 - before, long.MinValue, 1L << 30);
    }

    private static string Describe(byte[] file, IImageDecoder decoder, int reduction)
    {
        try
        {
            ImageBuffer<byte> image = ImageFile.Read(file, new DecodeOptions { Decoder = decoder, Reduction = reduction, MaximumPixels = MaximumPixels });
            Assert.Equal(image.Width * image.Height * image.Channels, image.Pixels.Length);
            HashCode hash = default;
            hash.AddBytes(image.Pixels);
            return FormattableString.Invariant($"picture {image.Size} {image.Channels} {hash.ToHashCode()}");
        }
        catch (ImageFormatException error)
        {
            return $"refused: {error.Message}";
        }
    }

    /// <summary>Size and channels, or the reason: what must be the same for both depths.</summary>
    private static string Outline<T>(byte[] file, Func<byte[], DecodeOptions, ImageBuffer<T>> read)
        where T : unmanaged
    {
        try
        {
            ImageBuffer<T> image = read(file, new DecodeOptions { MaximumPixels = MaximumPixels });
            return FormattableString.Invariant($"picture {image.Size} {image.Channels}");
        }
        catch (ImageFormatException error)
        {
            return $"refused: {error.Message}";
        }
    }

    private static int Number(string variable, int fallback) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : fallback;

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
