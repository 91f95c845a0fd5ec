using System.Runtime.InteropServices;
using AugDsl.Imaging;

namespace AugDsl.Codecs.Png;

/// <summary>Reads PNG files: all colour types, 1 to 16 bits, interlaced or not. gAMA, iCCP and other colour chunks are ignored: values as stored.</summary>
internal sealed unsafe class PngDecoder : IImageDecoder
{
    /// <summary>No deflate stream grows more: the longest match is 258 bytes, its shortest code 2 bits.</summary>
    private const long MaximumExpansion = 1032;

    /// <inheritdoc/>
    public bool CanDecode(ReadOnlySpan<byte> header) => header.StartsWith(PngFile.Signature);

    /// <inheritdoc/>
    public ImageInfo ReadInfo(ReadOnlySpan<byte> file, DecodeOptions options)
    {
        PngFile png = PngFile.Parse(file, options);
        return new ImageInfo("PNG", new ImageSize(png.Header.Width, png.Header.Height), png.Channels(options), png.Header.BitDepth, 1, 1);
    }

    /// <inheritdoc/>
    public ImageBuffer<byte> Decode(ReadOnlySpan<byte> file, DecodeOptions options, DecodeWorkspace? workspace) => Decode<byte, ByteDepth>(file, options, workspace);

    /// <inheritdoc/>
    public ImageBuffer<ushort> Decode16(ReadOnlySpan<byte> file, DecodeOptions options, DecodeWorkspace? workspace) => Decode<ushort, WordDepth>(file, options, workspace);

    private static ImageBuffer<T> Decode<T, TDepth>(ReadOnlySpan<byte> file, DecodeOptions options, DecodeWorkspace? workspace)
        where T : unmanaged
        where TDepth : IPngDepth<T>
    {
        PngFile png = PngFile.Parse(file, options);
        png.CheckTransparency();
        PngHeader header = png.Header;
        IReadOnlyList<Adam7Pass> passes = header.Interlaced ? Adam7Pass.All : [Adam7Pass.Whole];
        long total = FilteredBytes(png, passes);
        PngUnpacker<T, TDepth> unpacker = new(png, file, options);
        T[] array = DecodeWorkspace.Stored<T>(workspace, (long)header.Width * header.Height * unpacker.Channels);
        Span<T> pixels = array.AsSpan(0, header.Width * header.Height * unpacker.Channels);
        fixed (byte* start = file)
        {
            using SegmentStream stream = new(start, png.Data);
            using PngRowReader rows = new(stream, 1 + header.RowBytes(header.Width), total);
            if (unpacker.IsPlain && !header.Interlaced)
            {
                ReadPlain(rows, header, MemoryMarshal.AsBytes(pixels));
            }
            else
            {
                foreach (Adam7Pass pass in passes)
                {
                    if (pass.Columns(header.Width) > 0 && pass.Rows(header.Height) > 0) ReadPass(rows, header, pass, unpacker, pixels);
                }
            }
            rows.CheckEnd();
        }
        return new ImageBuffer<T>(array, header.Width, header.Height, unpacker.Channels);
    }

    /// <summary>The bytes of all rows with their filter bytes: what the compressed data must hold. Refuses data that is too short for that.</summary>
    private static long FilteredBytes(PngFile png, IReadOnlyList<Adam7Pass> passes)
    {
        PngHeader header = png.Header;
        long total = 0;
        foreach (Adam7Pass pass in passes)
        {
            int columns = pass.Columns(header.Width);
            if (columns > 0) total += (1L + header.RowBytes(columns)) * pass.Rows(header.Height);
        }
        long compressed = 0;
        foreach ((int Offset, int Length) segment in png.Data) compressed += segment.Length;
        if (compressed * MaximumExpansion < total)
            throw new ImageFormatException(FormattableString.Invariant($"its {compressed} bytes of compressed data cannot hold {header.Width} x {header.Height} pixels"));
        return total;
    }

    /// <summary>Restores rows where they stay: the row above is the result's.</summary>
    private static void ReadPlain(PngRowReader rows, PngHeader header, Span<byte> pixels)
    {
        int length = header.RowBytes(header.Width);
        ReadOnlySpan<byte> prior = new byte[length];
        for (int y = 0; y < header.Height; y++)
        {
            ReadOnlySpan<byte> raw = rows.Next(1 + length);
            Span<byte> row = pixels.Slice(y * length, length);
            PngFilters.Undo(raw[0], raw[1..], prior, row, header.FilterDistance);
            prior = row;
        }
    }

    private static void ReadPass<T, TDepth>(PngRowReader rows, PngHeader header, Adam7Pass pass, PngUnpacker<T, TDepth> unpacker, Span<T> pixels)
        where T : unmanaged
        where TDepth : IPngDepth<T>
    {
        int columns = pass.Columns(header.Width);
        int length = header.RowBytes(columns);
        int channels = unpacker.Channels;
        Span<byte> prior = new byte[length];
        Span<byte> row = new byte[length];
        Span<T> unpacked = new T[pass.StepX > 1 ? columns * channels : 0];
        for (int y = pass.Y; y < header.Height; y += pass.StepY)
        {
            ReadOnlySpan<byte> raw = rows.Next(1 + length);
            PngFilters.Undo(raw[0], raw[1..], prior, row, header.FilterDistance);
            Span<T> result = pixels.Slice(y * header.Width * channels, header.Width * channels);
            if (pass.StepX == 1)
            {
                unpacker.Unpack(row, result, columns);
            }
            else
            {
                unpacker.Unpack(row, unpacked, columns);
                Scatter<T>(unpacked, result[(pass.X * channels)..], pass.StepX, channels);
            }
            Span<byte> swap = prior;
            prior = row;
            row = swap;
        }
    }

    private static void Scatter<T>(ReadOnlySpan<T> pixels, Span<T> row, int step, int channels)
    {
        int target = 0;
        for (int i = 0; i < pixels.Length; i += channels, target += step * channels)
        {
            for (int c = 0; c < channels; c++) row[target + c] = pixels[i + c];
        }
    }
}
