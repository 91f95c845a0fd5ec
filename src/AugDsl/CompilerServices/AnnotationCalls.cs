using System.ComponentModel;
using AugDsl.Annotations;
using AugDsl.Imaging;
using AugDsl.Pipelines;

namespace AugDsl.CompilerServices;

/// <summary>The members that move annotations, as <see cref="PipelineCalls"/> those that compute pictures.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AnnotationCalls
{
    /// <summary>Makes the mask of the result with given draws: the nearest label.</summary>
    /// <param name="mask">One byte a pixel, of the source's full size.</param>
    /// <param name="p">The draws.</param>
    /// <param name="destination">A byte for each pixel of the result.</param>
    /// <param name="workspace">Scratch memory; the thread's own by default.</param>
    /// <exception cref="ArgumentException">A draw is not legal, or a size or a length does not fit. Nothing was written.</exception>
    public static void ApplyMask<TSelf, TParameters, TOut>(ImageView<byte> mask, in TParameters p, Span<byte> destination, AugmentationWorkspace? workspace)
        where TSelf : ICompiledPipeline<TSelf, TParameters, TOut>
        where TParameters : struct, IPipelineParameters
        where TOut : unmanaged
    {
        using WorkspaceLease lease = Prepare<TSelf, TParameters, TOut>(in p, workspace);
        lease.Annotations.Mask(mask, destination, TSelf.Info.MaskFill);
    }

    /// <summary>Brings a mask of the result back to the source with given draws: the nearest label.</summary>
    /// <param name="mask">One byte a pixel, of the result's size.</param>
    /// <param name="p">The draws.</param>
    /// <param name="destination">A byte for each pixel of the source.</param>
    /// <param name="workspace">Scratch memory; the thread's own by default.</param>
    /// <exception cref="ArgumentException">A draw is not legal, or a size or a length does not fit. Nothing was written.</exception>
    public static void InverseMask<TSelf, TParameters, TOut>(ImageView<byte> mask, in TParameters p, Span<byte> destination, AugmentationWorkspace? workspace)
        where TSelf : ICompiledPipeline<TSelf, TParameters, TOut>
        where TParameters : struct, IPipelineParameters
        where TOut : unmanaged
    {
        using WorkspaceLease lease = Prepare<TSelf, TParameters, TOut>(in p, workspace);
        lease.Annotations.InverseMask(mask, destination, TSelf.Info.MaskFill);
    }

    /// <summary>Moves boxes to the result with given draws, clipped to it; boxes of which too little is left are dropped.</summary>
    /// <param name="boxes">Boxes of the source.</param>
    /// <param name="p">The draws.</param>
    /// <param name="result">Room for as many boxes; may be the same memory.</param>
    /// <param name="workspace">Scratch memory; the thread's own by default.</param>
    /// <returns>How many boxes are left.</returns>
    /// <exception cref="ArgumentException">A draw is not legal, a box is inverted or not finite, or there is too little room. Nothing was written.</exception>
    public static int TransformBoxes<TSelf, TParameters, TOut>(ReadOnlySpan<Box> boxes, in TParameters p, Span<Box> result, AugmentationWorkspace? workspace)
        where TSelf : ICompiledPipeline<TSelf, TParameters, TOut>
        where TParameters : struct, IPipelineParameters
        where TOut : unmanaged
    {
        using WorkspaceLease lease = Prepare<TSelf, TParameters, TOut>(in p, workspace);
        return lease.Annotations.Boxes(boxes, result, TSelf.Info.MinimumVisibility);
    }

    /// <summary>Moves boxes of the result back to the source with given draws, clipped to it.</summary>
    /// <param name="boxes">Boxes of the result.</param>
    /// <param name="p">The draws.</param>
    /// <param name="result">Room for as many boxes; may be the same memory.</param>
    /// <param name="workspace">Scratch memory; the thread's own by default.</param>
    /// <returns>How many boxes are left.</returns>
    /// <exception cref="ArgumentException">A draw is not legal, a box is inverted or not finite, or there is too little room. Nothing was written.</exception>
    public static int InverseBoxes<TSelf, TParameters, TOut>(ReadOnlySpan<Box> boxes, in TParameters p, Span<Box> result, AugmentationWorkspace? workspace)
        where TSelf : ICompiledPipeline<TSelf, TParameters, TOut>
        where TParameters : struct, IPipelineParameters
        where TOut : unmanaged
    {
        using WorkspaceLease lease = Prepare<TSelf, TParameters, TOut>(in p, workspace);
        return lease.Annotations.InverseBoxes(boxes, result);
    }

    /// <summary>Moves keypoints to the result with given draws; all are kept.</summary>
    /// <param name="keypoints">Keypoints of the source.</param>
    /// <param name="p">The draws.</param>
    /// <param name="result">Room for as many keypoints; may be the same memory.</param>
    /// <param name="workspace">Scratch memory; the thread's own by default.</param>
    /// <exception cref="ArgumentException">A draw is not legal, a visible keypoint is not finite, or there is too little room. Nothing was written.</exception>
    public static void TransformKeypoints<TSelf, TParameters, TOut>(ReadOnlySpan<Keypoint> keypoints, in TParameters p, Span<Keypoint> result, AugmentationWorkspace? workspace)
        where TSelf : ICompiledPipeline<TSelf, TParameters, TOut>
        where TParameters : struct, IPipelineParameters
        where TOut : unmanaged
    {
        using WorkspaceLease lease = Prepare<TSelf, TParameters, TOut>(in p, workspace);
        lease.Annotations.Keypoints(keypoints, result);
    }

    /// <summary>Moves keypoints of the result back to the source with given draws; all are kept.</summary>
    /// <param name="keypoints">Keypoints of the result.</param>
    /// <param name="p">The draws.</param>
    /// <param name="result">Room for as many keypoints; may be the same memory.</param>
    /// <param name="workspace">Scratch memory; the thread's own by default.</param>
    /// <exception cref="ArgumentException">A draw is not legal, a visible keypoint is not finite, or there is too little room. Nothing was written.</exception>
    public static void InverseKeypoints<TSelf, TParameters, TOut>(ReadOnlySpan<Keypoint> keypoints, in TParameters p, Span<Keypoint> result, AugmentationWorkspace? workspace)
        where TSelf : ICompiledPipeline<TSelf, TParameters, TOut>
        where TParameters : struct, IPipelineParameters
        where TOut : unmanaged
    {
        using WorkspaceLease lease = Prepare<TSelf, TParameters, TOut>(in p, workspace);
        lease.Annotations.InverseKeypoints(keypoints, result);
    }

    /// <summary>Records the sample; who gets the lease gives it back.</summary>
    private static WorkspaceLease Prepare<TSelf, TParameters, TOut>(in TParameters p, AugmentationWorkspace? workspace)
        where TSelf : ICompiledPipeline<TSelf, TParameters, TOut>
        where TParameters : struct, IPipelineParameters
        where TOut : unmanaged
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
