using System.Runtime.InteropServices;
using AugDsl.Pipelines;

namespace AugDsl.Cli.Inspection;

/// <summary>The draws of one sample, by the table in <see cref="PipelineInfo.Draws"/>: what the generated <c>Parameters</c> holds, for code that does not know its type.</summary>
/// <param name="bytes">The bytes of a <c>Parameters</c>.</param>
internal sealed class SampleDraws(byte[] bytes)
{
    /// <summary>The bytes of the <c>Parameters</c>.</summary>
    public ReadOnlySpan<byte> Bytes => bytes;

    /// <summary>Draws of one's own, to change.</summary>
    public SampleDraws Copy() => new([.. bytes]);

    /// <summary>A draw as a number: 0 or 1 for a truth value.</summary>
    public double Number(DrawInfo draw) => draw.TypeName switch
    {
        "bool" => bytes[draw.ByteOffset],
        "int" => MemoryMarshal.Read<int>(bytes.AsSpan(draw.ByteOffset)),
        "double" => MemoryMarshal.Read<double>(bytes.AsSpan(draw.ByteOffset)),
        _ => throw new ArgumentException($"{draw.Name} is no number.", nameof(draw)),
    };

    /// <summary>A draw of 64 bits, such as the order of a group.</summary>
    public ulong Word(DrawInfo draw) => MemoryMarshal.Read<ulong>(bytes.AsSpan(draw.ByteOffset));

    /// <summary>Changes a draw.</summary>
    public void Set(DrawInfo draw, double value)
    {
        switch (draw.TypeName)
        {
            case "bool": bytes[draw.ByteOffset] = value != 0 ? (byte)1 : (byte)0; break;
            case "int": MemoryMarshal.Write(bytes.AsSpan(draw.ByteOffset), (int)Math.Round(value)); break;
            default: MemoryMarshal.Write(bytes.AsSpan(draw.ByteOffset), value); break;
        }
    }

    /// <summary>Takes a draw over from a sample of another pipeline, where it has the same type.</summary>
    public void Set(DrawInfo draw, SampleDraws other, DrawInfo otherDraw) => other.Bytes.Slice(otherDraw.ByteOffset, SizeOf(draw)).CopyTo(bytes.AsSpan(draw.ByteOffset));

    private static int SizeOf(DrawInfo draw) => draw.TypeName switch { "bool" => 1, "int" => 4, _ => 8 };
}
