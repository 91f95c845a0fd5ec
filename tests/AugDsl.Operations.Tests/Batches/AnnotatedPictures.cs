using AugDsl.Annotations;
using AugDsl.Datasets;
using AugDsl.Imaging;
using AugDsl.Operations.Tests.Harness;

namespace AugDsl.Operations.Tests.Batches;

/// <summary>Annotations for the pictures of any data set: none, some, many; all drawn from the index.</summary>
internal static class AnnotatedPictures
{
    public static AnnotatedDataset Of(IImageDataset pictures) => new(pictures, Boxes(pictures), Keypoints(pictures), Masks(pictures));

    public static Box[][] Boxes(IImageDataset pictures) => [.. Enumerable.Range(0, pictures.Count).Select(i => BoxesOf(i, pictures.ReadInfo(i).Size))];

    public static Keypoint[][] Keypoints(IImageDataset pictures) => [.. Enumerable.Range(0, pictures.Count).Select(i => KeypointsOf(i, pictures.ReadInfo(i).Size))];

    public static InMemoryDataset Masks(IImageDataset pictures) => new([.. Enumerable.Range(0, pictures.Count).Select(i => MaskOf(i, pictures.ReadInfo(i).Size))], name: "mask");

    public static ImageBuffer<byte> MaskOf(int index, ImageSize size) => new(TestPicture.Make(size.Width, size.Height, 1, index + 1000).Pixels.ToArray(), size.Width, size.Height, 1);

    private static Box[] BoxesOf(int index, ImageSize size)
    {
        Random random = new(index);
        Box[] boxes = new Box[index % 5 == 4 ? 0 : index * 7 % 23];
        for (int i = 0; i < boxes.Length; i++)
        {
            float left = (float)(random.NextDouble() * size.Width * 0.8);
            float top = (float)(random.NextDouble() * size.Height * 0.8);
            boxes[i] = new Box(left, top, left + (float)(random.NextDouble() * size.Width), top + (float)(random.NextDouble() * size.Height), (100 * index) + i);
        }

        return boxes;
    }

    private static Keypoint[] KeypointsOf(int index, ImageSize size)
    {
        Random random = new(index);
        return [.. Enumerable.Range(0, index % 4 * 3).Select(i => new Keypoint((float)(random.NextDouble() * size.Width), (float)(random.NextDouble() * size.Height), i % 3 != 2))];
    }
}
