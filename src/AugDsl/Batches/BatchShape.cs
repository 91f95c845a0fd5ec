using AugDsl.Imaging;

namespace AugDsl.Batches;

/// <summary>What all batches of a loader have in common.</summary>
/// <param name="BatchSize">The most samples.</param>
/// <param name="Channels">Values a pixel.</param>
/// <param name="Layout">The order of a sample's axes.</param>
/// <param name="FixedSize">The size of every sample, or null where each has its own.</param>
/// <param name="IsMixed">Whether the pipeline has mixing rules.</param>
/// <param name="Classes">The classes of the data set; 0 without labels.</param>
/// <param name="Targets">The annotations that samples have.</param>
/// <param name="MaskFill">The label beside a mask.</param>
internal sealed record BatchShape(int BatchSize, int Channels, Layout Layout, ImageSize? FixedSize, bool IsMixed, int Classes, Targets Targets, byte MaskFill)
{
    /// <summary>The shape of the masks: one byte a pixel.</summary>
    public BatchShape OfMasks => this with { Channels = 1, Layout = Layout.Hwc };

    /// <summary>The values of a sample.</summary>
    public int Length(ImageSize size)
    {
        long length = size.Area * Channels;
        return length <= Array.MaxLength
            ? (int)length
            : throw new InvalidOperationException(FormattableString.Invariant($"A sample of {size} pixels and {Channels} channels does not fit an array."));
    }

    /// <summary>The values of a batch.</summary>
    public int Length(ImageSize size, int count)
    {
        long length = Length(size) * (long)count;
        return length <= Array.MaxLength
            ? (int)length
            : throw new InvalidOperationException(FormattableString.Invariant($"A batch of {count} samples of {size} pixels and {Channels} channels does not fit an array; make BatchSize smaller."));
    }
}
