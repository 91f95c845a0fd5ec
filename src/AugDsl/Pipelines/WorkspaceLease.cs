using System.ComponentModel;
using AugDsl.Annotations;
using AugDsl.Scheduling;

namespace AugDsl.Pipelines;

/// <summary>
/// The sole use of a workspace for the time of one call: the caller's, or one of the calling thread where it gave none. Generated code holds one
/// around everything that touches a schedule.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct WorkspaceLease
{
    private readonly AugmentationWorkspace _workspace;
    private readonly bool _isThreads;

    /// <summary>Takes a workspace.</summary>
    /// <param name="workspace">The caller's; null for the thread's own.</param>
    /// <exception cref="InvalidOperationException">The workspace is in use: by another thread, or further up on this one.</exception>
    public WorkspaceLease(AugmentationWorkspace? workspace)
    {
        _isThreads = workspace is null;
        _workspace = workspace ?? AugmentationWorkspace.OfThread();
        _workspace.Enter();
    }

    /// <summary>The recorder and executor of samples.</summary>
    public Schedule Schedule => _workspace.Schedule;

    /// <summary>The recorders of two samples that are mixed: <see cref="Schedule"/> and a second one, made at its first use.</summary>
    public PairSchedule Pair => _workspace.Pair;

    /// <summary>What moves annotations as the sample in <see cref="Schedule"/> moves its picture.</summary>
    public AnnotationMapper Annotations => _workspace.Annotations;

    /// <summary>Gives the workspace back.</summary>
    public void Dispose()
    {
        _workspace.Leave();
        if (_isThreads) AugmentationWorkspace.KeepForThread(_workspace);
    }
}
