using System.Runtime.InteropServices;
using AugDsl.Imaging;
using AugDsl.Mixing;
using AugDsl.Peers.Pipelines;
using AugDsl.Pipelines;
using AugDsl.Randomness;

namespace AugDsl.Peers;

/// <summary>Two pictures of W2, mixed in one pass or computed one after the other into memory of their own; the same keys either way.</summary>
internal sealed class PairSamples(bool mixed, int width, int height, IEnumerable<string> files) : ISamples
{
    private readonly AugmentationWorkspace _workspace = new();
    private readonly ImageBuffer<byte>[] _pictures = [.. files.Select(file => new ImageBuffer<byte>(File.ReadAllBytes(file), width, height, 3))];
    private readonly MixRule[] _rules = [new(MixKind.Mixup, "$mix/Mixup#1", 0.2)];
    private readonly float[] _first = new float[3 * 224 * 224];
    private readonly float[] _second = new float[3 * 224 * 224];

    public ReadOnlySpan<byte> Result => MemoryMarshal.AsBytes<float>(_first);

    public void Run(ulong index)
    {
        ImageView<byte> first = _pictures[index % (ulong)_pictures.Length].View;
        ImageView<byte> second = _pictures[(index + 1) % (ulong)_pictures.Length].View;
        SampleKey key = SampleKey.Create(1, 2 * index), partner = SampleKey.Create(1, (2 * index) + 1);
        if (mixed)
        {
            MixDraw mix = MixDraw.Draw(_rules, key, 0, 0, _pictures.Length);
            Classification.ApplyPair(first, key, second, partner, mix, _first, _workspace);
        }
        else
        {
            Classification.Apply(first, key, _first, _workspace);
            Classification.Apply(second, partner, _second, _workspace);
        }
    }
}
