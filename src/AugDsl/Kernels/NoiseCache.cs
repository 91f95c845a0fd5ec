namespace AugDsl.Kernels;

/// <summary>
/// The last blocks of pixel draws of one thread. A block's pixels may be spread over several calls (an end of a tile, or many narrow rows); only the
/// first computes it. What is found never depends on what was computed before: an entry is found by everything that determines it.
/// </summary>
/// <remarks>Streams that would share an entry have two to choose from: two samples that are mixed draw from the same steps in turn.</remarks>
internal sealed unsafe class NoiseCache
{
    /// <summary>Bytes of a block: 256 normals, or 128 words.</summary>
    private const int BlockBytes = 1024;
    private const int Sets = 8;
    private const int Ways = 2;
    private const int Entries = Sets * Ways;

    [ThreadStatic]
    private static NoiseCache? s_ofThread;

    private readonly NoiseStream[] _streams = new NoiseStream[Entries];
    private readonly Place[] _places = new Place[Entries];
    private readonly bool[] _planned = new bool[Entries];
    private readonly int[] _lastWays = new int[Sets];
    private readonly PhiloxPlan[] _plans = GC.AllocateArray<PhiloxPlan>(Entries, pinned: true);
    private readonly byte[] _memory = GC.AllocateArray<byte>(((Entries + 2) * BlockBytes) + 64, pinned: true);
    private readonly byte* _blocks;

    private NoiseCache()
    {
        fixed (byte* start = _memory) _blocks = (byte*)(((nint)start + 63) & -64);
    }

    private enum Content
    {
        Nothing,
        Words,
        Normals,
    }

    public static NoiseCache OfThread => s_ofThread ??= new NoiseCache();

    /// <summary>Scratch for the 128 words that a block of normals is made of.</summary>
    public uint* BlockWords => (uint*)(_blocks + (Entries * BlockBytes));

    /// <summary>Scratch for the 256 words of a call.</summary>
    public uint* CallWords => (uint*)(_blocks + ((Entries + 1) * BlockBytes));

    /// <summary>What is computed once for a stream.</summary>
    public PhiloxPlan* PlanOf(in NoiseStream stream)
    {
        int entry = EntryOf(stream);
        if (!_planned[entry])
        {
            PhiloxPlan.Create(stream, out _plans[entry]);
            _planned[entry] = true;
        }

        fixed (PhiloxPlan* plans = _plans) return plans + entry;
    }

    /// <summary>The memory of a block of words, and whether the block is already there; if not, the caller fills it.</summary>
    public bool FindWords(in NoiseStream stream, uint block, out uint* words)
    {
        bool found = Find(stream, block, Content.Words, out byte* memory);
        words = (uint*)memory;
        return found;
    }

    /// <summary>The memory of a block of normals, and whether the block is already there; if not, the caller fills it.</summary>
    public bool FindNormals(in NoiseStream stream, uint block, out float* normals)
    {
        bool found = Find(stream, block, Content.Normals, out byte* memory);
        normals = (float*)memory;
        return found;
    }

    // Channels and purposes of one step never share a set; steps may, and then only cost time.
    private static int SetOf(in NoiseStream stream) => (int)(((stream.Slot >> 16) + stream.Slot + stream.Channel + (3 * stream.Purpose)) % Sets);

    /// <summary>The stream's entry: the one that it has, or else the one of its set that was not used last.</summary>
    private int EntryOf(in NoiseStream stream)
    {
        int set = SetOf(stream);
        int way = _lastWays[set];
        if (_streams[(Ways * set) + way] == stream) return (Ways * set) + way;
        way = 1 - way;
        _lastWays[set] = way;
        int entry = (Ways * set) + way;
        if (_streams[entry] == stream) return entry;
        _streams[entry] = stream;
        _places[entry] = default;
        _planned[entry] = false;
        return entry;
    }

    private bool Find(in NoiseStream stream, uint block, Content content, out byte* memory)
    {
        int entry = EntryOf(stream);
        memory = _blocks + (entry * BlockBytes);
        ref Place place = ref _places[entry];
        if (place.Block == block && place.Content == content) return true;
        place = new Place(block, content);
        return false;
    }

    private readonly record struct Place(uint Block, Content Content);
}
