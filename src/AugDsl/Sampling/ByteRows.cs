using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AugDsl.Sampling;

/// <summary>
/// Brings stretches of byte pixels into a tile of words (red, green, blue, unused; or gray) without arithmetic. `Vector128.Shuffle` is
/// portable: without hardware it is slow and gives the same bits.
/// </summary>
internal static unsafe class ByteRows
{
    private const int PixelsAtOnce = 4;
    private const int BytesRead = 16;

    /// <summary>Copies <paramref name="count"/> pixels from left to right; <paramref name="readable"/> bytes may be read from <paramref name="first"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Forward(byte* first, nint readable, int count, uint* words)
    {
        Vector128<byte> spread = Vector128.Create((byte)0, 1, 2, 255, 3, 4, 5, 255, 6, 7, 8, 255, 9, 10, 11, 255);
        int i = 0;
        for (; i + PixelsAtOnce <= count && (i * 3) + BytesRead <= readable; i += PixelsAtOnce)
        {
            Vector128.Shuffle(Vector128.Load(first + (i * 3)), spread).AsUInt32().Store(words + i);
        }

        for (; i < count; i++) words[i] = Word(first + (i * 3));
    }

    /// <summary>Copies <paramref name="count"/> pixels from right to left, beginning with <paramref name="first"/>, from which on <paramref name="readable"/> bytes may be read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Backward(byte* first, nint readable, int count, uint* words)
    {
        Vector128<byte> spread = Vector128.Create((byte)9, 10, 11, 255, 6, 7, 8, 255, 3, 4, 5, 255, 0, 1, 2, 255);
        int i = 0;
        for (; i < count; i++)
        {
            // The last pixel of a group lies three to the left; sixteen bytes from there reach at most seven past the first.
            nint place = -(nint)(i + PixelsAtOnce - 1) * 3;
            bool group = i + PixelsAtOnce <= count && place + BytesRead <= readable;
            if (group)
            {
                Vector128.Shuffle(Vector128.Load(first + place), spread).AsUInt32().Store(words + i);
                i += PixelsAtOnce - 1;
            }
            else
            {
                words[i] = Word(first - ((nint)i * 3));
            }
        }
    }

    /// <summary>Copies <paramref name="count"/> pixels of three bytes from right to left, beginning with <paramref name="first"/>; nothing before <paramref name="start"/> is read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Mirror(byte* first, byte* start, int count, byte* target)
    {
        const int AtOnce = 5;

        // One byte, five pixels; the sixteenth byte that is written belongs to the next pixel, which comes later.
        Vector128<byte> mirror = Vector128.Create((byte)13, 14, 15, 10, 11, 12, 7, 8, 9, 4, 5, 6, 1, 2, 3, 255);
        int i = 0;
        for (; i + AtOnce < count; i += AtOnce)
        {
            byte* from = first - (3 * (i + AtOnce - 1)) - 1;
            if (from < start) break;
            Vector128.Shuffle(Vector128.Load(from), mirror).Store(target + (3 * i));
        }

        for (; i < count; i++)
        {
            byte* pixel = first - (3 * i);
            (target[3 * i], target[(3 * i) + 1], target[(3 * i) + 2]) = (pixel[0], pixel[1], pixel[2]);
        }
    }

    /// <summary>Widens <paramref name="count"/> gray bytes from left to right (<paramref name="direction"/> 1) or right to left (−1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Gray(byte* first, int direction, int count, uint* words)
    {
        Vector128<byte> mirror = Vector128.Create((byte)15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0);
        int i = 0;
        for (; i + BytesRead <= count; i += BytesRead)
        {
            // The wanted bytes themselves fill the vector, so nothing beyond them is read.
            Vector128<byte> bytes = direction > 0 ? Vector128.Load(first + i) : Vector128.Shuffle(Vector128.Load(first - i - (BytesRead - 1)), mirror);
            Vector128<ushort> low = Vector128.WidenLower(bytes);
            Vector128<ushort> high = Vector128.WidenUpper(bytes);
            Vector128.WidenLower(low).Store(words + i);
            Vector128.WidenUpper(low).Store(words + i + 4);
            Vector128.WidenLower(high).Store(words + i + 8);
            Vector128.WidenUpper(high).Store(words + i + 12);
        }

        for (; i < count; i++) words[i] = first[i * direction];
    }

    /// <summary>One pixel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Word(byte* pixel) => pixel[0] | ((uint)pixel[1] << 8) | ((uint)pixel[2] << 16);
}
