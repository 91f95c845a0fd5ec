using System.ComponentModel;

namespace AugDsl.Tiles;

/// <summary>A value segment: applies one or a few fused steps to a tile, in place.</summary>
/// <param name="tile">The tile.</param>
/// <param name="constants">The first of the segment's per-sample constants, which lie one after the other.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void SegmentBody(ref RowTile tile, ref readonly float constants);
