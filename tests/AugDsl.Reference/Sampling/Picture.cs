using AugDsl.Imaging;

namespace AugDsl.Reference;

/// <summary>A source or a raster: one plane of doubles a channel.</summary>
public sealed class Picture
{
    private readonly Dictionary<(int MipX, int MipY), Picture> _averages = [];

    /// <summary>A picture of zeros.</summary>
    public Picture(int width, int height, int channels)
    {
        Width = width;
        Height = height;
        Planes = new double[channels][];
        for (int c = 0; c < channels; c++) Planes[c] = new double[width * height];
    }

    /// <summary>Columns.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>Channels.</summary>
    public int Channels => Planes.Length;

    /// <summary>The values, row by row.</summary>
    public double[][] Planes { get; }

    /// <summary>Width and height.</summary>
    public ImageSize Size => new(Width, Height);

    /// <summary>Bytes, divided by 255.</summary>
    public static Picture FromBytes(ImageView<byte> source)
    {
        Picture picture = new(source.Width, source.Height, source.Channels);
        for (int y = 0; y < source.Height; y++)
        {
            ReadOnlySpan<byte> row = source.Row(y);
            for (int i = 0; i < row.Length; i++)
                picture.Planes[i % source.Channels][(y * source.Width) + (i / source.Channels)] = row[i] / 255.0;
        }

        return picture;
    }

    /// <summary>A copy.</summary>
    public Picture Copy()
    {
        Picture copy = new(Width, Height, Channels);
        for (int c = 0; c < Channels; c++) Planes[c].CopyTo(copy.Planes[c], 0);
        return copy;
    }

    /// <summary>Applies a function to every pixel, in place.</summary>
    public void Apply(PixelFunction function)
    {
        Span<double> pixel = stackalloc double[Channels];
        for (int p = 0; p < Width * Height; p++)
        {
            for (int c = 0; c < Channels; c++) pixel[c] = Planes[c][p];
            function(pixel);
            for (int c = 0; c < Channels; c++) Planes[c][p] = pixel[c];
        }
    }

    /// <summary>Applies a function to every value, in place.</summary>
    public void ApplyToValues(Func<double, double> function)
    {
        foreach (double[] plane in Planes)
        {
            for (int p = 0; p < plane.Length; p++) plane[p] = function(plane[p]);
        }
    }

    /// <summary>The box averages over 2^mipX × 2^mipY blocks anchored at (0, 0); incomplete blocks average what is there.</summary>
    public Picture Averaged(int mipX, int mipY)
    {
        if (mipX == 0 && mipY == 0) return this;
        if (_averages.TryGetValue((mipX, mipY), out Picture? averaged)) return averaged;
        int blockWidth = (int)Math.Min(1L << mipX, Width);
        int blockHeight = (int)Math.Min(1L << mipY, Height);
        averaged = new Picture((Width + blockWidth - 1) / blockWidth, (Height + blockHeight - 1) / blockHeight, Channels);
        for (int c = 0; c < Channels; c++)
        {
            for (int y = 0; y < averaged.Height; y++)
            {
                for (int x = 0; x < averaged.Width; x++)
                    averaged.Planes[c][(y * averaged.Width) + x] = Mean(Planes[c], x * blockWidth, y * blockHeight, blockWidth, blockHeight);
            }
        }

        _averages.Add((mipX, mipY), averaged);
        return averaged;
    }

    private double Mean(double[] plane, int left, int top, int width, int height)
    {
        int right = Math.Min(left + width, Width);
        int bottom = Math.Min(top + height, Height);
        double sum = 0;
        for (int y = top; y < bottom; y++)
        {
            for (int x = left; x < right; x++) sum += plane[(y * Width) + x];
        }

        return sum / ((right - left) * (bottom - top));
    }
}
