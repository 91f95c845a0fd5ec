using System.ComponentModel;
using AugDsl.Imaging;

namespace AugDsl.Sampling;

/// <summary>
/// A kind of dense displacement p → p + d(p): a spline lattice, a mesh, a function. An operation brings its own (<c>X.Runtime.cs</c> in its
/// folder); generated code names it, and nothing else knows it.
/// </summary>
/// <remarks>A kind has no state. A field exists on the whole plane, and is a pure function of what <see cref="DenseField"/> holds.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class FieldKind
{
    /// <summary>The most numbers of a field.</summary>
    internal const int MostParameters = 4;

    internal FieldKind()
    {
    }

    /// <summary>Whether the field moves nothing; then it is left out.</summary>
    internal abstract bool IsIdentity(in DenseField field);

    /// <summary>What no displacement of a point of the box exceeds on either axis, in pixels.</summary>
    internal abstract double Bound(in DenseField field, in CanvasBox box);

    /// <summary>Makes what computes the field. A chain keeps it for the samples that follow.</summary>
    internal abstract FieldSurface Create();
}

/// <summary>A dense displacement field of one sample.</summary>
/// <param name="Kind">What the numbers mean.</param>
/// <param name="Key">The sample's key.</param>
/// <param name="Slot">The step's slot.</param>
/// <param name="Canvas">The step's canvas.</param>
/// <param name="A">The first number of the step.</param>
/// <param name="B">The second one.</param>
/// <param name="C">The third one.</param>
/// <param name="D">The fourth one.</param>
internal readonly record struct DenseField(FieldKind Kind, ulong Key, uint Slot, ImageSize Canvas, double A, double B, double C, double D);
