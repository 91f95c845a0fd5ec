using System.Runtime.InteropServices;
using AugDsl.Imaging;

namespace AugDsl.Operations.Tests.MemorySafety;

/// <summary>Values at one end or the other of pages between guards.</summary>
internal sealed class Guarded<T>(int count, Random random) : IDisposable
    where T : unmanaged
{
    private const byte Pattern = 0xA5;
    private readonly GuardedRegion _region = new((nint)count * Marshal.SizeOf<T>());
    private readonly bool _atEnd = random.Next(4) != 0;

    public Span<T> Span => _region.Span<T>(count, _atEnd);

    public bool IsFilled => !MemoryMarshal.AsBytes(Span).ContainsAnyExcept(Pattern);

    /// <summary>A picture of random bytes, without a byte behind its last pixel.</summary>
    public static Guarded<byte> Picture(ImageSize size, int channels, Random random, out int stride)
    {
        stride = (size.Width * channels) + (random.Next(3) == 0 ? random.Next(9) : 0);
        Guarded<byte> pixels = new(((size.Height - 1) * stride) + (size.Width * channels), random);
        random.NextBytes(pixels.Span);
        return pixels;
    }

    public void Fill() => MemoryMarshal.AsBytes(Span).Fill(Pattern);

    public void Dispose() => _region.Dispose();
}
