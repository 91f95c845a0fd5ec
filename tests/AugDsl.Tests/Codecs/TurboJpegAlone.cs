using System.Runtime.InteropServices;
using AugDsl.Codecs.Jpeg;
using AugDsl.Tests.Shared;

namespace AugDsl.Tests.Codecs;

/// <summary>The TurboJPEG library by itself, without our own look at the file: warnings are passed over, only errors count.</summary>
internal sealed unsafe class TurboJpegAlone
{
    private const int Rgb = 0;
    private const int Gray = 6;
    private const int Cmyk = 11;
    private const int ColorsGray = 2;
    private const int ColorsCmyk = 3;
    private const int ColorsYcck = 4;

    private readonly TurboJpegLibrary _library;
    private readonly delegate* unmanaged<nint, byte*, CULong, int*, int*, int*, int*, int> _readHeader;

    private TurboJpegAlone(TurboJpegLibrary library, nint handle)
    {
        _library = library;
        _readHeader = (delegate* unmanaged<nint, byte*, CULong, int*, int*, int*, int*, int>)NativeLibrary.GetExport(handle, "tjDecompressHeader3");
    }

    /// <summary>The library; skips the test where it is not installed.</summary>
    public static TurboJpegAlone Require()
    {
        TestData.RequireTurboJpeg();
        string given = Environment.GetEnvironmentVariable(TurboJpegLibrary.PathVariable) ?? "";
        string[] names = given.Length > 0 ? [given] : ["libturbojpeg.so.0", "libturbojpeg.so", "libturbojpeg.dylib", "turbojpeg.dll"];
        foreach (string name in names)
        {
            if (NativeLibrary.TryLoad(name, out nint handle)) return new TurboJpegAlone(TurboJpegLibrary.Instance!, handle);
        }
        throw new DllNotFoundException("The TurboJPEG library was found a moment ago.");
    }

    /// <summary>The pixels as the library stores them (gray, RGB or CMYK), or null where it calls the file an error or has more than <paramref name="maximumPixels"/>.</summary>
    /// <param name="file">The file.</param>
    /// <param name="maximumPixels">Larger pictures are left alone.</param>
    /// <param name="channels">1, 3 or 4.</param>
    public byte[]? Decode(byte[] file, int maximumPixels, out int channels)
    {
        int width = 0;
        int height = 0;
        int sampling = 0;
        int colors = 0;
        using TurboJpegHandle handle = new(_library);
        fixed (byte* start = file)
        {
            // It complains of a rare subsampling after it has told the rest.
            _readHeader(handle.Value, start, new CULong((nuint)file.Length), &width, &height, &sampling, &colors);
            (channels, int format) = colors switch { ColorsGray => (1, Gray), ColorsCmyk or ColorsYcck => (4, Cmyk), _ => (3, Rgb) };
            if (width <= 0 || height <= 0 || (long)width * height > maximumPixels) return null;
            byte[] pixels = new byte[width * height * channels];
            using TurboJpegHandle fresh = new(_library);
            fixed (byte* result = pixels)
            {
                int code = _library.Decompress(fresh.Value, start, file.Length, result, width, width * channels, height, format, flags: 0);
                return code == 0 || IsWarning(_library.ErrorText(fresh.Value)) ? pixels : null;
            }
        }
    }

    /// <summary>By the words of libjpeg's warnings: the library's own code is that of a warning for an error, too, where a warning came before it.</summary>
    private static bool IsWarning(string text)
    {
        string[] warnings = ["Corrupt JPEG data", "Premature end of JPEG file", "Warning: unknown JFIF", "Inconsistent progression", "Invalid SOS parameters", "Unknown Adobe color"];
        return warnings.Any(warning => text.StartsWith(warning, StringComparison.Ordinal));
    }
}
