using AugDsl.Codecs;
using AugDsl.Datasets;
using AugDsl.Imaging;
using AugDsl.Tests.Shared;

namespace AugDsl.Tests.Datasets;

/// <summary>Data sets over arrays and buffers.</summary>
[JudgedOnce]
public sealed class InMemoryTests
{
    [Fact]
    public void One_array_holds_pictures_behind_each_other()
    {
        byte[] pixels = [.. Enumerable.Range(0, 2 * 3 * 5 * 3).Select(i => (byte)i)];
        IImageDataset dataset = new InMemoryDataset(pixels, 3, 5, 3, [1, 0], name: "x");
        Assert.Equal(2, dataset.Count);
        Assert.Equal(["0", "1"], dataset.ClassNames);
        Assert.Equal((1, 0), (dataset.Label(0), dataset.Label(1)));
        Assert.Equal("x#1", dataset.Name(1));
        Assert.Equal(new ImageInfo("memory", new ImageSize(5, 3), 3, 8, 1, 1), dataset.ReadInfo(1));
        Assert.True(dataset.TryGetView(1, out ImageView<byte> view));
        Assert.Equal(new ImageSize(5, 3), view.Size);
        Assert.Equal(pixels[45..], view.Pixels.ToArray());
        ImageBuffer<byte> copy = dataset.Read(1);
        Assert.Equal(pixels[45..], copy.Pixels);
        pixels[45] = 200;
        Assert.Equal(200, view.Pixels[0]);
        Assert.Equal(45, copy.Pixels[0]);
    }

    [Fact]
    public void Buffers_may_differ_and_are_not_copied()
    {
        ImageBuffer<byte>[] pictures = [new(3, 2, 1), new([1, 2, 3, 4, 5, 6, 7, 8], 2, 1, 4), new([9, 10], 1, 1, 2)];
        IImageDataset dataset = new InMemoryDataset(pictures);
        Assert.Same(pictures[1], dataset.Read(1));
        Assert.True(dataset.TryGetView(2, out ImageView<byte> view));
        Assert.True(view.Pixels == pictures[2].Pixels.AsSpan());
        Assert.Equal([1, 2, 3, 5, 6, 7], dataset.Read(1, new DecodeOptions { DropAlpha = true }).Pixels);
        Assert.Equal([9], dataset.Read(2, new DecodeOptions { DropAlpha = true }).Pixels);
        Assert.Same(pictures[0], dataset.Read(0, new DecodeOptions { DropAlpha = true }));
        Assert.Equal([1, 3, 1], Enumerable.Range(0, 3).Select(i => dataset.ReadInfo(i, new DecodeOptions { DropAlpha = true }).Channels));
        Assert.Equal([-1, -1, -1], Enumerable.Range(0, 3).Select(dataset.Label));
    }

    [Fact]
    public void A_view_costs_no_allocation()
    {
        IImageDataset dataset = new InMemoryDataset(new byte[1000], 10, 10, 1);
        int sum = 0;
        AllocationMeter meter = default;
        while (meter.Next())
        {
            sum = 0;
            for (int i = 0; i < 1000; i++)
            {
                dataset.TryGetView(i % 10, out ImageView<byte> view);
                sum += view.Width + dataset.Label(i % 10);
            }
        }

        Assert.Equal(0, meter.Least);
        Assert.Equal(9000, sum);
    }

    [Fact]
    public void Mistakes_are_named()
    {
        byte[] pixels = new byte[12];
        Fails(() => new InMemoryDataset(pixels, 3, 3, 1), "There are 12 values, no multiple of the 9 of a picture of 3 x 3 pixels and 1 channels.");
        Fails(() => new InMemoryDataset(default(ReadOnlyMemory<byte>), 3, 3, 1), "at least one picture");
        Fails(() => new InMemoryDataset(Array.Empty<ImageBuffer<byte>>()), "at least one picture");
        Fails(() => new InMemoryDataset([null!]), "A picture is null.");
        Fails(() => new InMemoryDataset(pixels, 2, 2, 1, [0, 1]), "There are 3 pictures and 2 labels.");
        Fails(() => new InMemoryDataset(pixels, 2, 2, 1, [0, -1, 0]), "Picture 1 has the label -1; there are 1 classes.");
        Fails(() => new InMemoryDataset(pixels, 2, 2, 1, [0, 1, 2], ["a", "b"]), "Picture 2 has the label 2; there are 2 classes.");
        Fails(() => new InMemoryDataset(pixels, 2, 2, 1, [0, 1, 1], ["a", "a"]), "A class is given twice.");
        Fails(() => new InMemoryDataset(pixels, 2, 2, 1, null, ["a", "b"]), "There are classes, but no labels.");
        Fails(() => new InMemoryDataset(pixels, 0, 2, 1), "height");
        Fails(() => new InMemoryDataset(pixels, 2, 65536, 1), "width");
        Fails(() => new InMemoryDataset(pixels, 2, 2, 5), "channels");
        IImageDataset dataset = new InMemoryDataset(pixels, 2, 2, 1);
        Assert.Throws<ArgumentOutOfRangeException>(() => dataset.Read(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => dataset.Label(-1));
    }

    private static void Fails(Func<object> make, string message) => Assert.Contains(message, Assert.ThrowsAny<ArgumentException>(make).Message);
}
