using AugDsl.Codecs.Jpeg;
using AugDsl.Imaging;
using AugDsl.Kernels;
using AugDsl.Scheduling;

namespace AugDsl.Steps;

/// <summary>JPEG's losses from bytes to bytes, where a sample is nothing else.</summary>
internal sealed unsafe class ByteJpeg : ByteStage
{
    private readonly JpegRoundTrip _trip = new();

    public override bool Fits(ReadOnlySpan<double> parameters) => true;

    public override void Run(ReadOnlySpan<double> parameters, Arena arena, in PixelSource source, byte* destination)
    {
        ImageView<byte> view = new(new ReadOnlySpan<byte>(source.Data, (int)source.Length), source.Width, source.Height, source.Channels, (int)source.Stride);
        byte* memory = arena.Allocate<byte>(_trip.Arrange(view.Size, source.Channels, (int)parameters[0], (JpegSubsampling)parameters[1]));
        _trip.Run(view, destination, memory);
    }
}
