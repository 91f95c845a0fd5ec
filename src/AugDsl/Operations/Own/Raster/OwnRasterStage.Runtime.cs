using AugDsl.Kernels;
using AugDsl.OwnSteps;
using AugDsl.Randomness;
using AugDsl.Scheduling;

namespace AugDsl.Steps;

/// <summary>Hands a raster to a user's step, in planes without gaps that nobody else sees, and takes back what is a value.</summary>
internal sealed unsafe class OwnRasterStage<TStep> : RegionalStage
    where TStep : struct, IRasterStep
{
    private readonly double[] _numbers = new double[LaneLimits.Parameters];
    private int _count;
    private uint _slot;
    private bool _clamps;

    public override void Begin(RunFrame frame, RowStage previous, in StageInput input)
    {
        BeginCanvas(frame, previous);
        input.Parameters.CopyTo(_numbers);
        _count = input.Parameters.Length;
        _slot = input.Slot;
        _clamps = input.Clamps;
    }

    protected override void Compute(in Planes planes)
    {
        (int width, int height, int channels) = (Frame.Canvas.Width, Frame.Canvas.Height, Frame.Channels);
        int length = checked(width * height * channels);
        Span<float> source = new(Frame.Arena.Allocate<float>(length), length);
        Span<float> target = new(Frame.Arena.Allocate<float>(length), length);
        for (int i = 0; i < channels * height; i++) new Span<float>(Row(planes, i), width).CopyTo(source.Slice(i * width, width));
        source.CopyTo(target);
        StepRandom random = new(new SampleKey(Frame.Key), _slot);
        try
        {
            TStep.Apply(new RasterPlanes(source, target, width, height, channels), _numbers.AsSpan(0, _count), ref random);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw new OwnStepFailure(_slot, typeof(TStep).Name, e);
        }

        (float low, float high) = _clamps ? (0f, 1f) : (-LaneLimits.Channel, LaneLimits.Channel);
        for (int i = 0; i < channels * height; i++)
        {
            ReadOnlySpan<float> written = target.Slice(i * width, width);
            float* row = Row(planes, i);
            for (int x = 0; x < width; x++) row[x] = float.IsNaN(written[x]) ? 0 : Math.Clamp(written[x], low, high);
        }
    }

    private float* Row(in Planes planes, int i) => planes[i / Frame.Canvas.Height] + (i % Frame.Canvas.Height * RowStride);
}
