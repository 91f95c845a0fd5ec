using AugDsl.Imaging;

namespace AugDsl.TestTime;

/// <summary>Where a crop lies in its picture.</summary>
public enum CropAnchor
{
    /// <summary>The whole picture.</summary>
    None,

    /// <summary>The upper left corner.</summary>
    TopLeft,

    /// <summary>The upper right corner.</summary>
    TopRight,

    /// <summary>The lower left corner.</summary>
    BottomLeft,

    /// <summary>The lower right corner.</summary>
    BottomRight,

    /// <summary>The middle; half a pixel goes to the even side, as in torchvision.</summary>
    Center,
}

/// <summary>One of the pictures that a model sees of a sample at test time.</summary>
/// <param name="Anchor">The part of the picture.</param>
/// <param name="IsMirrored">Whether the picture is flipped left to right before the part is taken.</param>
/// <param name="Variant">The variant of the sample's key: which random draws.</param>
public readonly record struct TestTimeView(CropAnchor Anchor, bool IsMirrored, uint Variant)
{
    /// <summary>The upper left pixel of the part in the picture, flipped or not.</summary>
    internal (int X, int Y) Origin(ImageSize picture, ImageSize crop)
    {
        int right = picture.Width - crop.Width;
        int bottom = picture.Height - crop.Height;
        return Anchor switch
        {
            CropAnchor.TopRight => (right, 0),
            CropAnchor.BottomLeft => (0, bottom),
            CropAnchor.BottomRight => (right, bottom),
            CropAnchor.Center => (Middle(right), Middle(bottom)),
            _ => (0, 0),
        };
    }

    private static int Middle(int room) => (int)Math.Round(room / 2.0, MidpointRounding.ToEven);
}
