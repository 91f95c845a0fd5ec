using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Ir;

namespace AugDsl.Generators.Steps;

/// <summary>What remains of the tree of steps once includes and choices are conditions: steps, orders drawn per sample, and branches.</summary>
internal abstract class Node
{
    /// <summary>The step that it is by itself, or null.</summary>
    public virtual Step? Own => null;

    /// <summary>What is in it.</summary>
    public IReadOnlyList<IReadOnlyList<Node>> Children { get; set; } = [];

    /// <summary>Whether every map moves past it: it acts on every value by itself.</summary>
    public abstract bool CommutesWithMaps { get; }

    /// <summary>The same node with its children's nodes rearranged.</summary>
    public virtual Node With(IReadOnlyList<IReadOnlyList<Node>> children) => this;
}

/// <summary>One step.</summary>
internal sealed class StepNode(Step step) : Node
{
    public Step Step => step;

    public override Step Own => step;

    public override bool CommutesWithMaps => step.Kind.CommutesWithMaps;
}

/// <summary>A group whose result is mixed with the values before it. Its children are its parts: mostly one, the whole fragment.</summary>
internal sealed class BranchNode(Step step, BranchKind kind) : Node
{
    public override Step Own => step;

    public BranchKind Kind => kind;

    public override bool CommutesWithMaps => !kind.MakesRaster && Children.All(c => c.All(n => n.CommutesWithMaps));

    public override Node With(IReadOnlyList<IReadOnlyList<Node>> children) => new BranchNode(step, kind) { Children = children };
}

/// <summary>Children whose order is drawn.</summary>
internal sealed class OrderNode(DrawField order, string path, Condition active, bool changesCanvas) : Node
{
    public DrawField Order => order;

    public string Path => path;

    public Condition Active => active;

    /// <summary>Whether a child may change the canvas: then it depends on the order, and every child reads it where it stands.</summary>
    public bool ChangesCanvas => changesCanvas;

    // What a map reads of the canvas is declared where the canvas is made, and no map moves above that.
    public override bool CommutesWithMaps => !changesCanvas && Children.All(c => c.All(n => n.CommutesWithMaps));

    public CanvasSize CanvasIn { get; set; } = null!;

    public CanvasSize CanvasOut { get; set; } = null!;

    public override Node With(IReadOnlyList<IReadOnlyList<Node>> children)
    {
        OrderNode result = new(order, path, active, changesCanvas) { Children = children, CanvasIn = CanvasIn, CanvasOut = CanvasOut };
        result.Captures.AddRange(Captures);
        result.Results.AddRange(Results);
        return result;
    }

    /// <summary>The names under which each child reads the canvas.</summary>
    public List<CanvasSize> Captures { get; } = [];

    /// <summary>The canvas that each child leaves.</summary>
    public List<CanvasSize> Results { get; } = [];
}
