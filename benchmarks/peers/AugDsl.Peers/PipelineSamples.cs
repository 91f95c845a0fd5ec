using System.Runtime.InteropServices;
using AugDsl.Imaging;
using AugDsl.Randomness;

namespace AugDsl.Peers;

/// <summary>A pipeline over RGB8 pictures, which its samples go through in turn, each with a key of its own.</summary>
internal sealed class PipelineSamples(string name, int width, int height, IEnumerable<string> files) : ISamples
{
    private readonly Work _work = Work.Create(name, width, height);
    private readonly ImageBuffer<byte>[] _pictures = [.. files.Select(file => new ImageBuffer<byte>(File.ReadAllBytes(file), width, height, 3))];

    public ReadOnlySpan<byte> Result => _work.Bytes.Length > 0 ? _work.Bytes : MemoryMarshal.AsBytes<float>(_work.Floats);

    // The key is part of a sample's cost, as drawing is part of the rival's.
    public void Run(ulong index) => _work.Run(_pictures[index % (ulong)_pictures.Length].View, SampleKey.Create(1, index));
}
