using System.Runtime.InteropServices;
using AugDsl.Codecs;
using AugDsl.Imaging;

namespace AugDsl.Peers;

/// <summary>Image files in memory, decoded in turn into one workspace, as a loader does it. Orientation is left alone, as on the other side.</summary>
internal sealed class DecoderSamples(string decoder, int reduction, bool wide, IEnumerable<string> files) : ISamples
{
    private readonly byte[][] _files = [.. files.Select(File.ReadAllBytes)];
    private readonly DecodeOptions _options = new()
    {
        ApplyOrientation = false,
        Reduction = reduction,
        Decoder = decoder switch
        {
            "managed" => ImageDecoder.Managed,
            "turbo" => ImageDecoder.TurboJpeg,
            _ => throw new ArgumentException($"There is no decoder named {decoder}.", nameof(decoder)),
        },
    };

    private readonly DecodeWorkspace _workspace = new();
    private ImageBuffer<byte>? _bytes;
    private ImageBuffer<ushort>? _words;

    public ReadOnlySpan<byte> Result => wide ? MemoryMarshal.AsBytes(_words!.View.Pixels) : _bytes!.View.Pixels;

    public void Run(ulong index)
    {
        byte[] file = _files[index % (ulong)_files.Length];
        if (wide) _words = ImageFile.Read16(file, _options, _workspace);
        else _bytes = ImageFile.Read(file, _options, _workspace);
    }
}
