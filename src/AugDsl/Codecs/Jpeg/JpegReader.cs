using System.Buffers.Binary;

namespace AugDsl.Codecs.Jpeg;

/// <summary>Walks the markers of a JPEG file from scan to scan and keeps what they define, by libjpeg's rules of what is legal.</summary>
internal ref struct JpegReader
{
    private readonly ReadOnlySpan<byte> _file;
    private readonly DecodeOptions _options;
    private bool _hasExif;
    private bool _hasScan;
    private JpegFrame? _frame;

    /// <summary>Reads <paramref name="file"/>, which starts with SOI.</summary>
    public JpegReader(ReadOnlySpan<byte> file, DecodeOptions options)
    {
        _file = file;
        _options = options;
        Position = 2;
    }

    /// <summary>Where the next marker is looked for. After a scan's data, who read them sets it.</summary>
    public int Position { get; set; }

    /// <summary>The frame; there is one once a scan was found.</summary>
    public readonly JpegFrame Frame => _frame ?? throw new InvalidOperationException("No scan was found yet.");

    /// <summary>The tables as they stand now.</summary>
    public JpegTables Tables { get; } = new();

    /// <summary>The EXIF orientation, 1 to 8.</summary>
    public int Orientation { get; private set; } = 1;

    /// <summary>Whether a JFIF segment was seen: three components are YCbCr then.</summary>
    public bool HasJfif { get; private set; }

    /// <summary>The colour transform of Adobe's segment; −1 without one.</summary>
    public int AdobeTransform { get; private set; } = -1;

    /// <summary>Goes to the first scan header.</summary>
    public JpegScan FirstScan() => NextScan() ?? throw new ImageFormatException("it ends before its first scan", Position);

    /// <summary>Goes on to the next scan header; null at the end of the image. A file that ends without its end marker counts as ended.</summary>
    public JpegScan? NextScan()
    {
        while (true)
        {
            int marker = NextMarker();
            int start = Position - 2;
            switch (marker)
            {
                case JpegMarker.EndOfImage:
                    return null;
                case JpegMarker.StartOfImage:
                    throw new ImageFormatException("it has a second start marker (SOI)", start);
                case var _ when JpegMarker.IsBare(marker):
                    continue;
                default: break;
            }
            if (_hasScan && IsCutOff(marker)) return null;
            ReadOnlySpan<byte> body = Body(marker, start);
            if (marker == JpegMarker.StartOfScan)
            {
                _hasScan = true;
                return JpegScan.Parse(body, start, _frame ?? throw new ImageFormatException("its first scan has no frame (SOF)", start));
            }
            Take(marker, body, start);
        }
    }

    /// <summary>Passes over a scan's data: to the next marker that does not belong to them.</summary>
    /// <returns>Whether they are plain: without restart markers, and without fill bytes, which encoders do not write.</returns>
    public bool SkipData()
    {
        bool isPlain = true;
        while (true)
        {
            int next = _file[Position..].IndexOf((byte)0xFF);
            if (next < 0 || Position + next + 1 >= _file.Length)
            {
                Position = _file.Length;
                return isPlain;
            }
            Position += next;
            int code = _file[Position + 1];
            bool isFill = code == 0xFF;
            bool isRestart = code is >= JpegMarker.Restart0 and <= JpegMarker.Restart7;
            if (code != 0 && !isFill && !isRestart) return isPlain;
            isPlain &= code == 0;
            Position += isFill ? 1 : 2;
        }
    }

    private void Take(int marker, ReadOnlySpan<byte> body, int start)
    {
        switch (marker)
        {
            case var _ when JpegMarker.IsFrame(marker):
                if (_frame is not null) throw new ImageFormatException("it has two frames (SOF)", start);
                _frame = JpegFrame.Parse(marker, body, start, _options);
                break;
            case JpegMarker.QuantizationTables:
                Tables.ReadQuantization(body, start);
                break;
            case JpegMarker.HuffmanTables:
                Tables.ReadHuffman(body, start);
                break;
            case JpegMarker.RestartInterval:
                if (body.Length != 2) throw new ImageFormatException("its restart interval (DRI) has a wrong length", start);
                Tables.RestartInterval = BinaryPrimitives.ReadUInt16BigEndian(body);
                break;
            case JpegMarker.App0:
                HasJfif |= body.Length >= 14 && body.StartsWith("JFIF\0"u8);
                break;
            case JpegMarker.App1:
                if (_hasExif || !ExifOrientation.IsExif(body)) break;
                _hasExif = true;
                Orientation = ExifOrientation.Parse(body);
                break;
            case JpegMarker.App14:
                if (body.Length >= 12 && body.StartsWith("Adobe"u8)) AdobeTransform = body[11];
                break;
            case var _ when JpegMarker.IsPassedOver(marker):
                break;
            default:
                throw new ImageFormatException(FormattableString.Invariant($"its marker FF{marker:X2} is reserved or not supported"), start);
        }
    }

    /// <summary>Whether the file ends inside a segment of metadata or tables: behind a scan, where nothing follows that could use them, that is the end of the image.</summary>
    private readonly bool IsCutOff(int marker)
    {
        bool isHarmless = JpegMarker.IsPassedOver(marker) || marker is JpegMarker.QuantizationTables or JpegMarker.HuffmanTables or JpegMarker.RestartInterval;
        int left = _file.Length - Position;
        return isHarmless && (left < 2 || BinaryPrimitives.ReadUInt16BigEndian(_file[Position..]) > left);
    }

    /// <summary>A segment without its two length bytes.</summary>
    private ReadOnlySpan<byte> Body(int marker, int start)
    {
        if (_file.Length - Position < 2) throw new ImageFormatException("it ends inside a segment", _file.Length);
        int length = BinaryPrimitives.ReadUInt16BigEndian(_file[Position..]);

        // libjpeg passes over a segment that it has no use for even where its length is nonsense.
        if (length < 2 && JpegMarker.IsPassedOver(marker)) length = 2;
        if (length < 2 || length > _file.Length - Position)
            throw new ImageFormatException(FormattableString.Invariant($"its segment FF{marker:X2} of {length} bytes goes past the end of the file"), start);
        ReadOnlySpan<byte> body = _file.Slice(Position + 2, length - 2);
        Position += length;
        return body;
    }

    /// <summary>The next marker's code; bytes that are none are passed over, and the end of the file counts as the end of the image.</summary>
    private int NextMarker()
    {
        while (true)
        {
            while (Position < _file.Length && _file[Position] != 0xFF) Position++;
            while (Position < _file.Length && _file[Position] == 0xFF) Position++;
            if (Position >= _file.Length) return JpegMarker.EndOfImage;
            int code = _file[Position++];
            if (code != 0) return code;
        }
    }
}
