using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using AugDsl.Kernels;

namespace AugDsl.Sampling;

/// <summary>Copies a source with its axes swapped, so that separable passes meet contiguous rows.</summary>
internal static unsafe class Transposition
{
    // A block of source rows stays in the first-level cache while its columns are written out.
    private const int Block = 16;

    public static PixelSource Of(in PixelSource source, Arena arena)
    {
        switch (source.Kind)
        {
            case PixelKind.Rgb8:
                {
                    nint length = (nint)source.Width * source.Height * 3;
                    byte* copy = arena.Allocate<byte>(length);
                    Copy<Rgb>((Rgb*)copy, source.Height, (byte*)source.Data, source.Stride, source.Width, source.Height);
                    return new PixelSource(source.Kind, copy, source.Height, source.Width, source.Channels, (nint)source.Height * 3, length);
                }

            case PixelKind.Gray8:
                {
                    nint length = (nint)source.Width * source.Height;
                    byte* copy = arena.Allocate<byte>(length);
                    Copy<byte>(copy, source.Height, (byte*)source.Data, source.Stride, source.Width, source.Height);
                    return new PixelSource(source.Kind, copy, source.Height, source.Width, source.Channels, source.Height, length);
                }

            case PixelKind.Float4:
                {
                    nint length = (nint)source.Width * source.Height * 4;
                    float* copy = arena.Allocate<float>(length);
                    Copy<Vector128<float>>((Vector128<float>*)copy, source.Height, (byte*)source.Data, source.Stride * sizeof(float), source.Width, source.Height);
                    return new PixelSource(source.Kind, copy, source.Height, source.Width, source.Channels, (nint)source.Height * 4, length);
                }

            default:
                {
                    nint area = (nint)source.Width * source.Height;
                    float* copy = arena.Allocate<float>(area * source.Channels);
                    for (int plane = 0; plane < source.Channels; plane++)
                    {
                        byte* first = (byte*)((float*)source.Data + (plane * source.PlaneStride));
                        Copy<float>(copy + (plane * area), source.Height, first, source.Stride * sizeof(float), source.Width, source.Height);
                    }

                    return new PixelSource(source.Kind, copy, source.Height, source.Width, source.Channels, source.Height, area * source.Channels, area);
                }
        }
    }

    private static void Copy<T>(T* target, nint targetStride, byte* first, nint byteStride, int width, int height)
        where T : unmanaged
    {
        for (int top = 0; top < height; top += Block)
        {
            int bottom = Math.Min(top + Block, height);
            for (int x = 0; x < width; x++)
            {
                T* line = target + (x * targetStride);
                for (int y = top; y < bottom; y++) line[y] = ((T*)(first + (y * byteStride)))[x];
            }
        }
    }

    [InlineArray(3)]
    private struct Rgb
    {
        private byte _first;
    }
}
