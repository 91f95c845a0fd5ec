namespace AugDsl.Reference;

/// <summary>Drawing comes first: it resolves every probability and group and leaves a flat list of steps.</summary>
internal static class ListDrawer
{
    /// <summary>The steps of this sample, in order, without the output step.</summary>
    public static List<ListEntry> Draw(ReferencePipeline pipeline, ulong key)
    {
        List<ListEntry> list = [];
        foreach (ReferenceNode node in pipeline.Nodes) Add(node, key, list);
        return list;
    }

    private static void Add(ReferenceNode node, ulong key, List<ListEntry> list)
    {
        if (node.Attribute is OutputAttribute) return;
        ScalarDraws draws = new(key, node.Slot);
        if (!draws.Gate(node.Attribute.Probability)) return;
        int place = list.Count;
        if (node is not ReferenceGroupNode { Group: not ReferenceBlend }) list.Add(new ListEntry(node, []));
        if (node is not ReferenceGroupNode group) return;
        double[] weights = [.. group.Children.Select(child => child.Attribute.Weight)];
        List<int> parts = [];
        foreach (int child in group.Group.Choose((GroupAttribute)group.Attribute, weights, draws))
        {
            int before = list.Count;
            Add(group.Children[child], key, list);
            parts.Add(list.Count - before);
        }

        if (group.Group is ReferenceBlend blend) list[place] = new ListEntry(node, blend.MixesParts ? parts : [parts.Sum()]);
    }
}

/// <summary>A step of the list, or a blend before those that are in it.</summary>
/// <param name="Node">The step or the blend.</param>
/// <param name="Parts">How many of the entries behind it are in each of its parts.</param>
internal sealed record ListEntry(ReferenceNode Node, IReadOnlyList<int> Parts)
{
    /// <summary>Its number among the pipeline's steps, blends included.</summary>
    public int Index => Node is ReferenceLeaf leaf ? leaf.Index : ((ReferenceGroupNode)Node).Index;
}
