using System.ComponentModel;
using AugDsl.CompilerServices;
using AugDsl.Kernels;

namespace AugDsl.Pipelines;

/// <summary>
/// The memory that applying a pipeline needs beside source and destination. It grows to what the samples need and is used again, so that
/// nothing is allocated per sample after the first ones.
/// </summary>
/// <remarks>
/// One workspace serves any number of pipelines and sizes, one call at a time: it is not thread-safe. Give every worker its own, or leave it
/// out: then a workspace of the calling thread is used.
/// </remarks>
public sealed class AugmentationWorkspace
{
    [ThreadStatic]
    private static AugmentationWorkspace? s_free;

    private PairSchedule? _pair;

    /// <summary>Makes an empty workspace.</summary>
    public AugmentationWorkspace() => Schedule = new Schedule(new Arena());

    /// <summary>The recorder and executor of samples, for generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Schedule Schedule { get; private set; }

    /// <summary>The recorders of two samples that are mixed, for generated code: <see cref="Schedule"/> and a second one, made at its first use.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public PairSchedule Pair => _pair ??= new PairSchedule(Schedule, new Schedule(new Arena()));

    /// <summary>Gives the memory back; the next sample allocates it again. Not while a pipeline is being applied with this workspace.</summary>
    public void Trim()
    {
        Schedule = new Schedule(new Arena());
        _pair = null;
    }

    /// <summary>Takes the calling thread's workspace, or a new one while that is in use (a user's step may apply another pipeline).</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static AugmentationWorkspace Rent()
    {
        AugmentationWorkspace workspace = s_free ?? new AugmentationWorkspace();
        s_free = null;
        return workspace;
    }

    /// <summary>Gives back what <see cref="Rent"/> gave.</summary>
    /// <param name="workspace">The workspace, which the caller no longer uses.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Return(AugmentationWorkspace workspace) => s_free = workspace;
}
