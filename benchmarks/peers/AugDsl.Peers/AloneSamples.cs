using AugDsl.Imaging;
using AugDsl.Pipelines;
using AugDsl.Randomness;

namespace AugDsl.Peers;

/// <summary>One operation of the catalogue alone, over RGB8 pictures in turn.</summary>
internal static class AloneSamples
{
    /// <summary>The pipeline of the name in <c>Pipelines/Alone.cs</c>.</summary>
    public static ISamples Create(string name, int width, int height, IEnumerable<string> files)
    {
        Type pipeline = typeof(AloneSamples).Assembly.GetType($"AugDsl.Peers.Pipelines.Alone.{name}") ?? throw new ArgumentException($"There is no operation named {name}.", nameof(name));
        ImageBuffer<byte>[] pictures = [.. files.Select(file => new ImageBuffer<byte>(File.ReadAllBytes(file), width, height, 3))];
        return (ISamples)Activator.CreateInstance(typeof(Alone<>).MakeGenericType(pipeline), [pictures])!;
    }

    /// <summary>The samples of a pipeline whose result always has the same size.</summary>
    private sealed class Alone<T>(ImageBuffer<byte>[] pictures) : ISamples
        where T : IAugmentationPipeline<T, byte, byte>
    {
        private readonly AugmentationWorkspace _workspace = new();
        private readonly byte[] _result = new byte[T.OutputSize(SampleKey.Create(1, 0), pictures[0].Size).Area * 3];

        public ReadOnlySpan<byte> Result => _result;

        public void Run(ulong index) => T.Apply(pictures[index % (ulong)pictures.Length].View, SampleKey.Create(1, index), _result, _workspace);
    }
}
