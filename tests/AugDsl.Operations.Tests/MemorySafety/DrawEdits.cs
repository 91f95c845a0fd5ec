using System.Runtime.InteropServices;
using AugDsl.Pipelines;

namespace AugDsl.Operations.Tests.MemorySafety;

/// <summary>Edits draws as a careless or a hostile hand would, through the table of fields.</summary>
internal static class DrawEdits
{
    private static readonly double[] s_numbers =
    [
        double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1e300, -1e300, 1e15, 1e9, -1e9, 1e-7, 1e-300, -1, -0.0, 0, 0.5, 1, 1.5, 8, 45, 89.999, -89.999, 90, 99.9, 100, 360,
        -360, 0.001, 1000, 65535, -65535, 65536,
    ];

    private static readonly int[] s_integers = [int.MinValue, -1_000_000_000, -131_071, -65_535, -1, 0, 1, 2, 3, 4, 8, 9, 255, 65_535, 65_536, 16_777_215, 16_777_216, 1_000_000_000, int.MaxValue];

    /// <summary>Changes some fields; where <paramref name="isLegal"/> is given, a change that it refuses is taken back.</summary>
    public static void Edit(Span<byte> parameters, PipelineInfo info, Random random, Func<bool>? isLegal)
    {
        Span<byte> before = stackalloc byte[8];
        foreach (DrawInfo draw in info.Draws)
        {
            if (random.Next(3) == 0) continue;
            Span<byte> field = parameters[draw.ByteOffset..];
            Span<byte> kept = before[..Size(draw)];
            field[..kept.Length].CopyTo(kept);
            Write(field, draw, random);
            if (isLegal is not null && !isLegal()) kept.CopyTo(field);
        }

        if (isLegal is not null || random.Next(6) != 0) return;
        MemoryMarshal.Write(parameters[(random.Next(2) == 0 ? 8 : 12)..], s_integers[random.Next(s_integers.Length)]);
    }

    private static int Size(DrawInfo draw) => draw.TypeName switch { "bool" => 1, "int" => 4, _ => 8 };

    private static void Write(Span<byte> field, DrawInfo draw, Random random)
    {
        switch (draw.TypeName)
        {
            case "bool":
                field[0] = (byte)random.Next(2);
                break;
            case "int":
                MemoryMarshal.Write(field, random.Next(4) == 0 ? random.Next(-70, 70) : s_integers[random.Next(s_integers.Length)]);
                break;
            case "ulong":
                ulong order = MemoryMarshal.Read<ulong>(field);
                // The first two children change places: legal, unless there is only one.
                MemoryMarshal.Write(field, random.Next(2) == 0 ? (order & ~0xFFul) | ((order & 15) << 4) | ((order >> 4) & 15) : (ulong)random.NextInt64());
                break;
            default:
                MemoryMarshal.Write(field, random.Next(3) == 0 ? (random.NextDouble() - 0.5) * 4 : s_numbers[random.Next(s_numbers.Length)]);
                break;
        }
    }
}
