using System.Reflection;
using System.Runtime.Loader;
using AugDsl.Cli.Inspection;
using AugDsl.Cli.Running;
using AugDsl.Imaging;
using AugDsl.Pipelines;
using AugDsl.Randomness;

namespace AugDsl.Cli.Compiling;

/// <summary>Compiles a file, loads the assembly and picks the pipeline.</summary>
internal static class PipelineLoader
{
    /// <summary>The pipeline of the file at <paramref name="path"/>, ready to run.</summary>
    /// <param name="path">The C# file.</param>
    /// <param name="name">The class' name, with or without its namespace; null where the file has one pipeline.</param>
    /// <param name="console">Where the compiler's messages go.</param>
    /// <exception cref="ToolException">The file does not compile, or the name does not decide.</exception>
    public static IPipelineRunner Load(string path, string? name, ToolConsole console)
    {
        return Runner(LoadType(path, name, console));
    }

    /// <summary>The same, with its draws open.</summary>
    /// <exception cref="ToolException">The file does not compile, or the name does not decide.</exception>
    public static IInspectedPipeline Inspect(string path, string? name, ToolConsole console) => Inspect(LoadType(path, name, console));

    /// <summary>A compiled class with its draws open.</summary>
    public static IInspectedPipeline Inspect(Type pipeline)
    {
        Type outputs = Runnable(pipeline).GetGenericArguments()[2];
        Type draws = pipeline.GetMethod("Draw", [typeof(SampleKey), typeof(ImageSize)])!.ReturnType;
        return (IInspectedPipeline)Activator.CreateInstance(typeof(InspectedPipeline<,,>).MakeGenericType(pipeline, draws, outputs))!;
    }

    /// <summary>The pipelines of a compiled assembly, by name.</summary>
    public static Type[] PipelinesOf(byte[] compiled)
    {
        AssemblyLoadContext context = new("AugDslPipeline", isCollectible: true);
        using MemoryStream stream = new(compiled);
        Assembly assembly = context.LoadFromStream(stream);
        return [.. assembly.GetTypes().Where(type => Contract(type) is not null).OrderBy(DisplayName, StringComparer.Ordinal)];
    }

    private static Type LoadType(string path, string? name, ToolConsole console) => Choose(PipelinesOf(Compile(path, console).Assembly!), name, path);

    /// <summary>Compiles the file and prints the messages.</summary>
    /// <exception cref="ToolException">The file does not compile.</exception>
    public static CompilationResult Compile(string path, ToolConsole console)
    {
        CompilationResult result = PipelineCompiler.Compile(path);
        foreach (CompilerMessage message in result.Messages) console.WriteError($"{message}");
        int errors = result.Messages.Count(message => message.IsError);
        return errors == 0 ? result : throw ToolException.Usage($"{path} does not compile ({(errors == 1 ? "1 error" : $"{errors} errors")})");
    }

    private static Type Choose(Type[] pipelines, string? name, string path)
    {
        if (pipelines.Length == 0) throw ToolException.Usage($"{path} has no class marked [AugmentationPipeline]");
        string names = string.Join(", ", pipelines.Select(DisplayName));
        if (name is null)
            return pipelines.Length == 1 ? pipelines[0] : throw ToolException.Usage($"{path} has several pipelines; choose one with --pipeline: {names}");
        Type[] found = [.. pipelines.Where(type => DisplayName(type) == name || type.Name == name)];
        return found.Length switch
        {
            1 => found[0],
            0 => throw ToolException.Usage($"{path} has no pipeline {name}; it has {names}"),
            _ => throw ToolException.Usage($"{path} has several pipelines {name}; name its namespace: {names}"),
        };
    }

    private static string DisplayName(Type type) => (type.FullName ?? type.Name).Replace('+', '.');

    private static Type? Contract(Type type) => type.GetInterfaces()
        .FirstOrDefault(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IAugmentationPipeline<,,>));

    /// <summary>From a type to generic code, by reflection: everything after it is ordinary.</summary>
    private static IPipelineRunner Runner(Type pipeline)
    {
        Type outputs = Runnable(pipeline).GetGenericArguments()[2];
        return (IPipelineRunner)Activator.CreateInstance(typeof(PipelineRunner<,>).MakeGenericType(pipeline, outputs))!;
    }

    private static Type Runnable(Type pipeline)
    {
        Type contract = Contract(pipeline)!;
        Type inputs = contract.GetGenericArguments()[1];
        return inputs == typeof(byte) ? contract : throw ToolException.Usage($"{DisplayName(pipeline)} reads {inputs.Name} values; the tool has 8-bit pictures");
    }
}
