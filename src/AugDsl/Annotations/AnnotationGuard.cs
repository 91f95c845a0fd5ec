using System.Globalization;
using AugDsl.Imaging;

namespace AugDsl.Annotations;

/// <summary>The checks of annotations: all of them before the first value is written.</summary>
internal static class AnnotationGuard
{
    public static void CheckMask(ImageView<byte> mask, ImageSize size, string why, ReadOnlySpan<byte> destination, ImageSize canvas)
    {
        if (mask.Channels != 1)
            throw new ArgumentException(Text($"The mask has {mask.Channels} channels; a mask is one byte a pixel, its label."), nameof(mask));
        if (mask.Size != size)
            throw new ArgumentException(Text($"The mask is {mask.Size}; {why} {size}."), nameof(mask));
        if (destination.Length != canvas.Area)
            throw new ArgumentException(Text($"The destination holds {destination.Length} labels; {canvas} pixels are {canvas.Area}."), nameof(destination));
        if (destination.Overlaps(mask.Pixels))
            throw new ArgumentException("Mask and destination overlap; give the result memory of its own.", nameof(destination));
    }

    public static void Check(ReadOnlySpan<Box> boxes, ReadOnlySpan<Box> result)
    {
        Room(boxes, result, "boxes");
        if (FaultOf(boxes) is string fault) throw new ArgumentException(fault, nameof(boxes));
    }

    public static void Check(ReadOnlySpan<Keypoint> keypoints, ReadOnlySpan<Keypoint> result)
    {
        Room(keypoints, result, "keypoints");
        if (FaultOf(keypoints) is string fault) throw new ArgumentException(fault, nameof(keypoints));
    }

    /// <summary>What is wrong with the first wrong box; null where all are right.</summary>
    public static string? FaultOf(ReadOnlySpan<Box> boxes)
    {
        for (int i = 0; i < boxes.Length; i++)
        {
            Box b = boxes[i];
            if (!float.IsFinite(b.Left) || !float.IsFinite(b.Top) || !float.IsFinite(b.Right) || !float.IsFinite(b.Bottom))
                return Text($"Box {i} is {Corners(b)}; its corners must be finite.");
            if (b.Right < b.Left || b.Bottom < b.Top)
                return Text($"Box {i} is {Corners(b)}; write left, top, right, bottom, not a width and a height.");
        }

        return null;
    }

    /// <summary>What is wrong with the first wrong keypoint; null where all are right.</summary>
    public static string? FaultOf(ReadOnlySpan<Keypoint> keypoints)
    {
        for (int i = 0; i < keypoints.Length; i++)
        {
            Keypoint k = keypoints[i];
            if (k.Visible && !(float.IsFinite(k.X) && float.IsFinite(k.Y)))
                return Text($"Keypoint {i} is visible at ({k.X}, {k.Y}); its place must be finite.");
        }

        return null;
    }

    /// <summary>Results may be written over what they are made of, but not over what is still to be read.</summary>
    private static void Room<T>(ReadOnlySpan<T> given, ReadOnlySpan<T> result, string what)
    {
        if (result.Length < given.Length)
            throw new ArgumentException(Text($"The result has room for {result.Length}; there may be as many as the {given.Length} {what}."), nameof(result));
        if (given.Overlaps(result, out int offset) && offset != 0)
            throw new ArgumentException(Text($"The {what} and their result overlap in part; give the same span, or memory of its own."), nameof(result));
    }

    private static string Corners(in Box b) => Text($"({b.Left}, {b.Top}) to ({b.Right}, {b.Bottom})");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
