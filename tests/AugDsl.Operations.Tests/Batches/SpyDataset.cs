using System.Collections.Concurrent;
using AugDsl.Codecs;
using AugDsl.Datasets;
using AugDsl.Imaging;

namespace AugDsl.Operations.Tests.Batches;

/// <summary>Another data set, watched: who reads what, and a place to fail or to wait.</summary>
internal sealed class SpyDataset(IImageDataset inner, Action<int>? onRead = null, bool asViews = true) : IImageDataset
{
    private int _reads;

    /// <summary>The threads that read, apart from the first look that a loader takes.</summary>
    public ConcurrentDictionary<Thread, bool> Threads { get; } = [];

    public ConcurrentQueue<int> Indices { get; } = [];

    public int Reads => Volatile.Read(ref _reads);

    public int Count => inner.Count;

    public IReadOnlyList<string> ClassNames => inner.ClassNames;

    public int Label(int index) => inner.Label(index);

    public string Name(int index) => inner.Name(index);

    public ImageBuffer<byte> Read(int index, DecodeOptions? options = null, DecodeWorkspace? workspace = null)
    {
        Watch(index);
        return inner.Read(index, options, workspace);
    }

    public ImageInfo ReadInfo(int index, DecodeOptions? options = null) => inner.ReadInfo(index, options);

    public bool TryGetView(int index, out ImageView<byte> view)
    {
        view = default;
        if (!asViews) return false;
        if (Thread.CurrentThread.Name?.StartsWith("AugDsl loader", StringComparison.Ordinal) == true) Watch(index);
        return inner.TryGetView(index, out view);
    }

    private void Watch(int index)
    {
        Threads.TryAdd(Thread.CurrentThread, true);
        Interlocked.Increment(ref _reads);
        Indices.Enqueue(index);
        onRead?.Invoke(index);
    }
}
