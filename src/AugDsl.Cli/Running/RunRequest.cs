using AugDsl.Cli.Files;
using AugDsl.Codecs;

namespace AugDsl.Cli.Running;

/// <summary>What <c>augdsl run</c> was asked to do.</summary>
internal sealed record RunRequest(string Input, string Output, int Variants, ulong Seed, uint Epoch, int Threads, ResultFormat Format, JpegOptions Jpeg, PictureDecoders Decoders)
{
    /// <summary>Finds the pictures.</summary>
    /// <exception cref="ToolException">Input or output make no sense.</exception>
    public InputFiles FindInput()
    {
        OutputFolder.Check(Output, Input);
        return InputFiles.Find(Input, excluded: Output, Decoders);
    }
}
