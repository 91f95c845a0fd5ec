using System.ComponentModel;
using AugDsl.OwnSteps;
using AugDsl.Sampling;

namespace AugDsl.Steps;

/// <summary>A user's warp as a field. Its numbers are the step's parameters.</summary>
/// <typeparam name="TStep">The user's step.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Warp<TStep> : FieldKind
    where TStep : struct, IWarpStep
{
    private Warp()
    {
    }

    /// <summary>The kind.</summary>
    public static Warp<TStep> Kind { get; } = new();

    internal override bool IsIdentity(in DenseField field) => false;

    internal override double Bound(in DenseField field, in CanvasBox box) => WarpPoints<TStep>.Bound(field, box);

    internal override FieldSurface Create() => new WarpSurface<TStep>(this);
}

/// <summary>A user's warp that knows its inverse.</summary>
/// <typeparam name="TStep">The user's step.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class InvertibleWarp<TStep> : FieldKind
    where TStep : struct, IInvertibleWarpStep
{
    private InvertibleWarp()
    {
    }

    /// <summary>The kind.</summary>
    public static InvertibleWarp<TStep> Kind { get; } = new();

    internal override bool IsIdentity(in DenseField field) => false;

    internal override double Bound(in DenseField field, in CanvasBox box) => WarpPoints<TStep>.Bound(field, box);

    internal override FieldSurface Create() => new InvertibleWarpSurface<TStep>(this);
}
