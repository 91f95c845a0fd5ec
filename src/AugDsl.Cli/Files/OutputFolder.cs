using AugDsl.Files;

namespace AugDsl.Cli.Files;

/// <summary>The folder that a command writes to.</summary>
internal static class OutputFolder
{
    /// <summary>Looks whether results can go there, and would not be read as pictures by the next run.</summary>
    /// <param name="output">The folder; it need not be there yet.</param>
    /// <param name="input">What is read.</param>
    /// <exception cref="ToolException">It is none, or is the input.</exception>
    public static void Check(string output, string input)
    {
        if (output == ToolOutput.Standard) throw ToolException.Usage($"the output - is the standard output; a folder is needed");
        FileStatus there = FileStatus.Of(output);
        if (there.Kind is not (FileKind.Missing or FileKind.Folder)) throw ToolException.Usage($"the output {output} is {there.Kind.Text()}; a folder is needed");
        if (there.Exists && input != ToolOutput.Standard && FileStatus.Of(input).Identity == there.Identity)
            throw ToolException.Usage($"the output folder is the input folder; the results would become inputs");
    }

    /// <summary>Whether a path leads into one of these folders, on whichever way.</summary>
    public static bool LiesIn(string path, IReadOnlySet<FileIdentity> folders) => folders.Overlaps(FileIdentity.Chain(path));

    /// <summary>Makes a folder, where links lead, and removes what a killed run left half written in it.</summary>
    public static void Create(string folder)
    {
        string real = RealPath.Of(folder);
        Directory.CreateDirectory(real);
        TemporaryFiles.Clear(real);
    }
}
