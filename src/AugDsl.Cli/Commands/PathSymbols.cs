using System.CommandLine;
using System.CommandLine.Parsing;
using AugDsl.Files;

namespace AugDsl.Cli.Commands;

/// <summary>Options and arguments that are paths.</summary>
internal static class PathSymbols
{
    /// <summary>Refuses an empty path, and takes ".." as the system does.</summary>
    public static Option<string> AsPath(this Option<string> option)
    {
        option.CustomParser = result => Read(result, option.Name)!;
        return option;
    }

    /// <summary>The same for an option that may be left out.</summary>
    public static Option<string?> AsOptionalPath(this Option<string?> option)
    {
        option.CustomParser = result => Read(result, option.Name);
        return option;
    }

    /// <summary>The same for an argument.</summary>
    public static Argument<string> AsPath(this Argument<string> argument)
    {
        argument.CustomParser = result => Read(result, argument.Name)!;
        return argument;
    }

    private static string? Read(ArgumentResult result, string name)
    {
        if (result.Tokens is not [Token token]) return null;
        if (token.Value.Length == 0)
        {
            result.AddError($"{name} is empty; a path is needed.");
            return null;
        }
        try
        {
            return RealPath.WithoutDots(token.Value);
        }
        catch (IOException error)
        {
            result.AddError(error.Message);
            return null;
        }
    }
}
