using System.Runtime.InteropServices;
using AugDsl.Imaging;
using AugDsl.Operations.Tests.Harness;
using AugDsl.Pipelines;
using AugDsl.Randomness;
using AugDsl.Tests.Shared;

namespace AugDsl.Operations.Tests.Conformance;

/// <summary>What does not fit is refused by an exception that names the argument, its value and what was expected, before a value is written.</summary>
[JudgedOnce]
public sealed class BadInputTests
{
    private const byte Pattern = 0xA5;
    private readonly byte[] _destination = [.. Enumerable.Repeat(Pattern, 40 * 30 * 3)];

    [Theory]
    [InlineData(0, 5, 3, 0, 100, "width", "0")]
    [InlineData(-1, 5, 3, 0, 100, "width", "-1")]
    [InlineData(65536, 1, 1, 0, 70000, "width", "65536")]
    [InlineData(5, 0, 3, 0, 100, "height", "0")]
    [InlineData(5, 65536, 1, 0, 400000, "height", "65536")]
    [InlineData(5, int.MinValue, 1, 0, 400000, "height", "-2147483648")]
    [InlineData(5, 5, 0, 0, 100, "channels", "0")]
    [InlineData(5, 5, 5, 0, 1000, "channels", "5")]
    [InlineData(5, 5, 3, 14, 100, "stride", "14")]
    [InlineData(5, 5, 3, -15, 100, "stride", "-15")]
    [InlineData(5, 5, 3, 0, 74, "pixels", "74")]
    [InlineData(5, 5, 3, 20, 94, "pixels", "94")]
    [InlineData(65535, 65535, 4, int.MaxValue, 100, "pixels", "100")]
    public void A_view_of_a_wrong_shape_is_refused(int width, int height, int channels, int stride, int length, string parameter, string value)
    {
        byte[] pixels = new byte[length];
        ArgumentException exception = Assert.Throws<ArgumentException>(() => { ImageView<byte> _ = new(pixels, width, height, channels, stride); });
        Assert.Equal(parameter, exception.ParamName);
        Assert.Contains(value, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, 5, 3, 74, "pixels")]
    [InlineData(0, 5, 3, 75, "width")]
    public void A_buffer_of_a_wrong_shape_is_refused(int width, int height, int channels, int length, string parameter) =>
        Assert.Equal(parameter, Assert.Throws<ArgumentException>(() => new ImageBuffer<byte>(new byte[length], width, height, channels)).ParamName);

    [Theory]
    [InlineData(0)]
    [InlineData(3599)]
    [InlineData(3598)]
    public void A_destination_of_another_length_is_refused(int length) =>
        Refused("destination", [length.ToString(), "3600"], () => TurnedPipeline.Apply(Source(3), new SampleKey(1), _destination.AsSpan(0, length)));

    [Fact]
    public void A_longer_destination_is_refused()
    {
        byte[] longer = new byte[3601];
        Refused("destination", ["3601", "3600"], () => TurnedPipeline.Apply(Source(3), new SampleKey(1), longer));
        Assert.All(longer, b => Assert.Equal(0, b));
    }

    [Fact]
    public void A_tensor_of_another_length_is_refused()
    {
        SampleKey key = new(1);
        float[] tensor = new float[(DrawnPipeline.OutputSize(key, new ImageSize(40, 30)).Area * 3) - 1];
        Refused("destination", [tensor.Length.ToString()], () => DrawnPipeline.Apply(Source(3), key, tensor));
        Assert.All(tensor, v => Assert.Equal(0, v));
    }

    [Fact]
    public void Wrong_channels_are_refused()
    {
        Refused("source", ["1", "3", "Rgb8"], () => TurnedPipeline.Apply(Source(1), new SampleKey(1), _destination));
        Refused("source", ["3", "1", "Gray8"], () => GrayPipeline.Apply(Source(3), new SampleKey(1), _destination.AsSpan(0, 64)));
    }

    [Fact]
    public void An_empty_source_is_refused()
    {
        Refused("source", ["empty"], () => TurnedPipeline.Apply(default(ImageView<byte>), new SampleKey(1), _destination));
        Refused("source", ["empty"], () => GrayPipeline.Apply(default(ImageView<byte>), new SampleKey(1), _destination.AsSpan(0, 64)));
        Refused("source", ["empty"], () => TurnedPipeline.Render(default(ImageView<byte>), new SampleKey(1), _destination));
    }

    [Theory]
    [InlineData(40, 29)]
    [InlineData(41, 30)]
    [InlineData(0, 0)]
    [InlineData(-5, 30)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public void Draws_for_another_size_are_refused(int width, int height) =>
        Refused("source", ["40 x 30", width.ToString(), height.ToString()], () =>
        {
            TurnedPipeline.Parameters p = TurnedPipeline.Draw(new SampleKey(1), new ImageSize(width, height));
            TurnedPipeline.Apply(Source(3), in p, _destination);
        });

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(3599, 0)]
    [InlineData(0, 3599)]
    public void Overlap_is_refused(int sourceAt, int destinationAt)
    {
        byte[] memory = [.. Enumerable.Repeat(Pattern, 8000)];
        Refused("destination", ["overlap"], () => TurnedPipeline.Apply(new ImageView<byte>(memory.AsSpan(sourceAt, 3600), 40, 30, 3), new SampleKey(1), memory.AsSpan(destinationAt, 3600)));
        Assert.All(memory, b => Assert.Equal(Pattern, b));
    }

    [Fact]
    public void Overlap_with_a_tensor_is_refused()
    {
        float[] memory = new float[3600];
        SampleKey key = new(1);
        int length = (int)DrawnPipeline.OutputSize(key, new ImageSize(40, 30)).Area * 3;
        Refused("destination", ["overlap"], () => DrawnPipeline.Apply(new ImageView<byte>(MemoryMarshal.AsBytes(memory.AsSpan()), 40, 30, 3), key, memory.AsSpan(0, length)));
        Assert.All(memory, v => Assert.Equal(0, v));
    }

    /// <summary>Neighbours in one block of memory do not overlap.</summary>
    [Fact]
    public void Neighbours_are_accepted()
    {
        byte[] memory = new byte[7200];
        TurnedPipeline.Apply(new ImageView<byte>(memory.AsSpan(0, 3600), 40, 30, 3), new SampleKey(1), memory.AsSpan(3600));
    }

    [Fact]
    public void A_result_beyond_65535_is_refused() =>
        Refused("source", ["80040", "65535"], () => HugePipeline.Apply(Source(3), new SampleKey(1), _destination));

    /// <summary>Not the memory of 120 000 × 120 000 values: an exception, and the workspace still works.</summary>
    [Fact]
    public void A_raster_beyond_memory_is_refused()
    {
        AugmentationWorkspace workspace = new();
        byte[] small = new byte[48];
        Refused("source", ["120040", "65535"], () => HugeRasterPipeline.Apply(Source(3), new SampleKey(1), small, workspace));
        TurnedPipeline.Apply(Source(3), new SampleKey(1), _destination, workspace);
        Assert.Contains(_destination, b => b != Pattern);
    }

    /// <summary>A workspace that was in use when something was refused is as good as before.</summary>
    [Fact]
    public void After_a_refusal_all_goes_on()
    {
        Wrong_channels_are_refused();
        TurnedPipeline.Apply(Source(3), new SampleKey(1), _destination);
        Assert.Contains(_destination, b => b != Pattern);
    }

    private static ImageView<byte> Source(int channels) => TestPicture.Make(40, 30, channels, 3);

    private void Refused(string parameter, string[] named, Action call)
    {
        ArgumentException exception = Assert.ThrowsAny<ArgumentException>(call);
        Assert.Equal(parameter, exception.ParamName);
        foreach (string text in named) Assert.Contains(text, exception.Message, StringComparison.Ordinal);
        Assert.All(_destination, b => Assert.Equal(Pattern, b));
    }
}
