using AugDsl.Imaging;
using AugDsl.Mixing;

namespace AugDsl.Operations.Tests.Mixing;

/// <summary>Mixing by its definition: value by value, from two whole samples.</summary>
internal static class SlowBlend
{
    public static float[] Of(float[] first, ImageSize firstSize, float[] second, ImageSize secondSize, int channels, Layout layout, in MixDraw mix)
    {
        ImageSize canvas = new(Math.Max(firstSize.Width, secondSize.Width), Math.Max(firstSize.Height, secondSize.Height));
        float[] result = new float[canvas.Area * channels];
        MixBox box = mix.Box(canvas);
        float share = (float)mix.Lambda;
        for (int y = 0; y < canvas.Height; y++)
        {
            for (int x = 0; x < canvas.Width; x++)
            {
                bool inside = x >= box.X && x < box.X + box.Width && y >= box.Y && y < box.Y + box.Height;
                for (int c = 0; c < channels; c++)
                {
                    float a = At(first, firstSize, x, y, c, channels, layout), b = At(second, secondSize, x, y, c, channels, layout);
                    float mixed = mix.Kind == MixKind.CutMix ? (inside ? b : a) : (float)((float)(share * a) + (float)((1 - share) * b));
                    result[Place(canvas, x, y, c, channels, layout)] = mixed;
                }
            }
        }

        return result;
    }

    private static float At(float[] values, ImageSize size, int x, int y, int c, int channels, Layout layout) =>
        x < size.Width && y < size.Height ? values[Place(size, x, y, c, channels, layout)] : 0;

    private static long Place(ImageSize size, int x, int y, int c, int channels, Layout layout) =>
        layout == Layout.Hwc ? ((((long)y * size.Width) + x) * channels) + c : (((c * (long)size.Height) + y) * size.Width) + x;
}
