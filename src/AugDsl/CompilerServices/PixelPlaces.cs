using System.ComponentModel;
using System.Numerics;
using System.Runtime.InteropServices;
using AugDsl.Tiles;

namespace AugDsl.CompilerServices;

/// <summary>The places of a tile's pixels on their canvas, in whole pixels from 0: exact in a float.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PixelPlaces
{
    /// <summary>Writes the column of every pixel.</summary>
    /// <param name="tile">The tile.</param>
    /// <param name="plane">The scratch plane that takes them: 0, 1 or 2.</param>
    public static void Columns(ref RowTile tile, int plane)
    {
        Span<float> columns = MemoryMarshal.CreateSpan(ref tile.Scratch(plane), tile.Count);
        int column = tile.X;
        for (int i = 0; i < columns.Length; column = 0)
        {
            // To the end of the canvas' row, or of the tile: rows of a narrow canvas share one.
            int end = Math.Min(columns.Length, i + tile.CanvasWidth - column);
            for (; i + Vector<float>.Count <= end; i += Vector<float>.Count, column += Vector<float>.Count)
                (Vector<float>.Indices + Vector.Create((float)column)).CopyTo(columns[i..]);
            for (; i < end; i++) columns[i] = column++;
        }
    }

    /// <summary>Writes the row of every pixel.</summary>
    /// <param name="tile">The tile.</param>
    /// <param name="plane">The scratch plane that takes them: 0, 1 or 2.</param>
    public static void Rows(ref RowTile tile, int plane)
    {
        Span<float> rows = MemoryMarshal.CreateSpan(ref tile.Scratch(plane), tile.Count);
        (int row, int column) = (tile.Y, tile.X);
        for (int i = 0; i < rows.Length; row++, column = 0)
        {
            int end = Math.Min(rows.Length, i + tile.CanvasWidth - column);
            rows[i..end].Fill(row);
            i = end;
        }
    }
}
