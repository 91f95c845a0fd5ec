using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using AugDsl.Algebra;
using AugDsl.CompilerServices;
using AugDsl.Imaging;
using AugDsl.Pipelines;
using AugDsl.Scheduling;
using AugDsl.Tiles;

namespace AugDsl.Tests.Scheduling;

/// <summary>
/// The bits of random samples whose maps shift, flip and cut: every border rule, interpolation and format, canvases of 1 to 70 columns and some
/// wide ones, alone and before noise, masks, statistics, rasters and stencils. Only arithmetic that every platform does alike.
/// </summary>
internal static class TranslationSamples
{
    private static readonly double[] s_offsets = [0, 1, -1, 0.5, -0.5, 3, 0.25, -7, 1e-5, -0.99999];

    /// <summary>The first half of a SHA-256 of everything that <paramref name="count"/> samples write, as bytes and as floats.</summary>
    /// <param name="count">Samples.</param>
    /// <param name="fresh">Whether each has a workspace of its own, so that nothing is left of the one before.</param>
    public static string Hash(int count, bool fresh = false)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        AugmentationWorkspace workspace = new();
        for (int seed = 0; seed < count; seed++) Add(hash, fresh ? new AugmentationWorkspace().Schedule : workspace.Schedule, seed);
        return Convert.ToHexString(hash.GetHashAndReset())[..16];
    }

    private static void Add(IncrementalHash hash, Schedule schedule, int seed)
    {
        Random random = new(seed);
        int channels = 1 + (2 * (seed & 1));
        ImageSize size = new(1 + (seed % 70), random.Next(1, 34));
        if (seed % 11 == 0) size = new ImageSize(random.Next(120, 600), random.Next(1, 5));
        int stride = (size.Width * channels) + random.Next(0, 3);
        byte[] pixels = new byte[((size.Height - 1) * stride) + (size.Width * channels)];
        random.NextBytes(pixels);
        ImageView<byte> view = new(pixels, size.Width, size.Height, channels, stride);
        bool outside = random.Next(3) == 0;
        SamplingRule rule = new((Border)random.Next(5), (Interpolation)random.Next(3), true, outside ? 0.3f : 0, outside ? 0.7f : 0, outside ? 1 : 0);
        schedule.Begin((ulong)seed * 7919, size.Width, size.Height, channels, rule, random.Next(4) != 0);
        int step = 0;
        schedule.Step(step++);
        size = Shift(schedule, random, size);
        for (int i = random.Next(4); i > 0; i--)
        {
            schedule.Step(step++);
            size = Step(schedule, random, size, channels);
        }

        if (random.Next(3) == 0) schedule.Normalize(ColorMatrix.Diagonal(2.5, -0.5, 3, 0.25, -1.5, 1));
        float[] floats = new float[size.Width * size.Height * channels];
        byte[] bytes = new byte[floats.Length];
        schedule.Run(view, bytes);
        hash.AppendData(bytes);
        schedule.Run(view, floats, Layout.Chw);
        hash.AppendData(MemoryMarshal.AsBytes<float>(floats));
        schedule.Run(view, floats, Layout.Hwc);
        hash.AppendData(MemoryMarshal.AsBytes<float>(floats));
    }

    private static ImageSize Step(Schedule schedule, Random random, ImageSize size, int channels)
    {
        switch (random.Next(8))
        {
            case 0:
                schedule.Positional(Noise, [], slot: 7);
                return size;
            case 1:
                schedule.Positional(Cells, [], slot: 9);
                return size;
            case 2:
                schedule.Contrast(0.5 + random.NextDouble(), random.Next(2) == 0);
                return size;
            case 3:
                schedule.Stage(Correlation.Kind, [0, -0.25, 0, 0.5, 1, 0, -0.5, 0, 0.25]);
                return size;
            case 4:
                schedule.Rasterize();
                return size;
            case 5:
                schedule.Matrix(channels == 1 ? ColorMatrix.Diagonal(1.5, -0.25) : new ColorMatrix(0.5, 0.25, 0.5, -0.125, 0.25, 0.75, 0, 0, 0, 0.5, 0.75, 0));
                return size;
            default:
                return Shift(schedule, random, size);
        }
    }

    /// <summary>A shift, now and then mirrored, and a canvas that is the one before or another.</summary>
    private static ImageSize Shift(Schedule schedule, Random random, ImageSize size)
    {
        ImageSize canvas = random.Next(3) != 0 ? size : new ImageSize(random.Next(1, 71), random.Next(1, 34));
        double x = Offset(random, size.Width);
        double y = Offset(random, size.Height);
        bool mirrored = random.Next(5) == 0;
        schedule.Geometry(Map3x3.Affine(mirrored ? -1 : 1, 0, mirrored ? size.Width - x : x, 0, 1, y), canvas.Width, canvas.Height);
        return canvas;
    }

    private static double Offset(Random random, int length) => random.Next(4) switch
    {
        0 => 0,
        1 => s_offsets[random.Next(s_offsets.Length)],
        2 => random.NextDouble() - 0.5,
        _ => (random.NextDouble() - 0.5) * 2.5 * length,
    };

    private static void Noise(ref RowTile tile, ref readonly float constants)
    {
        for (int c = 0; c < 3; c++)
        {
            ref float plane = ref c == 0 ? ref tile.C0 : ref c == 1 ? ref tile.C1 : ref tile.C2;
            if (c > 0 && Unsafe.AreSame(ref plane, ref tile.C0)) return;
            PixelNoise.Normals(ref tile, 0, (uint)c, 1);
            PixelNoise.Uniforms(ref tile, 1, (uint)c, 2);
            PixelNoise.Below(ref tile, 2, (uint)c, 3, 1u << 31);
            for (int i = 0; i < tile.Count; i++)
            {
                float sum = Unsafe.Add(ref plane, i) + (Unsafe.Add(ref tile.N0, i) * 0.125f) + (Unsafe.Add(ref tile.N1, i) * Unsafe.Add(ref tile.N2, i) * 0.25f);
                Unsafe.Add(ref plane, i) = Math.Clamp(sum, 0, 1);
            }
        }
    }

    private static void Cells(ref RowTile tile, ref readonly float constants)
    {
        PixelNoise.CellMask(ref tile, 0, 0, 1, 1u << 30, 5);
        for (int c = 0; c < 3; c++)
        {
            ref float plane = ref c == 0 ? ref tile.C0 : ref c == 1 ? ref tile.C1 : ref tile.C2;
            if (c > 0 && Unsafe.AreSame(ref plane, ref tile.C0)) return;
            for (int i = 0; i < tile.Count; i++) Unsafe.Add(ref plane, i) *= 1 - Unsafe.Add(ref tile.N0, i);
        }
    }
}
