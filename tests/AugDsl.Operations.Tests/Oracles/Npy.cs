using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace AugDsl.Operations.Tests.Oracles;

/// <summary>An array of H × W × C as NumPy saves it: float32, or bytes.</summary>
/// <param name="Height">Rows.</param>
/// <param name="Width">Columns.</param>
/// <param name="Channels">Values a pixel.</param>
/// <param name="Values">The values, interleaved; bytes as their levels.</param>
/// <param name="IsBytes">Whether the file held bytes.</param>
internal sealed partial record Npy(int Height, int Width, int Channels, double[] Values, bool IsBytes)
{
    /// <summary>Reads a file of NumPy's format 1.0 in C order.</summary>
    public static Npy Read(string path)
    {
        byte[] file = File.ReadAllBytes(path);
        if (!file.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x93, .. "NUMPY"u8, 1, 0]))
            throw new InvalidDataException($"{path} is not a NumPy file.");
        int start = 10 + BitConverter.ToUInt16(file, 8);
        Match header = Header().Match(Encoding.ASCII.GetString(file, 10, start - 10));
        if (!header.Success) throw new InvalidDataException($"{path} is not float32 or uint8, in C order, with three axes.");
        int[] shape = [.. Enumerable.Range(2, 3).Select(i => int.Parse(header.Groups[i].Value, CultureInfo.InvariantCulture))];
        bool bytes = header.Groups[1].Value == "|u1";
        ReadOnlySpan<byte> data = file.AsSpan(start);
        double[] values = bytes ? Array.ConvertAll(data.ToArray(), v => (double)v) : Array.ConvertAll(MemoryMarshal.Cast<byte, float>(data).ToArray(), v => (double)v);
        if (values.Length != shape[0] * shape[1] * shape[2]) throw new InvalidDataException($"{path} is cut off.");
        return new Npy(shape[0], shape[1], shape[2], values, bytes);
    }

    [GeneratedRegex(@"'descr': '(<f4|\|u1)', 'fortran_order': False, 'shape': \((\d+), (\d+), (\d+)\)")]
    private static partial Regex Header();
}
