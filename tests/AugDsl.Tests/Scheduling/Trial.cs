using AugDsl.Algebra;
using AugDsl.CompilerServices;
using AugDsl.Imaging;
using AugDsl.Pipelines;
using AugDsl.Scheduling;
using AugDsl.Tests.Shared.Recording;
using Xunit;

namespace AugDsl.Tests.Scheduling;

/// <summary>One picture and one list of steps, computed by a schedule and by <see cref="SlowSample"/>.</summary>
internal sealed class Trial
{
    private const ulong Key = 4711;
    private static readonly double[] s_fill = [0.25, 0.5, 0.125];
    private readonly byte[] _pixels;
    private readonly int _stride;
    private readonly AugmentationWorkspace _workspace = new();

    public Trial(int width, int height, int channels, int seed = 1, int gap = 0)
    {
        Size = new ImageSize(width, height);
        Channels = channels;
        _stride = (width * channels) + gap;
        _pixels = new byte[((height - 1) * _stride) + (width * channels)];
        new Random(seed).NextBytes(_pixels);
    }

    public ImageSize Size { get; }

    public int Channels { get; }

    public bool ClampEveryStep { get; init; } = true;

    public List<TestStep> Steps { get; init; } = [];

    public ColorMatrix? Output { get; init; }

    public byte[] Pixels => _pixels;

    public ImageView<byte> View => new(_pixels, Size.Width, Size.Height, Channels, _stride);

    public Schedule Record()
    {
        Schedule schedule = _workspace.Schedule;
        SamplingRule rule = new(Border.Constant, Interpolation.Nearest, true, (float)s_fill[0], (float)s_fill[1], (float)s_fill[2]);
        schedule.Begin(Key, Size.Width, Size.Height, Channels, rule, ClampEveryStep);
        for (int i = 0; i < Steps.Count; i++)
        {
            schedule.Step(i + 100);
            Steps[i].Record(schedule);
        }

        if (Output is { } output) schedule.Normalize(output);
        return schedule;
    }

    /// <summary>The schedule's bytes.</summary>
    public byte[] Bytes()
    {
        Schedule schedule = Record();
        byte[] destination = Guarded(schedule.Canvas, (byte)77, out int length);
        schedule.Run(View, destination.AsSpan(8, length));
        CheckGuards(destination, (byte)77);
        return destination.AsSpan(8, length).ToArray();
    }

    /// <summary>The schedule's floats.</summary>
    public float[] Floats(Layout layout)
    {
        Schedule schedule = Record();
        float[] destination = Guarded(schedule.Canvas, -77f, out int length);
        schedule.Run(View, destination.AsSpan(8, length), layout);
        CheckGuards(destination, -77f);
        return destination.AsSpan(8, length).ToArray();
    }

    /// <summary>Compares all three outputs.</summary>
    public void Check(double tolerance = 1e-5)
    {
        float[] planar = Floats(Layout.Chw);
        float[] interleaved = Floats(Layout.Hwc);
        byte[]? bytes = Output == null ? Bytes() : null;
        if (!Recorded.ByHash) Judge(tolerance, planar, interleaved, bytes);
        Recorded.Add<float>(planar);
        Recorded.Add<float>(interleaved);
        Recorded.Add<byte>(bytes);
    }

    /// <summary>Compares the bytes alone, to within <paramref name="levels"/> of the exact value.</summary>
    public void CheckBytes(double levels)
    {
        byte[] bytes = Bytes();
        if (!Recorded.ByHash) Judge(levels, bytes);
        Recorded.Add<byte>(bytes);
    }

    public override string ToString() => $"{Size} x {Channels}, {(ClampEveryStep ? "every step" : "at output")}: {string.Join("; ", Steps)}; {Output}";

    private void Judge(double tolerance, float[] planar, float[] interleaved, byte[]? bytes)
    {
        double[,][] expected = Expected();
        double scale = Output is { } o ? Math.Max(1, Math.Max(Math.Abs(o.M00), Math.Max(Math.Abs(o.M11), Math.Abs(o.M22)))) : 1;
        (int height, int width) = (expected.GetLength(0), expected.GetLength(1));

        // A blur alone has an integer body for bytes.
        double levels = 0.5 + (tolerance * 255) + (Steps is [BlurStep] ? 0.35 : 0);
        Assert.Equal(width * height * Channels, planar.Length);
        for (int i = 0; i < planar.Length; i++)
        {
            int c = i / (width * height);
            int pixel = i % (width * height);
            double value = expected[pixel / width, pixel % width][c];
            int at = (pixel * Channels) + c;
            Assert.True(Math.Abs(value - planar[i]) <= tolerance * scale, $"{this}: planar {pixel % width},{pixel / width},{c}: {planar[i]} for {value}");
            Assert.Equal(planar[i], interleaved[at]);
            if (bytes != null) Assert.True(Math.Abs((value * 255) - bytes[at]) <= levels, $"{this}: byte {at}: {bytes[at]} for {value * 255}");
        }
    }

    private void Judge(double levels, byte[] bytes)
    {
        double[,][] expected = Expected();
        for (int i = 0; i < bytes.Length; i++)
        {
            int pixel = i / Channels;
            double value = expected[pixel / expected.GetLength(1), pixel % expected.GetLength(1)][i % Channels];
            Assert.True(Math.Abs((value * 255) - bytes[i]) <= levels, $"{this}: byte {i}: {bytes[i]} for {value * 255}");
        }
    }

    private double[,][] Expected()
    {
        SlowSample sample = new(_pixels, Size.Width, Size.Height, Channels, _stride, s_fill, ClampEveryStep, Key);
        foreach (TestStep step in Steps) step.Apply(sample);
        double[,][] values = sample.Evaluate();
        foreach (double[] value in values)
        {
            SlowSample.Clamp(value);
            if (Output is { } output) MatrixStep.Multiply(output, value);
        }

        return values;
    }

    private T[] Guarded<T>(ImageSize canvas, T guard, out int length)
    {
        length = canvas.Width * canvas.Height * Channels;
        T[] result = new T[length + 16];
        Array.Fill(result, guard);
        return result;
    }

    private static void CheckGuards<T>(T[] destination, T guard)
    {
        for (int i = 0; i < 8; i++)
        {
            Assert.Equal(guard, destination[i]);
            Assert.Equal(guard, destination[^(i + 1)]);
        }
    }
}
