using AugDsl.Imaging;

namespace AugDsl.Cli.Pictures;

/// <summary>A picture of our own: a small landscape with colour, straight lines, fine detail and letters, so that every kind of step can be seen.</summary>
/// <remarks>Only arithmetic and square roots: the same bytes on every machine.</remarks>
internal static class SamplePicture
{
    /// <summary>Each pixel is the mean of this many points squared.</summary>
    private const int Samples = 3;

    private const float Horizon = 0.55f;

    /// <summary>Rows of five cells, the highest bit left: A, U, G.</summary>
    private static readonly byte[][] s_letters =
    [
        [0b01110, 0b10001, 0b10001, 0b11111, 0b10001, 0b10001, 0b10001],
        [0b10001, 0b10001, 0b10001, 0b10001, 0b10001, 0b10001, 0b01110],
        [0b01110, 0b10001, 0b10000, 0b10111, 0b10001, 0b10001, 0b01111],
    ];

    /// <summary>Renders the picture as RGB.</summary>
    public static ImageBuffer<byte> Render(int width, int height)
    {
        ImageBuffer<byte> image = new(width, height, 3);
        float scale = 1f / (Samples * height);
        float aspect = (float)width / height;
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                Color sum = default;
                for (int j = 0; j < Samples; j++)
                {
                    for (int i = 0; i < Samples; i++)
                        sum = sum.Plus(Scene(((Samples * x) + i + 0.5f) * scale, ((Samples * y) + j + 0.5f) * scale, aspect));
                }
                int at = 3 * ((y * width) + x);
                image.Pixels[at] = ToByte(sum.R);
                image.Pixels[at + 1] = ToByte(sum.G);
                image.Pixels[at + 2] = ToByte(sum.B);
            }
        }
        return image;
    }

    /// <summary>What there is to find in the picture: a label for each pixel, by its centre. 0 is the landscape, 1 the board, 2 the house, 3 the child, 4 the target.</summary>
    public static ImageBuffer<byte> RenderLabels(int width, int height)
    {
        ImageBuffer<byte> labels = new(width, height, 1);
        float aspect = (float)width / height;
        for (int i = 0; i < labels.Pixels.Length; i++) labels.Pixels[i] = Label(((i % width) + 0.5f) / height, ((i / width) + 0.5f) / height, aspect);
        return labels;
    }

    private static byte Label(float x, float y, float aspect)
    {
        if (Sign(x, y) is not null) return 1;
        if (ColorBars(x, y, aspect) is not null) return 0;
        if (House(x - (0.66f * aspect), y) is not null) return 2;
        if (Child(x - (0.72f * aspect), y) is not null) return 3;
        return Target(x - (0.88f * aspect), y - 0.78f) is not null ? (byte)4 : (byte)0;
    }

    private static byte ToByte(float sum) => (byte)((Math.Clamp(sum / (Samples * Samples), 0f, 1f) * 255f) + 0.5f);

    /// <summary>The colour at a point; lengths in units of the height, y down. What is in front is asked first.</summary>
    private static Color Scene(float x, float y, float aspect) =>
        Sign(x, y)
        ?? ColorBars(x, y, aspect)
        ?? House(x - (0.66f * aspect), y)
        ?? Child(x - (0.72f * aspect), y)
        ?? Target(x - (0.88f * aspect), y - 0.78f)
        ?? (y > Horizon ? Ground(x - (0.45f * aspect), y - Horizon) : Hills(x / aspect, y) ?? Sky(x, y, aspect));

    private static Color Sky(float x, float y, float aspect)
    {
        Color sky = new Color(0.20f, 0.42f, 0.85f).Mix(new Color(1.0f, 0.86f, 0.66f), y / Horizon);
        float dx = x - (0.78f * aspect), dy = y - 0.17f;
        float distance = MathF.Sqrt((dx * dx) + (dy * dy));
        if (distance < 0.075f) return new Color(1.0f, 0.95f, 0.55f);
        if (Cloud(x - (0.3f * aspect), y - 0.15f)) return new Color(0.97f, 0.97f, 1.0f).Mix(new Color(0.75f, 0.78f, 0.88f), (y - 0.08f) * 7f);
        return sky.Mix(new Color(1.0f, 0.93f, 0.6f), 0.012f / ((distance - 0.05f) * (distance + 0.1f)));
    }

    private static bool Cloud(float x, float y) =>
        y < 0.035f && (Inside(x + 0.09f, y, 0.05f) || Inside(x, y + 0.02f, 0.075f) || Inside(x - 0.1f, y - 0.005f, 0.055f));

    private static Color? Hills(float x, float y)
    {
        float near = Math.Max(0.47f + (1.6f * (x - 0.12f) * (x - 0.12f)), 0f);
        near = Math.Min(near, 0.44f + (2.4f * (x - 0.72f) * (x - 0.72f)));
        if (y > near) return new Color(0.16f, 0.45f, 0.22f).Mix(new Color(0.35f, 0.62f, 0.25f), (y - near) * 6f);
        float far = Math.Min(0.34f + (1.1f * Math.Abs(x - 0.42f)), 0.40f + (0.9f * Math.Abs(x - 0.9f)));
        if (y > far) return y < far + 0.045f ? new Color(0.95f, 0.95f, 1.0f) : new Color(0.42f, 0.44f, 0.60f);
        return null;
    }

    /// <summary>A meadow in stripes, and a chequered road that runs to the horizon: depth is 1 / y.</summary>
    private static Color Ground(float x, float y)
    {
        float depth = 0.12f / (y + 0.004f);
        float across = x * depth / 0.12f;
        if (Math.Abs(across) < 1.1f)
        {
            bool dark = (((int)MathF.Floor(across / 0.55f) + (int)MathF.Floor(depth * 4f)) & 1) == 0;
            return dark ? new Color(0.12f, 0.12f, 0.14f) : new Color(0.90f, 0.90f, 0.86f);
        }
        bool stripe = ((int)MathF.Floor(depth * 6f) & 1) == 0;
        return stripe ? new Color(0.30f, 0.60f, 0.18f) : new Color(0.42f, 0.70f, 0.22f);
    }

    private static Color? House(float x, float y)
    {
        if (y > 0.36f && y < 0.46f && Math.Abs(x) < (y - 0.36f) * 1.5f) return new Color(0.78f, 0.16f, 0.12f);
        if (Math.Abs(x) > 0.12f || y < 0.46f || y > 0.62f) return null;
        if (Math.Abs(x - 0.06f) < 0.03f && y > 0.52f) return new Color(0.38f, 0.22f, 0.12f);
        bool window = Math.Abs(x + 0.055f) < 0.035f && Math.Abs(y - 0.53f) < 0.035f;
        bool cross = Math.Abs(x + 0.055f) < 0.005f || Math.Abs(y - 0.53f) < 0.005f;
        return window && !cross ? new Color(0.35f, 0.60f, 0.90f) : new Color(0.96f, 0.90f, 0.74f);
    }

    /// <summary>The colours of skin, and a face.</summary>
    private static Color? Child(float x, float y)
    {
        float side = Math.Abs(x);
        float below = y - 0.672f;
        if (Inside(x, below, 0.037f))
        {
            if (below < -0.016f - (0.2f * x)) return new Color(0.36f, 0.20f, 0.10f);
            if (Math.Abs(side - 0.013f) < 0.004f && Math.Abs(below) < 0.005f) return new Color(0.12f, 0.10f, 0.16f);
            if (side < 0.014f && Math.Abs(below - 0.019f) < 0.003f) return new Color(0.75f, 0.25f, 0.25f);
            return new Color(0.93f, 0.74f, 0.60f).Mix(new Color(0.76f, 0.53f, 0.40f), 0.5f + (10f * x));
        }
        if (side < 0.030f && y > 0.705f && y < 0.79f) return new Color(0.98f, 0.60f, 0.12f);
        if (side < 0.045f && y > 0.712f && y < 0.775f) return new Color(0.88f, 0.67f, 0.53f);
        return side is > 0.004f and < 0.026f && y is >= 0.79f and < 0.86f ? new Color(0.16f, 0.22f, 0.52f) : null;
    }

    /// <summary>Rings that grow finer outwards.</summary>
    private static Color? Target(float x, float y)
    {
        float squared = (x * x) + (y * y);
        if (squared > 0.012f) return null;
        return ((int)(squared * 900f) & 1) == 0 ? new Color(0.85f, 0.10f, 0.35f) : new Color(1f, 1f, 1f);
    }

    private static Color? ColorBars(float x, float y, float aspect)
    {
        if (y < 0.94f) return null;
        int bar = Math.Min(15, (int)(16f * x / aspect));
        if (bar >= 8) return new Color((bar - 8) / 7f, (bar - 8) / 7f, (bar - 8) / 7f);
        return new Color((bar & 1) != 0 ? 1f : 0f, (bar & 2) != 0 ? 1f : 0f, (bar & 4) != 0 ? 1f : 0f);
    }

    /// <summary>A board with letters, so that mirrored and turned pictures are known at once.</summary>
    private static Color? Sign(float x, float y)
    {
        const float Cell = 0.0145f;
        float column = (x - 0.075f) / Cell, row = (y - 0.66f) / Cell;
        if (Math.Abs(x - 0.19f) < 0.012f && y > 0.78f && y < 0.92f) return new Color(0.45f, 0.30f, 0.15f);
        if (column < -1.5f || column >= 18.5f || row < -1.5f || row >= 8.5f) return null;
        if (column < -1f || column >= 18f || row < -1f || row >= 8f) return new Color(0.10f, 0.25f, 0.50f);
        int letter = (int)MathF.Floor(column / 6f);
        int bit = (int)MathF.Floor(column) - (6 * letter);
        bool ink = letter is >= 0 and < 3 && bit < 5 && row is >= 0f and < 7f && ((s_letters[letter][(int)row] >> (4 - bit)) & 1) != 0;
        return ink ? new Color(0.05f, 0.05f, 0.05f) : new Color(0.98f, 0.96f, 0.85f);
    }

    private static bool Inside(float x, float y, float radius) => (x * x) + (y * y) < radius * radius;

    private readonly record struct Color(float R, float G, float B)
    {
        public Color Plus(Color other) => new(R + other.R, G + other.G, B + other.B);

        /// <summary>Towards <paramref name="other"/> by a part in [0, 1].</summary>
        public Color Mix(Color other, float part)
        {
            float t = Math.Clamp(part, 0f, 1f);
            return new(R + (t * (other.R - R)), G + (t * (other.G - G)), B + (t * (other.B - B)));
        }
    }
}
