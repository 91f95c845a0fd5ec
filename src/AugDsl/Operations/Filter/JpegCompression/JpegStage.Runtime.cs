using AugDsl.Codecs.Jpeg;
using AugDsl.Imaging;
using AugDsl.Kernels;
using AugDsl.Sampling;
using AugDsl.Scheduling;
using AugDsl.Tiles;

namespace AugDsl.Steps;

/// <summary>Stores the raster as bytes, gives them JPEG's losses, and reads them back.</summary>
internal sealed unsafe class JpegStage : RegionalStage
{
    private readonly JpegRoundTrip _trip = new();
    private readonly ByteSink _sink = new();
    private int _quality;
    private JpegSubsampling _subsampling;

    public override void Begin(RunFrame frame, RowStage previous, in StageInput input)
    {
        BeginCanvas(frame, previous);
        _quality = (int)input.Parameters[0];
        _subsampling = (JpegSubsampling)input.Parameters[1];
    }

    protected override void Compute(in Planes planes)
    {
        ImageSize size = Frame.Canvas;
        int bytes = checked((int)(size.Area * Frame.Channels));
        byte* source = Frame.Arena.Allocate<byte>(bytes);
        byte* result = Frame.Arena.Allocate<byte>(bytes);
        byte* memory = Frame.Arena.Allocate<byte>(_trip.Arrange(size, Frame.Channels, _quality, _subsampling));
        Store(planes, source);
        _trip.Run(new ImageView<byte>(new ReadOnlySpan<byte>(source, bytes), size.Width, size.Height, Frame.Channels), result, memory);
        Load(result, bytes, planes);
    }

    private void Store(in Planes planes, byte* target)
    {
        _sink.Begin(Frame.Arena, Frame.Channels, target, Frame.Canvas);
        for (int y = 0; y < Frame.Canvas.Height; y++)
        {
            for (int x = 0; x < Frame.Canvas.Width; x += RowTile.Capacity)
            {
                // The sink reads more than the raster's last row has.
                int count = Math.Min(RowTile.Capacity, Frame.Canvas.Width - x);
                Planes.Copy(planes.Plus((y * RowStride) + x), Frame.Spare, count, Frame.Channels);
                _sink.Put(Frame.Spare, y, x, count);
            }
        }
    }

    private void Load(byte* pixels, nint readable, in Planes planes)
    {
        (int width, int channels) = (Frame.Canvas.Width, Frame.Channels);
        int length = Planes.RoundUp(width);
        uint* words = Frame.Arena.Allocate<uint>(length);
        for (int y = 0; y < Frame.Canvas.Height; y++, pixels += width * channels, readable -= width * channels)
        {
            Planes row = planes.Plus(y * RowStride);
            if (channels == 1)
            {
                ByteRows.Gray(pixels, 1, width, words);
                WordBodiesWidest.SplitGray(words, length, row.C0);
                continue;
            }

            ByteRows.Forward(pixels, readable, width, words);
            WordBodiesWidest.SplitRgb(words, length, row.C0, row.C1, row.C2);
        }
    }
}
