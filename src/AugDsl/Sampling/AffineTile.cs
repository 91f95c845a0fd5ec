using System.Runtime.Intrinsics;
using AugDsl.Kernels;
using AugDsl.Tiles;

namespace AugDsl.Sampling;

/// <summary>What the affine bodies pass on between addresses, loads and arithmetic, for one tile of a row.</summary>
internal unsafe struct AffineTile
{
    // A block that begins late in a tile may write one vector beyond it.
    private const int Room = RowTile.Capacity + FixedStep.Block;

    /// <summary>Byte offsets of the upper left samples, relative to the block's base.</summary>
    public int* Offsets;

    /// <summary>How far right of the left sample, 0 to 1.</summary>
    public float* Across;

    /// <summary>How far below the upper sample.</summary>
    public float* Down;

    /// <summary>The words of the upper samples: two pixels each, or (gray) four.</summary>
    public ulong* Upper;

    /// <summary>The words of the lower samples.</summary>
    public ulong* Lower;

    /// <summary>Finished pixels, for a format that needs no planes of words.</summary>
    public Vector128<float>* Texels;

    public static AffineTile Create(Arena arena) => new()
    {
        Offsets = arena.Allocate<int>(Room),
        Across = arena.Allocate<float>(Room),
        Down = arena.Allocate<float>(Room),
        Upper = arena.Allocate<ulong>(Room),
        Lower = arena.Allocate<ulong>(Room),
        Texels = (Vector128<float>*)arena.Allocate<float>(Room * 4),
    };
}
