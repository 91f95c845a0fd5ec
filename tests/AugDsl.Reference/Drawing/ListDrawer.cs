namespace AugDsl.Reference;

/// <summary>Drawing comes first: it resolves every probability and group and leaves a flat list of steps.</summary>
internal static class ListDrawer
{
    /// <summary>The steps of this sample, in order, without the output step.</summary>
    public static List<ReferenceLeaf> Draw(ReferencePipeline pipeline, ulong key)
    {
        List<ReferenceLeaf> list = [];
        foreach (ReferenceNode node in pipeline.Nodes) Add(node, key, list);
        return list;
    }

    private static void Add(ReferenceNode node, ulong key, List<ReferenceLeaf> list)
    {
        if (node.Attribute is OutputAttribute) return;
        ScalarDraws draws = new(key, node.Slot);
        if (!draws.Gate(node.Attribute.Probability)) return;
        if (node is ReferenceGroupNode group)
        {
            double[] weights = [.. group.Children.Select(child => child.Attribute.Weight)];
            foreach (int child in group.Group.Choose((GroupAttribute)group.Attribute, weights, draws)) Add(group.Children[child], key, list);
        }
        else
        {
            list.Add((ReferenceLeaf)node);
        }
    }
}
