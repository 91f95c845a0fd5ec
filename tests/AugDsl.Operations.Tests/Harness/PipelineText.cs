using System.Text;

namespace AugDsl.Operations.Tests.Harness;

/// <summary>A pipeline as the lines of its C# text, so that a shrinker can take some away.</summary>
/// <param name="Options">The named arguments of the pipeline attribute.</param>
/// <param name="Steps">One attribute a step, with brackets.</param>
/// <param name="Output">The output step's attribute; empty without one.</param>
/// <param name="Fragments">The fragments' steps by name.</param>
internal sealed record PipelineText(
    IReadOnlyList<string> Options, IReadOnlyList<string> Steps, string Output, IReadOnlyDictionary<string, IReadOnlyList<string>> Fragments)
{
    /// <summary>The C# text of the class; fragments that nothing names are left out.</summary>
    public string Write(string name)
    {
        StringBuilder text = new();
        text.Append("[AugmentationPipeline(").AppendJoin(", ", Options).Append(")]\n");
        foreach (string step in Steps) text.Append(step).Append('\n');
        if (Output.Length > 0) text.Append(Output).Append('\n');
        text.Append("public sealed partial class ").Append(name).Append("\n{\n");
        foreach (string fragment in Used())
            text.Append("    [Fragment] ").AppendJoin(' ', Fragments[fragment]).Append(" private sealed class ").Append(fragment).Append(";\n");
        return text.Append("}\n").ToString();
    }

    /// <summary>All texts with one thing less: a step of the class or of a fragment, the output step, an option.</summary>
    public IEnumerable<PipelineText> Smaller()
    {
        if (Steps.Count > 1)
        {
            for (int i = 0; i < Steps.Count; i++) yield return this with { Steps = Without(Steps, i) };
        }

        foreach (string fragment in Used())
        {
            for (int i = 0; Fragments[fragment].Count > 1 && i < Fragments[fragment].Count; i++)
            {
                Dictionary<string, IReadOnlyList<string>> fragments = new(Fragments) { [fragment] = Without(Fragments[fragment], i) };
                yield return this with { Fragments = fragments };
            }
        }

        if (Output.Length > 0) yield return this with { Output = "" };
        for (int i = 0; i < Options.Count; i++) yield return this with { Options = Without(Options, i) };
    }

    private static string[] Without(IReadOnlyList<string> lines, int index) => [.. lines.Where((_, i) => i != index)];

    /// <summary>The fragments that the class reaches. Their names end in digits, so that the closing bracket is part of what is looked for.</summary>
    private List<string> Used()
    {
        List<string> used = [];
        Queue<string> lines = new(Steps);
        while (lines.TryDequeue(out string? line))
        {
            foreach (string fragment in Fragments.Keys.Where(f => line.Contains("<" + f + ">", StringComparison.Ordinal) && !used.Contains(f)))
            {
                used.Add(fragment);
                foreach (string inner in Fragments[fragment]) lines.Enqueue(inner);
            }
        }

        return used;
    }
}
