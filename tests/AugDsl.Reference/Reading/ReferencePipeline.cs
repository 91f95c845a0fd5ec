namespace AugDsl.Reference;

/// <summary>A pipeline as its attributes say it: a tree of steps and groups.</summary>
public sealed class ReferencePipeline
{
    internal ReferencePipeline(string name, AugmentationPipelineAttribute rule, IReadOnlyList<ReferenceNode> nodes, IReadOnlyList<ReferenceLeaf> leaves)
    {
        Name = name;
        Rule = rule;
        Nodes = nodes;
        Leaves = leaves;
        Channels = rule.Format == PixelFormat.Rgb8 ? 3 : 1;
        Fill = [.. Enumerable.Range(0, Channels).Select(c => rule.Fill[rule.Fill.Length == 1 ? 0 : c])];
        Output = leaves.SingleOrDefault(leaf => leaf.Attribute is OutputAttribute);
    }

    /// <summary>The name of the pipeline's class.</summary>
    public string Name { get; }

    /// <summary>Format, border, fill, interpolation, antialiasing, clamping.</summary>
    public AugmentationPipelineAttribute Rule { get; }

    /// <summary>The steps and groups at top level.</summary>
    public IReadOnlyList<ReferenceNode> Nodes { get; }

    /// <summary>All leaf steps, depth first in source order, fragments expanded where they are used.</summary>
    public IReadOnlyList<ReferenceLeaf> Leaves { get; }

    /// <summary>1 or 3.</summary>
    public int Channels { get; }

    /// <summary>The constant border, one value a channel.</summary>
    public IReadOnlyList<double> Fill { get; }

    /// <summary>The output step, if there is one.</summary>
    public ReferenceLeaf? Output { get; }
}

/// <summary>A step or a group in its place.</summary>
/// <param name="Attribute">What was written.</param>
/// <param name="Path">The path from the pipeline.</param>
public abstract record ReferenceNode(StepAttribute Attribute, string Path)
{
    /// <summary>FNV-1a-32 over the UTF-8 bytes of the path.</summary>
    public uint Slot { get; } = Paths.Slot(Path);
}

/// <summary>A step.</summary>
/// <param name="Index">Its number among the pipeline's steps: leaves, and blends before what is in them.</param>
/// <param name="Attribute">What was written.</param>
/// <param name="Operation">What it means.</param>
/// <param name="Path">The path from the pipeline.</param>
public sealed record ReferenceLeaf(int Index, StepAttribute Attribute, ReferenceOperation Operation, string Path) : ReferenceNode(Attribute, Path);

/// <summary>A group.</summary>
/// <param name="Attribute">What was written.</param>
/// <param name="Group">What it means.</param>
/// <param name="Children">The fragment's steps and groups.</param>
/// <param name="Path">The path from the pipeline.</param>
/// <param name="Index">Its number among the pipeline's steps, if it is a blend; else -1.</param>
public sealed record ReferenceGroupNode(StepAttribute Attribute, ReferenceGroup Group, IReadOnlyList<ReferenceNode> Children, string Path, int Index)
    : ReferenceNode(Attribute, Path);
