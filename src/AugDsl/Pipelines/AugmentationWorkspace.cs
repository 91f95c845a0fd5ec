using AugDsl.Annotations;
using AugDsl.Kernels;
using AugDsl.Scheduling;

namespace AugDsl.Pipelines;

/// <summary>
/// The memory that applying a pipeline needs beside source and destination. It grows to what the samples need and is used again, so that
/// nothing is allocated per sample after the first ones.
/// </summary>
/// <remarks>
/// One workspace serves any number of pipelines and sizes, one call at a time: a second call while one is running, from whatever thread, throws
/// <see cref="InvalidOperationException"/>. Give every worker its own, or leave it out: then a workspace of the calling thread is used.
/// </remarks>
public sealed class AugmentationWorkspace
{
    [ThreadStatic]
    private static AugmentationWorkspace? s_free;

    private readonly Func<Arena> _newArena;
    private PairSchedule? _pair;
    private AnnotationMapper? _annotations;
    private int _inUse;

    /// <summary>Makes an empty workspace.</summary>
    public AugmentationWorkspace()
        : this(static () => new Arena())
    {
    }

    /// <summary>Makes an empty workspace whose memory comes from elsewhere.</summary>
    internal AugmentationWorkspace(Func<Arena> newArena)
    {
        _newArena = newArena;
        Schedule = new Schedule(newArena());
    }

    /// <summary>The recorder and executor of samples. Who touches it holds a <see cref="WorkspaceLease"/>.</summary>
    internal Schedule Schedule { get; private set; }

    /// <summary>The recorders of two samples that are mixed: <see cref="Schedule"/> and a second one, made at its first use.</summary>
    internal PairSchedule Pair => _pair ??= new PairSchedule(Schedule, new Schedule(_newArena()));

    /// <summary>What moves annotations as the sample in <see cref="Schedule"/> moves its picture, made at its first use.</summary>
    internal AnnotationMapper Annotations => _annotations ??= new AnnotationMapper(Schedule);

    /// <summary>Gives the memory back; the next sample allocates it again.</summary>
    /// <exception cref="InvalidOperationException">A pipeline is being applied with this workspace.</exception>
    public void Trim()
    {
        Enter();
        Schedule = new Schedule(_newArena());
        _pair = null;
        _annotations = null;
        Leave();
    }

    /// <summary>The calling thread's workspace, or a new one while that is in use (a user's step may apply another pipeline).</summary>
    internal static AugmentationWorkspace OfThread()
    {
        AugmentationWorkspace workspace = s_free ?? new AugmentationWorkspace();
        s_free = null;
        return workspace;
    }

    /// <summary>Keeps what <see cref="OfThread"/> gave for the thread's next call.</summary>
    internal static void KeepForThread(AugmentationWorkspace workspace) => s_free = workspace;

    internal void Enter()
    {
        if (Interlocked.Exchange(ref _inUse, 1) != 0)
            throw new InvalidOperationException("The workspace is in use by another call; it serves one at a time. Give every thread a workspace of its own, or leave the argument out.");
    }

    internal void Leave() => Volatile.Write(ref _inUse, 0);
}
