using System.Collections.Generic;
using AugDsl.Generators.Ir;

namespace AugDsl.Generators.Steps;

/// <summary>A line of <c>Prepare</c>, before anybody has written C#.</summary>
internal abstract record PrepareLine
{
    /// <summary>Declares what a step's expressions refer to: its named numbers, the canvas after it, what the runtime computes for its map.</summary>
    public sealed record Begin(Step Step) : PrepareLine;

    /// <summary>Declares a number under its name.</summary>
    public sealed record Name(Local Local) : PrepareLine;

    /// <summary>Tells the schedule something.</summary>
    /// <param name="Method">The schedule's method.</param>
    /// <param name="Arguments">What it gets.</param>
    public sealed record Call(string Method, params IReadOnlyList<CallArgument> Arguments) : PrepareLine
    {
        /// <summary>When: if any of these holds. Always without one.</summary>
        public IReadOnlyList<Condition> AnyOf { get; init; } = [];

        /// <summary>The step that may ask for a sampling: decisions are told apart by it.</summary>
        public Step? Place { get; init; }
    }
}

/// <summary>An argument of a call of <c>Prepare</c>.</summary>
internal abstract record CallArgument
{
    /// <summary>A number.</summary>
    public sealed record Number(ScalarExpr Value) : CallArgument;

    /// <summary>A whole number.</summary>
    public sealed record Whole(ScalarExpr Value) : CallArgument;

    /// <summary>A list of numbers.</summary>
    public sealed record Numbers(IReadOnlyList<ScalarExpr> Values) : CallArgument;

    /// <summary>The constants of a body, as floats.</summary>
    public sealed record Constants(IReadOnlyList<SegmentConstant> Values) : CallArgument;

    /// <summary>A map of points.</summary>
    public sealed record Map(MapMatrix Matrix) : CallArgument;

    /// <summary>A map of colours.</summary>
    public sealed record Colours(AffineForm Form) : CallArgument;

    /// <summary>A step's slot.</summary>
    public sealed record Slot(uint Value) : CallArgument;

    /// <summary>A truth under its parameter's name.</summary>
    public sealed record Flag(string Name, bool Value) : CallArgument;

    /// <summary>Something of the runtime.</summary>
    public sealed record Member(RuntimeMember Value) : CallArgument;

    /// <summary>A body, or the one with the output step in it where that is asked for.</summary>
    public sealed record Body(PlanSegment Segment) : CallArgument;

    /// <summary>What a body asks of its canvas, and how its constants follow from it.</summary>
    public sealed record Settling(PlanStatistic Segment) : CallArgument;
}
