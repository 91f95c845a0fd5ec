using AugDsl.Imaging;

namespace AugDsl.Benchmarks;

/// <summary>A picture that needs no file: smooth gradients, edges and some texture.</summary>
internal static class SamplePicture
{
    /// <summary>An RGB8 picture of the given size; the same values every time.</summary>
    public static ImageBuffer<byte> Create(int width, int height)
    {
        ImageBuffer<byte> picture = new(width, height, 3);
        uint state = 1;
        for (int i = 0; i < width * height; i++)
        {
            int x = i % width, y = i / width;
            state = (state * 1664525) + 1013904223;
            int texture = (int)(state >> 28);
            int block = ((x / 37) + (y / 29)) % 2 * 60;
            picture.Pixels[3 * i] = (byte)((x * 180 / width) + texture + block);
            picture.Pixels[(3 * i) + 1] = (byte)((y * 180 / height) + texture + block);
            picture.Pixels[(3 * i) + 2] = (byte)(((x + y) * 180 / (width + height)) + texture + block);
        }

        return picture;
    }
}
