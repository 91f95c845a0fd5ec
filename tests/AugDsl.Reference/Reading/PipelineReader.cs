using System.Reflection;

namespace AugDsl.Reference;

/// <summary>Reads a pipeline's class by reflection. Metadata keep the source order of attributes on one declaration.</summary>
internal sealed class PipelineReader
{
    private const int DeepestNesting = 32;
    private readonly List<ReferenceLeaf> _leaves = [];
    private readonly Dictionary<uint, string> _slots = [];

    public static ReferencePipeline Read(Type type)
    {
        AugmentationPipelineAttribute rule = type.GetCustomAttribute<AugmentationPipelineAttribute>(false)
            ?? throw new ArgumentException($"{type} has no [AugmentationPipeline].", nameof(type));
        return Read(type.Name, rule, Steps(type));
    }

    public static ReferencePipeline Read(string name, AugmentationPipelineAttribute rule, IEnumerable<StepAttribute> steps)
    {
        PipelineReader reader = new();
        List<ReferenceNode> nodes = reader.Nodes(steps, string.Empty, 0);
        return new ReferencePipeline(name, rule, nodes, reader._leaves);
    }

    private static IEnumerable<StepAttribute> Steps(Type type) => type.GetCustomAttributes(false).OfType<StepAttribute>();

    private List<ReferenceNode> Nodes(IEnumerable<StepAttribute> steps, string prefix, int depth)
    {
        if (depth > DeepestNesting) throw new ArgumentException($"{prefix}: a fragment contains itself.", nameof(steps));
        Dictionary<string, int> occurrences = [];
        List<ReferenceNode> nodes = [];
        foreach (StepAttribute attribute in steps)
        {
            string kind = Paths.Kind(attribute.GetType());
            int occurrence = occurrences[kind] = occurrences.GetValueOrDefault(kind) + 1;
            string path = prefix + (attribute.Name ?? $"{kind}#{occurrence}");
            nodes.Add(Node(attribute, path, depth));
        }

        return nodes;
    }

    private ReferenceNode Node(StepAttribute attribute, string path, int depth)
    {
        ReferenceNode node;
        if (attribute is GroupAttribute group)
        {
            Type generic = group.GetType();
            ReferenceGroup meaning = ReferenceCatalog.Groups[generic.GetGenericTypeDefinition()];
            node = new ReferenceGroupNode(group, meaning, Nodes(Steps(generic.GetGenericArguments()[0]), path + "/", depth + 1), path);
        }
        else
        {
            ReferenceLeaf leaf = new(_leaves.Count, attribute, ReferenceCatalog.Operation(attribute.GetType()), path);
            _leaves.Add(leaf);
            node = leaf;
        }

        if (!_slots.TryAdd(node.Slot, path)) throw new ArgumentException($"The paths {path} and {_slots[node.Slot]} have the same slot.", nameof(path));
        return node;
    }
}
