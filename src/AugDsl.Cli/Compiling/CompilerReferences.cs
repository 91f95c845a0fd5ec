using AugDsl.Pipelines;
using Microsoft.CodeAnalysis;

namespace AugDsl.Cli.Compiling;

/// <summary>What a pipeline's file may use: the shared framework that runs this tool, and AugDsl.</summary>
internal static class CompilerReferences
{
    private static readonly Lazy<MetadataReference[]> s_all = new(Load);

    /// <summary>The references, read once.</summary>
    public static IReadOnlyList<MetadataReference> All => s_all.Value;

    /// <remarks>Nothing else of the tool: its generator holds a second copy of the attributes.</remarks>
    private static MetadataReference[] Load()
    {
        string trusted = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "";
        string? framework = Path.GetDirectoryName(typeof(object).Assembly.Location);
        List<MetadataReference> references = [MetadataReference.CreateFromFile(typeof(PipelineInfo).Assembly.Location)];
        foreach (string path in trusted.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            if (Path.GetDirectoryName(path) == framework) references.Add(MetadataReference.CreateFromFile(path));
        }
        return [.. references];
    }
}
