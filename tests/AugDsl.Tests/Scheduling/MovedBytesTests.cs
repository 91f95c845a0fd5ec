using AugDsl.Algebra;
using AugDsl.Imaging;
using AugDsl.Pipelines;
using AugDsl.Scheduling;
using AugDsl.Tests.Shared.Recording;

namespace AugDsl.Tests.Scheduling;

/// <summary>Samples that only move pixels go from bytes to bytes: to the same levels as by way of floats, for every symmetry, window, border and size.</summary>
public sealed class MovedBytesTests
{
    private const byte Guard = 77;
    private readonly AugmentationWorkspace _workspace = new();

    [Theory]
    [InlineData(Border.Constant)]
    [InlineData(Border.Edge)]
    [InlineData(Border.Reflect)]
    [InlineData(Border.Symmetric)]
    [InlineData(Border.Wrap)]
    public void Symmetries_and_windows(Border border)
    {
        Random random = new((int)border);
        for (int trial = 0; trial < 400; trial++)
        {
            (int width, int height) = (random.Next(1, 60), random.Next(1, 60));
            Map3x3 map = Symmetry(trial % 8, width, height);
            bool turned = trial % 8 >= 4;
            ImageSize canvas = turned ? new ImageSize(height, width) : new ImageSize(width, height);
            if (trial % 3 != 0)
            {
                map = Map3x3.Affine(map.M00, map.M01, map.M02 + random.Next(-20, 20), map.M10, map.M11, map.M12 + random.Next(-20, 20));
                canvas = new ImageSize(random.Next(1, 70), random.Next(1, 70));
            }

            Compare(map, canvas, Picture(width, height, 1 + (2 * random.Next(2)), random.Next(4), trial), new SamplingRule(border, Interpolation.Bilinear, true, 0.3f, 0.501f, 1.2f));
        }
    }

    [Fact]
    public void Nearest_sampling_of_straight_maps()
    {
        Random random = new(9);
        for (int trial = 0; trial < 400; trial++)
        {
            (int width, int height) = (random.Next(1, 60), random.Next(1, 60));
            double x = random.Next(2) == 0 ? 1 : 0.3 + (2 * random.NextDouble()), y = random.Next(2) == 0 ? -1 : 0.3 - (2 * random.NextDouble());
            Map3x3 map = random.Next(2) == 0 ? Map3x3.Affine(x, 0, 5 * random.NextDouble(), 0, y, height) : Map3x3.Affine(0, x, -3, y, 0, height * random.NextDouble());
            SamplingRule rule = new((Border)random.Next(5), Interpolation.Nearest, true, -0.1f, 0.5f, 0.25f);
            Compare(map, new ImageSize(random.Next(1, 70), random.Next(1, 70)), Picture(width, height, 1 + (2 * random.Next(2)), random.Next(4), trial), rule);
        }
    }

    private static Map3x3 Symmetry(int kind, int width, int height) => kind switch
    {
        0 => Map3x3.Identity,
        1 => Map3x3.Affine(-1, 0, width, 0, 1, 0),
        2 => Map3x3.Affine(1, 0, 0, 0, -1, height),
        3 => Map3x3.Affine(-1, 0, width, 0, -1, height),
        4 => Map3x3.Affine(0, 1, 0, 1, 0, 0),
        5 => Map3x3.Affine(0, -1, width, 1, 0, 0),
        6 => Map3x3.Affine(0, 1, 0, -1, 0, height),
        _ => Map3x3.Affine(0, -1, width, -1, 0, height),
    };

    private static (byte[] Pixels, int Width, int Height, int Channels, int Stride) Picture(int width, int height, int channels, int gap, int seed)
    {
        int stride = (width * channels) + gap;
        byte[] pixels = new byte[((height - 1) * stride) + (width * channels)];
        new Random(seed).NextBytes(pixels);
        return (pixels, width, height, channels, stride);
    }

    private void Compare(Map3x3 map, ImageSize canvas, (byte[] Pixels, int Width, int Height, int Channels, int Stride) picture, SamplingRule rule)
    {
        Schedule schedule = _workspace.Schedule;
        ImageView<byte> view = new(picture.Pixels, picture.Width, picture.Height, picture.Channels, picture.Stride);
        int length = canvas.Width * canvas.Height * picture.Channels;
        byte[] bytes = new byte[length + 32];
        Array.Fill(bytes, Guard);
        Record();
        schedule.Run(view, bytes.AsSpan(16, length));
        Recorded.Add<byte>(bytes);
        float[] floats = new float[length];
        Record();
        schedule.Run(view, floats, Layout.Hwc);
        Assert.Equal(Array.ConvertAll(floats, value => (byte)MathF.Round(255 * Math.Clamp(value, 0, 1))), bytes[16..^16]);
        Assert.All(bytes[..16], value => Assert.Equal(Guard, value));
        Assert.All(bytes[^16..], value => Assert.Equal(Guard, value));

        void Record()
        {
            schedule.Begin(1, picture.Width, picture.Height, picture.Channels, rule, true);
            schedule.Step(0);
            schedule.Geometry(map, canvas.Width, canvas.Height);
        }
    }
}
