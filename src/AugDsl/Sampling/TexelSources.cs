using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using AugDsl.Kernels;

namespace AugDsl.Sampling;

/// <summary>One pixel as a vector, in the source's own units. Struct implementations let the generic bodies be compiled for each layout.</summary>
internal interface ITexelSource
{
    /// <summary>From the source's units to full scale.</summary>
    float Scale { get; }

    /// <summary>The pixel at a place inside the source.</summary>
    Vector128<float> At(int x, int y);
}

/// <summary>Three interleaved bytes.</summary>
internal readonly unsafe struct Rgb8Texels(in PixelSource source) : ITexelSource
{
    private readonly byte* _data = (byte*)source.Data;
    private readonly nint _stride = source.Stride;
    private readonly nint _length = source.Length;

    public float Scale => 1f / 255f;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> At(int x, int y)
    {
        nint place = (y * _stride) + ((nint)x * 3);
        byte* pixel = _data + place;
        // Four bytes at once, except at the very end of the picture, where the fourth would not be ours.
        uint word = place + 4 <= _length ? *(uint*)pixel : pixel[0] | ((uint)pixel[1] << 8) | ((uint)pixel[2] << 16);
        Vector128<byte> bytes = Vector128.CreateScalar(word).AsByte();
        return Vector128.ConvertToSingle(Vector128.WidenLower(Vector128.WidenLower(bytes)).AsInt32());
    }
}

/// <summary>One byte.</summary>
internal readonly unsafe struct Gray8Texels(in PixelSource source) : ITexelSource
{
    private readonly byte* _data = (byte*)source.Data;
    private readonly nint _stride = source.Stride;

    public float Scale => 1f / 255f;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> At(int x, int y) => Vector128.CreateScalar((float)_data[(y * _stride) + x]);
}

/// <summary>Four floats.</summary>
internal readonly unsafe struct Float4Texels(in PixelSource source) : ITexelSource
{
    private readonly float* _data = (float*)source.Data;
    private readonly nint _stride = source.Stride;

    public float Scale => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> At(int x, int y) => Vector128.Load(_data + (y * _stride) + ((nint)x * 4));
}

/// <summary>One plane of floats a channel.</summary>
internal readonly unsafe struct PlanarTexels(in PixelSource source) : ITexelSource
{
    private readonly float* _data = (float*)source.Data;
    private readonly nint _stride = source.Stride;

    // A gray raster reads its only plane three times: cheaper than a branch.
    private readonly nint _planeStride = source.Channels == 1 ? 0 : source.PlaneStride;

    public float Scale => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> At(int x, int y)
    {
        float* pixel = _data + (y * _stride) + x;
        return Vector128.Create(pixel[0], pixel[_planeStride], pixel[2 * _planeStride], 0);
    }
}
