using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace AugDsl.Codecs;

/// <summary>The header of an <c>.npy</c> file: a Python dictionary of three known keys, in any order.</summary>
internal sealed record NpyHeader(string Descriptor, bool FortranOrder, int[] Shape, int DataOffset)
{
    /// <summary>Magic, version, and the length of the dictionary in version 1.0.</summary>
    private const int PrefixBytes = 10;

    private const int Alignment = 64;

    /// <summary>NumPy's own limit up to version 1.</summary>
    private const int MaximumAxes = 32;

    /// <summary>The longest dictionary: that of version 1.0. Only structured types need more, which are not read.</summary>
    private const int MaximumBytes = ushort.MaxValue;

    /// <summary>The file's first six bytes.</summary>
    public static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    /// <summary>Reads versions 1.0 to 3.0.</summary>
    public static NpyHeader Read(Stream stream)
    {
        Span<byte> prefix = stackalloc byte[12];
        int read = stream.ReadAtLeast(prefix[..PrefixBytes], PrefixBytes, throwOnEndOfStream: false);
        if (read < PrefixBytes || !prefix.StartsWith(Magic)) throw new ImageFormatException("it is not a NumPy array (.npy)");
        int version = prefix[6];
        if (version is < 1 or > 3) throw new ImageFormatException(FormattableString.Invariant($"its .npy version is {version}; 1 to 3 are read"), 6);
        int start = version == 1 ? PrefixBytes : PrefixBytes + 2;
        if (stream.ReadAtLeast(prefix[PrefixBytes..start], start - PrefixBytes, throwOnEndOfStream: false) < start - PrefixBytes)
            throw new ImageFormatException("it ends inside its header", PrefixBytes);
        long length = version == 1 ? BinaryPrimitives.ReadUInt16LittleEndian(prefix[8..]) : BinaryPrimitives.ReadUInt32LittleEndian(prefix[8..]);
        if (length > MaximumBytes)
            throw new ImageFormatException(FormattableString.Invariant($"its .npy header has {length} bytes; up to {MaximumBytes} are read"), 8);
        byte[] text = new byte[length];
        read = stream.ReadAtLeast(text, text.Length, throwOnEndOfStream: false);
        if (read < text.Length) throw new ImageFormatException("it ends inside its header", start + read);
        return new Cursor(Encoding.UTF8.GetString(text), start).Dictionary(start + text.Length);
    }

    /// <summary>Magic, version, length, and the dictionary padded with blanks so that the values start at a multiple of 64.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <param name="shape">The lengths of the axes.</param>
    /// <param name="count">Their product.</param>
    public static byte[] Format<T>(ReadOnlySpan<int> shape, out long count)
        where T : unmanaged
    {
        if (shape.Length > MaximumAxes)
            throw new ArgumentException(FormattableString.Invariant($"An array has up to {MaximumAxes} axes, not {shape.Length}."), nameof(shape));
        StringBuilder text = new();
        text.Append("{'descr': '").Append(NpyElement.Descriptor<T>()).Append("', 'fortran_order': False, 'shape': (");
        count = 1;
        for (int axis = 0; axis < shape.Length; axis++)
        {
            if (shape[axis] < 0) throw new ArgumentException(FormattableString.Invariant($"Axis {axis} has the negative length {shape[axis]}."), nameof(shape));
            if (axis > 0) text.Append(' ');
            text.Append(shape[axis].ToString(CultureInfo.InvariantCulture));
            if (axis < shape.Length - 1 || shape.Length == 1) text.Append(',');
            if (shape[axis] > 0 && count > long.MaxValue / shape[axis]) throw new ArgumentException("The shape implies more values than can be counted.", nameof(shape));
            count *= shape[axis];
        }
        text.Append("), }");
        int length = PrefixBytes + text.Length + 1;
        text.Append(' ', (Alignment - (length % Alignment)) % Alignment).Append('\n');
        byte[] header = new byte[PrefixBytes + text.Length];
        Magic.CopyTo(header);
        header[6] = 1;
        header[7] = 0;
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(8), (ushort)text.Length);
        Encoding.ASCII.GetBytes(text.ToString(), header.AsSpan(PrefixBytes));
        return header;
    }

    /// <summary>Reads the dictionary from left to right.</summary>
    private sealed class Cursor(string text, int start)
    {
        private int _at;

        public NpyHeader Dictionary(int dataOffset)
        {
            string? descriptor = null;
            bool? fortran = null;
            int[]? shape = null;
            Expect('{');
            while (!TryTake('}'))
            {
                string key = Quoted();
                Expect(':');
                switch (key)
                {
                    case "descr": descriptor = Quoted(); break;
                    case "fortran_order": fortran = Boolean(); break;
                    case "shape": shape = Tuple(); break;
                    default: throw Unexpected();
                }
                if (!TryTake(','))
                {
                    Expect('}');
                    break;
                }
            }
            if (descriptor is null || fortran is null || shape is null) throw Unexpected();
            return new NpyHeader(descriptor, fortran.Value, shape, dataOffset);
        }

        private int[] Tuple()
        {
            List<int> lengths = [];
            Expect('(');
            while (!TryTake(')'))
            {
                SkipBlanks();
                int first = _at;
                while (_at < text.Length && char.IsAsciiDigit(text[_at])) _at++;
                if (!int.TryParse(text.AsSpan(first, _at - first), NumberStyles.None, CultureInfo.InvariantCulture, out int length)) throw Unexpected();
                lengths.Add(length);
                if (!TryTake(','))
                {
                    Expect(')');
                    break;
                }
            }
            return [.. lengths];
        }

        private string Quoted()
        {
            SkipBlanks();
            if (_at >= text.Length || text[_at] is not ('\'' or '"')) throw Unexpected();
            int end = text.IndexOf(text[_at], _at + 1);
            if (end < 0) throw Unexpected();
            string value = text[(_at + 1)..end];
            _at = end + 1;
            return value;
        }

        private bool Boolean()
        {
            SkipBlanks();
            foreach (string word in (ReadOnlySpan<string>)["False", "True"])
            {
                if (!text.AsSpan(_at).StartsWith(word, StringComparison.Ordinal)) continue;
                _at += word.Length;
                return word == "True";
            }
            throw Unexpected();
        }

        private void Expect(char c)
        {
            if (!TryTake(c)) throw Unexpected();
        }

        private bool TryTake(char c)
        {
            SkipBlanks();
            if (_at >= text.Length || text[_at] != c) return false;
            _at++;
            return true;
        }

        private void SkipBlanks()
        {
            while (_at < text.Length && text[_at] == ' ') _at++;
        }

        private ImageFormatException Unexpected() => new("its .npy header is not understood", start + _at);
    }
}
