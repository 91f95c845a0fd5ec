using System.Reflection;
using System.Runtime.Loader;
using AugDsl.Cli.Running;
using AugDsl.Pipelines;

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
        CompilationResult result = Compile(path, console);
        AssemblyLoadContext context = new("AugDslPipeline", isCollectible: true);
        using MemoryStream stream = new(result.Assembly!);
        Assembly assembly = context.LoadFromStream(stream);
        Type[] pipelines = [.. assembly.GetTypes().Where(type => Contract(type) is not null).OrderBy(DisplayName, StringComparer.Ordinal)];
        return Runner(Choose(pipelines, name, path));
    }

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

    /// <summary>The one use of reflection: everything after it is ordinary generic code.</summary>
    private static IPipelineRunner Runner(Type pipeline)
    {
        Type[] arguments = Contract(pipeline)!.GetGenericArguments();
        if (arguments[1] != typeof(byte)) throw ToolException.Usage($"{DisplayName(pipeline)} reads {arguments[1].Name} values; the tool has 8-bit pictures");
        return (IPipelineRunner)Activator.CreateInstance(typeof(PipelineRunner<,>).MakeGenericType(pipeline, arguments[2]))!;
    }
}
