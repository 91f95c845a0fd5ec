using AugDsl.Imaging;
using AugDsl.Peers.Pipelines;
using AugDsl.Pipelines;
using AugDsl.Randomness;

namespace AugDsl.Peers;

/// <summary>One of the pipelines with its destination: what the driver times.</summary>
/// <param name="bytes">Where an RGB8 result goes; empty for a pipeline with a float result.</param>
/// <param name="floats">Where a float result goes; empty for a pipeline with an RGB8 result.</param>
/// <param name="apply">The pipeline's own entry point.</param>
internal sealed class Work(byte[] bytes, float[] floats, Work.Body apply)
{
    private readonly AugmentationWorkspace _workspace = new();

    /// <summary>An entry point, with the one of the two destinations that it does not use left empty.</summary>
    public delegate void Body(ImageView<byte> source, SampleKey key, Span<byte> bytes, Span<float> floats, AugmentationWorkspace workspace);

    /// <summary>The last RGB8 result.</summary>
    public byte[] Bytes { get; } = bytes;

    /// <summary>The last float result.</summary>
    public float[] Floats { get; } = floats;

    /// <summary>The work of the given name, for pictures of the given size.</summary>
    public static Work Create(string name, int width, int height) => name switch
    {
        "affine" => ToBytes(width * height * 3, static (s, k, b, _, w) => AffineChain.Apply(s, k, b, w)),
        "noise" => ToBytes(width * height * 3, static (s, k, b, _, w) => Noise.Apply(s, k, b, w)),
        "blur" => ToBytes(width * height * 3, static (s, k, b, _, w) => Blur.Apply(s, k, b, w)),
        "pixels" => ToFloats(3 * width * height, static (s, k, _, f, w) => PixelChain.Apply(s, k, f, w)),
        "classification" => ToFloats(3 * 224 * 224, static (s, k, _, f, w) => Classification.Apply(s, k, f, w)),
        "crop" => ToFloats(3 * 224 * 224, static (s, k, _, f, w) => ResizedCrop.Apply(s, k, f, w)),
        _ => throw new ArgumentException($"There is no work named {name}.", nameof(name)),
    };

    /// <summary>Computes one sample.</summary>
    public void Run(ImageView<byte> source, SampleKey key) => apply(source, key, Bytes, Floats, _workspace);

    private static Work ToBytes(int length, Body body) => new(new byte[length], [], body);

    private static Work ToFloats(int length, Body body) => new([], new float[length], body);
}
