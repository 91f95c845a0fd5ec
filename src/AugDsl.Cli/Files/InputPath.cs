using AugDsl.Files;

namespace AugDsl.Cli.Files;

/// <summary>Checks of paths that are read.</summary>
internal static class InputPath
{
    /// <summary>What stands at a path: a regular file, or a folder where that will do.</summary>
    /// <param name="path">The path.</param>
    /// <param name="name">What it is called: "input".</param>
    /// <param name="mayBeFolder">Whether a folder will do.</param>
    /// <exception cref="ToolException">It is something else; the message names it.</exception>
    public static FileKind Require(string path, string name = "input", bool mayBeFolder = false)
    {
        string needed = mayBeFolder ? "a file or a folder" : "a file";
        FileKind kind = FileStatus.Of(path).Kind;
        if (kind == FileKind.Missing && path == ToolOutput.Standard) throw ToolException.Usage($"the {name} - is the standard input; {needed} is needed");
        if (kind == FileKind.Missing)
        {
            throw FileNames.Undecodable(path) is string raw
                ? ToolException.Usage($"the {name} {path} has a name that is not valid UTF-8: {raw}; rename it")
                : ToolException.Usage($"the {name} {path} does not exist");
        }
        return kind == FileKind.File || (kind == FileKind.Folder && mayBeFolder) ? kind : throw ToolException.Usage($"the {name} {path} is {kind.Text()}; {needed} is needed");
    }
}
