using System.ComponentModel;
using AugDsl.Annotations;
using AugDsl.Imaging;
using AugDsl.Pipelines;

namespace AugDsl.CompilerServices;

/// <summary>The members that move annotations, as <see cref="PipelineCalls{TSelf, TParameters, TOut}"/> those that compute pictures.</summary>
/// <typeparam name="TSelf">The pipeline class.</typeparam>
/// <typeparam name="TParameters">The draws of one sample.</typeparam>
/// <typeparam name="TOut">The type of the output's values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AnnotationCalls<TSelf, TParameters, TOut>
    where TSelf : ICompiledPipeline<TSelf, TParameters, TOut>
    where TParameters : struct, IPipelineParameters
    where TOut : unmanaged
{
    /// <summary>Makes the mask of the result with given draws: the nearest label.</summary>
    /// <param name="mask">One byte a pixel, of the source's full size.</param>
    /// <param name="p">The draws.</param>
    /// <param name="destination">A byte for each pixel of the result.</param>
    /// <param name="workspace">Scratch memory; the thread's own by default.</param>
    /// <exception cref="ArgumentException">A draw is not legal, or a size or a length does not fit. Nothing was written.</exception>
    public static void ApplyMask(ImageView<byte> mask, in TParameters p, Span<byte> destination, AugmentationWorkspace? workspace)
    {
        using WorkspaceLease lease = Prepare(in p, workspace);
        lease.Annotations.Mask(mask, destination, TSelf.Info.MaskFill);
    }

    /// <summary>Brings a mask of the result back to the source with given draws: the nearest label.</summary>
    /// <param name="mask">One byte a pixel, of the result's size.</param>
    /// <param name="p">The draws.</param>
    /// <param name="destination">A byte for each pixel of the source.</param>
    /// <param name="workspace">Scratch memory; the thread's own by default.</param>
    /// <exception cref="ArgumentException">A draw is not legal, or a size or a length does not fit. Nothing was written.</exception>
    public static void InverseMask(ImageView<byte> mask, in TParameters p, Span<byte> destination, AugmentationWorkspace? workspace)
    {
        using WorkspaceLease lease = Prepare(in p, workspace);
        lease.Annotations.InverseMask(mask, destination, TSelf.Info.MaskFill);
    }

    /// <summary>Moves boxes to the result with given draws, clipped to it; boxes of which too little is left are dropped.</summary>
    /// <param name="boxes">Boxes of the source.</param>
    /// <param name="p">The draws.</param>
    /// <param name="result">Room for as many boxes; may be the same memory.</param>
    /// <param name="workspace">Scratch memory; the thread's own by default.</param>
    /// <returns>How many boxes are left.</returns>
    /// <exception cref="ArgumentException">A draw is not legal, a box is inverted or not finite, or there is too little room. Nothing was written.</exception>
    public static int TransformBoxes(ReadOnlySpan<Box> boxes, in TParameters p, Span<Box> result, AugmentationWorkspace? workspace)
    {
        using WorkspaceLease lease = Prepare(in p, workspace);
        return lease.Annotations.Boxes(boxes, result, TSelf.Info.MinimumVisibility);
    }

    /// <summary>Moves boxes of the result back to the source with given draws, clipped to it.</summary>
    /// <param name="boxes">Boxes of the result.</param>
    /// <param name="p">The draws.</param>
    /// <param name="result">Room for as many boxes; may be the same memory.</param>
    /// <param name="workspace">Scratch memory; the thread's own by default.</param>
    /// <returns>How many boxes are left.</returns>
    /// <exception cref="ArgumentException">A draw is not legal, a box is inverted or not finite, or there is too little room. Nothing was written.</exception>
    public static int InverseBoxes(ReadOnlySpan<Box> boxes, in TParameters p, Span<Box> result, AugmentationWorkspace? workspace)
    {
        using WorkspaceLease lease = Prepare(in p, workspace);
        return lease.Annotations.InverseBoxes(boxes, result);
    }

    /// <summary>Moves keypoints to the result with given draws; all are kept.</summary>
    /// <param name="keypoints">Keypoints of the source.</param>
    /// <param name="p">The draws.</param>
    /// <param name="result">Room for as many keypoints; may be the same memory.</param>
    /// <param name="workspace">Scratch memory; the thread's own by default.</param>
    /// <exception cref="ArgumentException">A draw is not legal, a visible keypoint is not finite, or there is too little room. Nothing was written.</exception>
    public static void TransformKeypoints(ReadOnlySpan<Keypoint> keypoints, in TParameters p, Span<Keypoint> result, AugmentationWorkspace? workspace)
    {
        using WorkspaceLease lease = Prepare(in p, workspace);
        lease.Annotations.Keypoints(keypoints, result);
    }

    /// <summary>Moves keypoints of the result back to the source with given draws; all are kept.</summary>
    /// <param name="keypoints">Keypoints of the result.</param>
    /// <param name="p">The draws.</param>
    /// <param name="result">Room for as many keypoints; may be the same memory.</param>
    /// <param name="workspace">Scratch memory; the thread's own by default.</param>
    /// <exception cref="ArgumentException">A draw is not legal, a visible keypoint is not finite, or there is too little room. Nothing was written.</exception>
    public static void InverseKeypoints(ReadOnlySpan<Keypoint> keypoints, in TParameters p, Span<Keypoint> result, AugmentationWorkspace? workspace)
    {
        using WorkspaceLease lease = Prepare(in p, workspace);
        lease.Annotations.InverseKeypoints(keypoints, result);
    }

    /// <summary>Records the sample; who gets the lease gives it back.</summary>
    private static WorkspaceLease Prepare(in TParameters p, AugmentationWorkspace? workspace)
    {
        TParameters own = p;
        own.Validate();
        WorkspaceLease lease = new(workspace);
        try
        {
            TSelf.Prepare(in own, lease.Schedule, withOutput: false);
            return lease;
        }
        catch
        {
            lease.Dispose();
            throw;
        }
    }
}
