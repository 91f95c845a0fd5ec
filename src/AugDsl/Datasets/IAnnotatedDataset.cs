using AugDsl.Annotations;
using AugDsl.Codecs;
using AugDsl.Imaging;

namespace AugDsl.Datasets;

/// <summary>Pictures with boxes, keypoints or masks; a loader moves those that its pipeline declares.</summary>
/// <remarks>
/// What belongs to a picture has its full size, upright, in the coordinates of <see cref="Box"/>. Used by several threads at once; what an index
/// means never changes. Only the members of what <see cref="Targets"/> says need be written. <see cref="AnnotatedDataset"/> is a ready one.
/// </remarks>
public interface IAnnotatedDataset : IImageDataset
{
    /// <summary>The kinds of annotations that there are: for all pictures, though a picture may have no box and no keypoint.</summary>
    Targets Targets { get; }

    /// <summary>The boxes of a picture, without an allocation.</summary>
    /// <param name="index">The picture.</param>
    /// <exception cref="NotSupportedException">The data set has no boxes.</exception>
    ReadOnlySpan<Box> Boxes(int index) => throw new NotSupportedException("The data set has no boxes.");

    /// <summary>The keypoints of a picture, without an allocation.</summary>
    /// <param name="index">The picture.</param>
    /// <exception cref="NotSupportedException">The data set has no keypoints.</exception>
    ReadOnlySpan<Keypoint> Keypoints(int index) => throw new NotSupportedException("The data set has no keypoints.");

    /// <summary>Gives a mask that lies in memory, without a copy or an allocation.</summary>
    /// <param name="index">The picture.</param>
    /// <param name="mask">One byte a pixel, of the picture's size; valid as long as the data set.</param>
    /// <returns>False where masks have to be read: the answer is the same for all pictures of a data set.</returns>
    bool TryGetMaskView(int index, out ImageView<byte> mask)
    {
        mask = default;
        return false;
    }

    /// <summary>Reads a mask.</summary>
    /// <param name="index">The picture.</param>
    /// <param name="options">Limits and choices; null for those of the data set.</param>
    /// <param name="workspace">Memory to decode into, the caller's alone; null for an array of the mask's own.</param>
    /// <returns>One byte a pixel, of the picture's size. It may be the data set's own: do not write into it.</returns>
    /// <exception cref="ImageFormatException">The file is damaged or beyond a limit.</exception>
    /// <exception cref="IOException">The file is gone or cannot be opened.</exception>
    /// <exception cref="NotSupportedException">The data set has no masks.</exception>
    ImageBuffer<byte> ReadMask(int index, DecodeOptions? options = null, DecodeWorkspace? workspace = null) => throw new NotSupportedException("The data set has no masks.");
}
