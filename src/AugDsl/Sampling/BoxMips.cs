using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using AugDsl.Kernels;

namespace AugDsl.Sampling;

/// <summary>
/// Builds the averages over blocks of 2^mx × 2^my samples, anchored at (0, 0): what a map that shrinks without being axis-aligned reads.
/// Incomplete blocks at the right and bottom average what is there.
/// </summary>
internal static unsafe class BoxMips
{
    /// <summary>The averaged picture: four floats a pixel (the unused ones 0).</summary>
    public static PixelSource Of(in PixelSource source, int mipX, int mipY, Arena arena)
    {
        int width = Blocks(source.Width, mipX);
        int height = Blocks(source.Height, mipY);
        nint stride = (nint)width * 4;
        float* averages = arena.Allocate<float>(stride * height);
        bool bytes = source.Kind is PixelKind.Rgb8 or PixelKind.Gray8;
        if (bytes) Bytes(source, mipX, mipY, averages, stride, height, arena);
        else Floats(source, mipX, mipY, averages, width, height);
        return new PixelSource(PixelKind.Float4, averages, width, height, source.Channels, stride, stride * height);
    }

    /// <summary>Blocks of 2^<paramref name="mip"/> on an axis.</summary>
    public static int Blocks(int size, int mip) => (int)(((size - 1L) >> mip) + 1);

    private static void Bytes(in PixelSource source, int mipX, int mipY, float* averages, nint stride, int height, Arena arena)
    {
        int channels = source.Channels;
        int length = source.Width * channels;
        // A column of bytes cannot overflow 32 bits: sides end at 65,535.
        uint* sums = arena.Allocate<uint>(length + 4);
        for (int row = 0; row < height; row++)
        {
            int top = (int)Math.Min((long)row << mipY, source.Height);
            int bottom = (int)Math.Min(((long)row + 1) << mipY, source.Height);
            new Span<uint>(sums, length).Clear();
            for (int y = top; y < bottom; y++) AddBytes((byte*)source.Data + (y * source.Stride), sums, length);
            SumAcross(sums, source.Width, channels, mipX, bottom - top, averages + (row * stride));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddBytes(byte* values, uint* sums, int length)
    {
        int i = 0;
        for (; i + 16 <= length; i += 16)
        {
            Vector128<byte> bytes = Vector128.Load(values + i);
            Vector128<ushort> low = Vector128.WidenLower(bytes);
            Vector128<ushort> high = Vector128.WidenUpper(bytes);
            (Vector128.Load(sums + i) + Vector128.WidenLower(low)).Store(sums + i);
            (Vector128.Load(sums + i + 4) + Vector128.WidenUpper(low)).Store(sums + i + 4);
            (Vector128.Load(sums + i + 8) + Vector128.WidenLower(high)).Store(sums + i + 8);
            (Vector128.Load(sums + i + 12) + Vector128.WidenUpper(high)).Store(sums + i + 12);
        }

        for (; i < length; i++) sums[i] += values[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SumAcross(uint* sums, int width, int channels, int mipX, int rows, float* averages)
    {
        int blocks = Blocks(width, mipX);
        Vector128<uint> used = channels == 1 ? Vector128.Create(uint.MaxValue, 0, 0, 0) : Vector128.Create(uint.MaxValue, uint.MaxValue, uint.MaxValue, 0);
        for (int block = 0; block < blocks; block++)
        {
            int left = (int)((long)block << mipX);
            int right = (int)Math.Min(((long)block + 1) << mipX, width);
            Vector128<float> scale = Vector128.Create((float)(1.0 / (255.0 * rows * (right - left))));

            // Sums of columns stay below 2²⁴, so up to 256 of them fit 32 bits; wider blocks add those parts up in 64.
            Vector128<ulong> low = Vector128<ulong>.Zero;
            Vector128<ulong> high = Vector128<ulong>.Zero;
            int x = left;
            while (x < right)
            {
                int end = Math.Min(x + 256, right);
                Vector128<uint> part = Vector128<uint>.Zero;
                for (; x < end; x++) part += Vector128.Load(sums + ((nint)x * channels));
                low += Vector128.WidenLower(part & used);
                high += Vector128.WidenUpper(part & used);
            }

            Vector128<float> total = Vector128.Create((float)low[0], low[1], high[0], 0);
            (total * scale).Store(averages + ((nint)block * 4));
        }
    }

    private static void Floats(in PixelSource source, int mipX, int mipY, float* averages, int width, int height)
    {
        nint across = source.Kind == PixelKind.Float4 ? 4 : 1;
        nint channelStride = source.Kind == PixelKind.Float4 ? 1 : source.PlaneStride;
        for (int row = 0; row < height; row++)
        {
            int top = (int)((long)row << mipY);
            int bottom = (int)Math.Min(((long)row + 1) << mipY, source.Height);
            for (int block = 0; block < width; block++)
            {
                int left = (int)((long)block << mipX);
                int right = (int)Math.Min(((long)block + 1) << mipX, source.Width);
                float* average = averages + ((((nint)row * width) + block) * 4);
                Vector128<float>.Zero.Store(average);
                for (int channel = 0; channel < source.Channels; channel++)
                {
                    float* first = (float*)source.Data + (channel * channelStride);
                    double sum = 0;
                    for (int y = top; y < bottom; y++)
                    {
                        for (int x = left; x < right; x++) sum += first[(y * source.Stride) + (x * across)];
                    }

                    average[channel] = (float)(sum / ((double)(bottom - top) * (right - left)));
                }
            }
        }
    }
}
