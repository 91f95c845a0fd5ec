using AugDsl.Cli.Pictures;
using AugDsl.Cli.Running;
using AugDsl.Imaging;

namespace AugDsl.Cli.Reporting;

/// <summary>The pictures of a report: the first ones of the input, or the sample picture.</summary>
internal sealed class ReportInput
{
    private readonly InputFiles? _files;
    private readonly PictureDecoders _decoders;
    private readonly PixelFormat _format;
    private ImageBuffer<byte>? _first;

    /// <summary>Pictures of files, or the sample picture where there are none.</summary>
    public ReportInput(InputFiles? files, PictureDecoders decoders, PixelFormat format)
    {
        _files = files;
        _decoders = decoders;
        _format = format;
    }

    /// <summary>Whether it is the sample picture.</summary>
    public bool IsRendered => _files is null;

    /// <summary>How many pictures there are.</summary>
    public int Count => _files?.Pictures.Count ?? 1;

    /// <summary>A picture in the pipeline's format.</summary>
    /// <exception cref="ToolException">Its file cannot be read.</exception>
    public ImageBuffer<byte> this[int index] => index == 0 ? _first ??= Read(0) : Read(index);

    /// <summary>What a picture is called.</summary>
    public string NameOf(int index) => _files is null ? "the sample picture" : _files.Pictures[index].Relative;

    private ImageBuffer<byte> Read(int index) => ImageConversion.To(_files is null ? SamplePicture.Render(500, 375) : _files.Pictures[index].Read(_decoders), _format);
}
