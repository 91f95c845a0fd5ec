using AugDsl.Codecs;

namespace AugDsl.Cli.Running;

/// <summary>What <c>augdsl run</c> was asked to do.</summary>
internal sealed record RunRequest(string Input, string Output, int Variants, ulong Seed, uint Epoch, int Threads, ResultFormat Format, JpegOptions Jpeg, PictureDecoders Decoders)
{
    /// <summary>Finds the pictures.</summary>
    /// <exception cref="ToolException">Input or output make no sense.</exception>
    public InputFiles FindInput()
    {
        string output = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Output));
        if (File.Exists(output)) throw ToolException.Usage($"the output {Output} is a file; a folder is needed");
        if (Directory.Exists(Input) && Path.TrimEndingDirectorySeparator(Path.GetFullPath(Input)) == output)
            throw ToolException.Usage($"the output folder is the input folder; the results would become inputs");
        return InputFiles.Find(Input, excluded: output, Decoders);
    }
}
