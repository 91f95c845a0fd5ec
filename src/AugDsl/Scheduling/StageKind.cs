using System.ComponentModel;

namespace AugDsl.Scheduling;

/// <summary>
/// A kind of stage: a computation that needs more of the canvas than the pixel itself, and makes a raster. An operation brings its own
/// (<c>X.Runtime.cs</c> in its folder); generated code names it, and nothing else knows it.
/// </summary>
/// <remarks>A kind has no state. Its parameters are numbers of the sample; what they mean is the kind's own affair.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class StageKind
{
    internal StageKind()
    {
    }

    /// <summary>Whether the stage holds its whole canvas in memory.</summary>
    internal virtual bool HoldsCanvas => false;

    /// <summary>Refuses parameters that no attribute and no edit may give.</summary>
    /// <exception cref="ArgumentException">A parameter is not legal.</exception>
    internal virtual void Check(ReadOnlySpan<double> parameters)
    {
    }

    /// <summary>Whether the stage changes nothing with these parameters: then only its raster is made.</summary>
    internal virtual bool IsIdentity(ReadOnlySpan<double> parameters) => false;

    /// <summary>Makes a stage. A run keeps it for the samples that follow.</summary>
    internal abstract FollowingStage Create();

    /// <summary>Makes a body from bytes to bytes for a sample that is this stage alone; null if the kind has none.</summary>
    internal virtual ByteStage? CreateByteStage() => null;
}
