using AugDsl.Kernels;

namespace AugDsl.Operations.Tests.MemorySafety;

/// <summary>An arena's blocks, each at the end of pages of its own. Pages are used again by size; what they held is left in them, as an arena leaves it.</summary>
internal sealed unsafe class GuardedBlocks : ArenaBlocks
{
    private readonly Dictionary<nint, Stack<GuardedRegion>> _free = [];
    private readonly List<GuardedRegion> _taken = [];

    public override byte* Take(nint bytes)
    {
        nint room = GuardedRegion.RoomFor(bytes);
        GuardedRegion region = _free.TryGetValue(room, out Stack<GuardedRegion>? pages) && pages.Count > 0 ? pages.Pop() : new GuardedRegion(bytes);
        _taken.Add(region);
        return region.First + region.Room - bytes;
    }

    public override void Reset()
    {
        foreach (GuardedRegion region in _taken)
        {
            if (!_free.TryGetValue(region.Room, out Stack<GuardedRegion>? pages)) _free[region.Room] = pages = new Stack<GuardedRegion>();
            pages.Push(region);
        }

        _taken.Clear();
    }

    public override ArenaBlocks Another() => new GuardedBlocks();
}
