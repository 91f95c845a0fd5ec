using AugDsl.Datasets;

namespace AugDsl.Batches;

/// <summary>Pictures that were left out, each once.</summary>
internal sealed class SkippedPictures
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<int, SkippedPicture> _pictures = [];

    public void Add(IReadOnlyList<(int Slot, SkippedPicture Picture)> skipped)
    {
        lock (_lock)
        {
            foreach ((_, SkippedPicture picture) in skipped) _pictures.TryAdd(picture.Index, picture);
        }
    }

    /// <summary>A copy, by index.</summary>
    public IReadOnlyList<SkippedPicture> ToList()
    {
        lock (_lock) return [.. _pictures.Values];
    }
}
