using AugDsl.Imaging;
using AugDsl.Mixing;
using AugDsl.Pipelines;
using AugDsl.Randomness;

namespace AugDsl.Benchmarks;

/// <summary>A pipeline with two pictures, a new key each time.</summary>
internal abstract class PairSubject
{
    /// <summary>Computes both samples, one after the other.</summary>
    public abstract void TwoSingle();

    /// <summary>Computes them mixed.</summary>
    public abstract void Pair(MixRule[] rules);
}

/// <inheritdoc/>
internal sealed class PairSubject<TPipeline, TOut> : PairSubject
    where TPipeline : IAugmentationPipeline<TPipeline, byte, TOut>
    where TOut : unmanaged
{
    private readonly AugmentationWorkspace _workspace = new();
    private readonly ImageBuffer<byte> _first = SamplePicture.Create(500, 375);
    private readonly ImageBuffer<byte> _second = SamplePicture.Create(500, 375);
    private readonly TOut[] _a = new TOut[500 * 375 * 3];
    private readonly TOut[] _b = new TOut[500 * 375 * 3];
    private readonly int _length = (int)(TPipeline.Info.FixedOutputSize ?? new ImageSize(500, 375)).Area * 3;
    private ulong _index;

    public override void TwoSingle()
    {
        SampleKey key = SampleKey.Create(1, _index++);
        TPipeline.Apply(_first.View, key, _a.AsSpan(0, _length), _workspace);
        TPipeline.Apply(_second.View, Partner(key), _b.AsSpan(0, _length), _workspace);
    }

    public override void Pair(MixRule[] rules)
    {
        SampleKey key = SampleKey.Create(1, _index++);
        MixDraw mix = MixDraw.Draw(rules, key, 0, 0, 1000);
        TPipeline.ApplyPair(_first.View, key, _second.View, Partner(key), mix, _a.AsSpan(0, _length), _workspace);
    }

    private static SampleKey Partner(SampleKey key) => new(key.Value ^ 0x5555);
}
