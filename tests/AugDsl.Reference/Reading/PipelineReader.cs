using System.Reflection;

namespace AugDsl.Reference;

/// <summary>Reads a pipeline's class by reflection. Metadata keep the source order of attributes on one declaration.</summary>
internal sealed class PipelineReader(int channels)
{
    private const int DeepestNesting = 32;
    private readonly List<ReferenceLeaf> _leaves = [];
    private readonly Dictionary<uint, string> _slots = [];
    private int _steps;

    public static ReferencePipeline Read(Type type)
    {
        AugmentationPipelineAttribute rule = type.GetCustomAttribute<AugmentationPipelineAttribute>(false)
            ?? throw new ArgumentException($"{type} has no [AugmentationPipeline].", nameof(type));
        return Read(type.Name, rule, Steps(type));
    }

    public static ReferencePipeline Read(string name, AugmentationPipelineAttribute rule, IEnumerable<StepAttribute> steps)
    {
        PipelineReader reader = new(rule.Format == PixelFormat.Rgb8 ? 3 : 1);
        List<ReferenceNode> nodes = reader.Nodes(steps, string.Empty, 0);
        return new ReferencePipeline(name, rule, nodes, reader._leaves);
    }

    private static IEnumerable<StepAttribute> Steps(Type type) => type.GetCustomAttributes(false).OfType<StepAttribute>();

    private List<ReferenceNode> Nodes(IEnumerable<StepAttribute> steps, string prefix, int depth) =>
        Nodes(steps.Select(attribute => new PolicyNode(attribute)), prefix, depth);

    /// <summary>Steps that were written, or that a policy stands for.</summary>
    private List<ReferenceNode> Nodes(IEnumerable<PolicyNode> steps, string prefix, int depth)
    {
        if (depth > DeepestNesting) throw new ArgumentException($"{prefix}: a fragment contains itself.", nameof(steps));
        Dictionary<string, int> occurrences = [];
        List<ReferenceNode> nodes = [];
        foreach (PolicyNode step in steps)
        {
            string kind = Paths.Kind(step.Attribute.GetType(), step.Fragment);
            int occurrence = occurrences[kind] = occurrences.GetValueOrDefault(kind) + 1;
            string path = prefix + (step.Attribute.Name ?? $"{kind}#{occurrence}");
            nodes.Add(Node(step, path, depth));
        }

        return nodes;
    }

    private ReferenceNode Node(PolicyNode step, string path, int depth)
    {
        StepAttribute attribute = step.Attribute;
        ReferenceNode node;
        if (attribute is PolicyAttribute policy)
        {
            IReadOnlyList<PolicyNode> steps = ReferenceCatalog.Policies[policy.GetType()].StepsOf(policy, channels);
            node = new ReferenceGroupNode(policy, ReferenceCatalog.Groups[typeof(IncludeAttribute<>)], Nodes(steps, path + "/", depth + 1), path, -1);
        }
        else if (attribute is GroupAttribute group)
        {
            Type generic = group.GetType();
            ReferenceGroup meaning = ReferenceCatalog.Groups[generic.GetGenericTypeDefinition()];
            int index = meaning is ReferenceBlend ? _steps++ : -1;
            List<ReferenceNode> children = step.Fragment is null
                ? Nodes(Steps(generic.GetGenericArguments()[0]), path + "/", depth + 1)
                : Nodes(step.Children, path + "/", depth + 1);
            node = new ReferenceGroupNode(group, meaning, children, path, index);
        }
        else
        {
            ReferenceLeaf leaf = new(_steps++, attribute, ReferenceCatalog.Operation(attribute.GetType()), path);
            _leaves.Add(leaf);
            node = leaf;
        }

        if (!_slots.TryAdd(node.Slot, path)) throw new ArgumentException($"The paths {path} and {_slots[node.Slot]} have the same slot.", nameof(path));
        return node;
    }
}
