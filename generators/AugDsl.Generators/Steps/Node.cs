using System.Collections.Generic;
using AugDsl.Generators.Ir;

namespace AugDsl.Generators.Steps;

/// <summary>What remains of the tree of steps once includes and choices are conditions: steps, and orders drawn per sample.</summary>
internal abstract class Node;

/// <summary>One step.</summary>
internal sealed class StepNode(Step step) : Node
{
    public Step Step => step;
}

/// <summary>Children whose order is drawn.</summary>
internal sealed class OrderNode(DrawField order, string path, Condition active, bool changesCanvas) : Node
{
    public DrawField Order => order;

    public string Path => path;

    public Condition Active => active;

    /// <summary>Whether a child may change the canvas: then it depends on the order, and every child reads it where it stands.</summary>
    public bool ChangesCanvas => changesCanvas;

    public IReadOnlyList<IReadOnlyList<Node>> Children { get; set; } = [];

    public CanvasSize CanvasIn { get; set; } = null!;

    public CanvasSize CanvasOut { get; set; } = null!;

    /// <summary>The same order with its children's nodes rearranged.</summary>
    public OrderNode With(IReadOnlyList<IReadOnlyList<Node>> children)
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
