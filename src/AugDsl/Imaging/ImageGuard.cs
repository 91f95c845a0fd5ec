using System.Globalization;

namespace AugDsl.Imaging;

/// <summary>The checks that views and buffers share.</summary>
internal static class ImageGuard
{
    /// <summary>Checks a picture's shape against its span and returns the stride.</summary>
    public static int Check(int length, int width, int height, int channels, int stride, string spanName)
    {
        Side(width, nameof(width));
        Side(height, nameof(height));
        if (channels is < 1 or > 4)
            throw new ArgumentException(Text($"A picture has 1 to 4 channels, not {channels}."), nameof(channels));
        if (stride == 0) stride = width * channels;
        if (stride < width * channels)
            throw new ArgumentException(Text($"The stride is {stride}; a row of {width} pixels of {channels} channels needs at least {width * channels}."), nameof(stride));
        long needed = ((long)(height - 1) * stride) + ((long)width * channels);
        if (length < needed)
            throw new ArgumentException(Text($"The span holds {length} values; {width} x {height} pixels of {channels} channels with stride {stride} need {needed}."), spanName);
        return stride;
    }

    private static void Side(int side, string name)
    {
        if (side is < 1 or > ImageSize.MaximumSide)
            throw new ArgumentException(Text($"The {name} is {side}; 1 to {ImageSize.MaximumSide} is legal."), name);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
