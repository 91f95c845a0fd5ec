using System.Reflection;

namespace AugDsl.Operations.Tests.Harness;

/// <summary>Many pipelines in one compilation: starting the compiler costs more than a pipeline.</summary>
internal static class CompiledSet
{
    /// <summary>Compiles the attribute texts, each for a class of its own.</summary>
    /// <param name="attributes">Attributes and, behind a bar, the members of the class: "[A] [B&lt;F&gt;] | [Fragment, X] private sealed class F;".</param>
    public static IReadOnlyList<CompiledPipeline> Load(IReadOnlyList<string> attributes)
    {
        IEnumerable<string> classes = attributes.Select((text, i) =>
        {
            string[] parts = text.Split('|', 2);
            return $"{parts[0]}\npublic sealed partial class P{i}\n{{\n{(parts.Length > 1 ? parts[1] : "")}\n}}\n";
        });
        Assembly assembly = PipelineCompilation.Load("using AugDsl;\nnamespace Compiled;\n" + string.Concat(classes));
        return [.. attributes.Select((text, i) =>
        {
            Type type = assembly.GetType("Compiled.P" + i, throwOnError: true)!;
            Assert.True(type.GetInterfaces().Length > 0, "the compiler refuses " + text);
            return CompiledPipeline.Of(type);
        })];
    }
}
