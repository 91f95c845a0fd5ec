using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace AugDsl.Codecs;

/// <summary>The header of an <c>.npy</c> file: a Python dictionary of three known keys, in any order.</summary>
internal sealed record NpyHeader(string Descriptor, bool FortranOrder, int[] Shape, int DataOffset)
{
    /// <summary>The file's first six bytes.</summary>
    public static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    /// <summary>Reads versions 1.0 to 3.0.</summary>
    public static NpyHeader Parse(ReadOnlySpan<byte> file)
    {
        if (file.Length < 10 || !file.StartsWith(Magic)) throw new ImageFormatException("it is not a NumPy array (.npy)");
        int version = file[6];
        if (version is < 1 or > 3) throw new ImageFormatException(FormattableString.Invariant($"its .npy version is {version}; 1 to 3 are read"), 6);
        int start = version == 1 ? 10 : 12;
        if (file.Length < start) throw new ImageFormatException("it ends inside its header", file.Length);
        long length = version == 1 ? BinaryPrimitives.ReadUInt16LittleEndian(file[8..]) : BinaryPrimitives.ReadUInt32LittleEndian(file[8..]);
        if (length > file.Length - start) throw new ImageFormatException("it ends inside its header", file.Length);
        Cursor cursor = new(Encoding.UTF8.GetString(file.Slice(start, (int)length)), start);
        return cursor.Dictionary(start + (int)length);
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
