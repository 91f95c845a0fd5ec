using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace AugDsl.Tiles;

/// <summary>Reads the per-sample numbers of a body.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Constants
{
    /// <summary>The number at <paramref name="index"/> after the first.</summary>
    /// <param name="first">The first number.</param>
    /// <param name="index">The index; the caller knows how many there are.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float At(ref readonly float first, int index) => Unsafe.Add(ref Unsafe.AsRef(in first), index);

    /// <summary>Where the numbers from <paramref name="index"/> on lie: a table.</summary>
    /// <param name="first">The first number.</param>
    /// <param name="index">The index; the caller knows how many there are.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref readonly float From(ref readonly float first, int index) => ref Unsafe.Add(ref Unsafe.AsRef(in first), index);
}
