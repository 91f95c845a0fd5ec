using AugDsl.Annotations;
using AugDsl.Imaging;
using AugDsl.Randomness;

namespace AugDsl.Pipelines;

/// <summary>A pipeline that declares <see cref="Targets.Masks"/>, as loaders and tools see it. The compiler implements it.</summary>
/// <typeparam name="TSelf">The pipeline class itself.</typeparam>
public interface IMaskPipeline<TSelf>
    where TSelf : IMaskPipeline<TSelf>
{
    /// <summary>Makes the mask of a sample's result: the nearest label, never a mixture.</summary>
    /// <param name="mask">One byte a pixel, of the source's full size.</param>
    /// <param name="key">The sample's key.</param>
    /// <param name="destination">A byte for each pixel of the result, row by row. May not overlap the mask.</param>
    /// <param name="workspace">Scratch memory; null for the thread's own.</param>
    /// <exception cref="ArgumentException">A size does not fit; nothing was written.</exception>
    static abstract void ApplyMask(ImageView<byte> mask, SampleKey key, Span<byte> destination, AugmentationWorkspace? workspace);

    /// <summary>Brings a mask of a sample's result back to the source: the nearest label, and the mask's fill where the result shows nothing.</summary>
    /// <param name="mask">One byte a pixel, of the result's size.</param>
    /// <param name="key">The sample's key.</param>
    /// <param name="sourceSize">The source's size.</param>
    /// <param name="destination">A byte for each pixel of the source, row by row. May not overlap the mask.</param>
    /// <param name="workspace">Scratch memory; null for the thread's own.</param>
    /// <exception cref="ArgumentException">A size does not fit; nothing was written.</exception>
    static abstract void InverseMask(ImageView<byte> mask, SampleKey key, ImageSize sourceSize, Span<byte> destination, AugmentationWorkspace? workspace);
}

/// <summary>A pipeline that declares <see cref="Targets.Boxes"/>, as loaders and tools see it. The compiler implements it.</summary>
/// <typeparam name="TSelf">The pipeline class itself.</typeparam>
public interface IBoxPipeline<TSelf>
    where TSelf : IBoxPipeline<TSelf>
{
    /// <summary>Moves boxes to a sample's result, clipped to it. Those of which too little is left are dropped; the others keep their order and labels.</summary>
    /// <param name="boxes">Boxes of the source.</param>
    /// <param name="key">The sample's key.</param>
    /// <param name="sourceSize">The source's size.</param>
    /// <param name="result">Room for as many boxes; may be the same memory.</param>
    /// <param name="workspace">Scratch memory; null for the thread's own.</param>
    /// <returns>How many boxes are left.</returns>
    /// <exception cref="ArgumentException">A box is inverted or not finite, or there is too little room; nothing was written.</exception>
    static abstract int TransformBoxes(ReadOnlySpan<Box> boxes, SampleKey key, ImageSize sourceSize, Span<Box> result, AugmentationWorkspace? workspace);

    /// <summary>Moves boxes of a sample's result back to the source, clipped to it. Those of which nothing is left are dropped.</summary>
    /// <param name="boxes">Boxes of the result.</param>
    /// <param name="key">The sample's key.</param>
    /// <param name="sourceSize">The source's size.</param>
    /// <param name="result">Room for as many boxes; may be the same memory.</param>
    /// <param name="workspace">Scratch memory; null for the thread's own.</param>
    /// <returns>How many boxes are left.</returns>
    /// <exception cref="ArgumentException">A box is inverted or not finite, or there is too little room; nothing was written.</exception>
    static abstract int InverseBoxes(ReadOnlySpan<Box> boxes, SampleKey key, ImageSize sourceSize, Span<Box> result, AugmentationWorkspace? workspace);
}

/// <summary>A pipeline that declares <see cref="Targets.Keypoints"/>, as loaders and tools see it. The compiler implements it.</summary>
/// <typeparam name="TSelf">The pipeline class itself.</typeparam>
public interface IKeypointPipeline<TSelf>
    where TSelf : IKeypointPipeline<TSelf>
{
    /// <summary>Moves keypoints to a sample's result. All are kept; one that has left the picture is no longer visible.</summary>
    /// <param name="keypoints">Keypoints of the source.</param>
    /// <param name="key">The sample's key.</param>
    /// <param name="sourceSize">The source's size.</param>
    /// <param name="result">Room for as many keypoints; may be the same memory.</param>
    /// <param name="workspace">Scratch memory; null for the thread's own.</param>
    /// <exception cref="ArgumentException">A visible keypoint is not finite, or there is too little room; nothing was written.</exception>
    static abstract void TransformKeypoints(ReadOnlySpan<Keypoint> keypoints, SampleKey key, ImageSize sourceSize, Span<Keypoint> result, AugmentationWorkspace? workspace);

    /// <summary>Moves keypoints of a sample's result back to the source. All are kept; one that the source does not hold is no longer visible.</summary>
    /// <param name="keypoints">Keypoints of the result.</param>
    /// <param name="key">The sample's key.</param>
    /// <param name="sourceSize">The source's size.</param>
    /// <param name="result">Room for as many keypoints; may be the same memory.</param>
    /// <param name="workspace">Scratch memory; null for the thread's own.</param>
    /// <exception cref="ArgumentException">A visible keypoint is not finite, or there is too little room; nothing was written.</exception>
    static abstract void InverseKeypoints(ReadOnlySpan<Keypoint> keypoints, SampleKey key, ImageSize sourceSize, Span<Keypoint> result, AugmentationWorkspace? workspace);
}
