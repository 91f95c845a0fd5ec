using AugDsl.Imaging;
using AugDsl.Kernels;

namespace AugDsl.Tests.Sampling;

/// <summary>A random picture in one of the layouts, its last sample directly before memory that may not be read.</summary>
internal sealed unsafe class SourcePicture : IDisposable
{
    private readonly GuardedMemory _guarded;

    public SourcePicture(PixelKind kind, int channels, ImageSize size, Random random, int padding = 0)
    {
        Size = size;
        Channels = channels;
        Values = new double[size.Width * size.Height * channels];
        bool bytes = kind is PixelKind.Rgb8 or PixelKind.Gray8;
        int spacing = kind switch { PixelKind.Rgb8 => 3, PixelKind.Float4 => 4, _ => 1 };
        nint stride = (size.Width * spacing) + padding;
        nint planeStride = kind == PixelKind.Planar ? (stride * size.Height) + padding : 0;
        nint length = ((size.Height - 1) * stride) + ((nint)size.Width * spacing) + (kind == PixelKind.Planar ? planeStride * (channels - 1) : 0);
        _guarded = new GuardedMemory((nuint)(length * (bytes ? 1 : 4)));
        void* memory = _guarded.Data;
        if (bytes) new Span<byte>(memory, (int)length).Fill(0xA5);
        else new Span<float>(memory, (int)length).Fill(float.NaN);
        for (int y = 0; y < size.Height; y++)
        {
            for (int x = 0; x < size.Width; x++)
            {
                for (int c = 0; c < channels; c++)
                {
                    nint place = (y * stride) + (x * spacing) + (kind == PixelKind.Planar ? c * planeStride : c);
                    int index = (((y * size.Width) + x) * channels) + c;
                    if (bytes)
                    {
                        byte value = (byte)random.Next(256);
                        ((byte*)memory)[place] = value;
                        Values[index] = value / 255.0;
                    }
                    else
                    {
                        float value = random.NextSingle();
                        ((float*)memory)[place] = value;
                        Values[index] = value;
                    }
                }
            }
        }

        Source = new PixelSource(kind, memory, size.Width, size.Height, channels, stride, length, planeStride);
    }

    public PixelSource Source { get; }

    public ImageSize Size { get; }

    public int Channels { get; }

    public double[] Values { get; }

    public void Dispose() => _guarded.Dispose();
}
