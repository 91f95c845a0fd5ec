using System.Runtime.InteropServices;
using AugDsl.Codecs;
using AugDsl.Imaging;
using AugDsl.Tests.Shared;

namespace AugDsl.Tests.Codecs;

/// <summary>The compressor of the TurboJPEG library, with the accurate DCT: what our writer is compared with.</summary>
internal sealed unsafe class TurboJpegCompressor : IDisposable
{
    private const int Rgb = 0;
    private const int Gray = 6;
    private const int GraySamples = 3;
    private const int AccurateDct = 4096;

    private readonly nint _library;
    private readonly nint _handle;
    private readonly delegate* unmanaged<nint, byte*, int, int, int, int, byte**, CULong*, int, int, int, int> _compress;
    private readonly delegate* unmanaged<nint, int> _destroy;
    private readonly delegate* unmanaged<byte*, void> _free;

    private TurboJpegCompressor(nint library)
    {
        _library = library;
        _compress = (delegate* unmanaged<nint, byte*, int, int, int, int, byte**, CULong*, int, int, int, int>)NativeLibrary.GetExport(library, "tjCompress2");
        _destroy = (delegate* unmanaged<nint, int>)NativeLibrary.GetExport(library, "tjDestroy");
        _free = (delegate* unmanaged<byte*, void>)NativeLibrary.GetExport(library, "tjFree");
        _handle = ((delegate* unmanaged<nint>)NativeLibrary.GetExport(library, "tjInitCompress"))();
    }

    /// <summary>A compressor; skips the test where the library is not installed.</summary>
    public static TurboJpegCompressor Require()
    {
        TestData.RequireTurboJpeg();
        string given = Environment.GetEnvironmentVariable("AUGDSL_TURBOJPEG") ?? "";
        string[] names = given.Length > 0 ? [given] : ["libturbojpeg.so.0", "libturbojpeg.so", "libturbojpeg.dylib", "turbojpeg.dll"];
        foreach (string name in names)
        {
            if (NativeLibrary.TryLoad(name, out nint library)) return new TurboJpegCompressor(library);
        }
        throw new DllNotFoundException("The TurboJPEG library was found a moment ago.");
    }

    /// <summary>The library's file.</summary>
    public byte[] Encode(ImageView<byte> image, JpegOptions options)
    {
        int samples = image.Channels == 1 ? GraySamples : options.Subsampling switch
        {
            JpegSubsampling.Samples444 => 0,
            JpegSubsampling.Samples422 => 1,
            JpegSubsampling.Samples420 => 2,
            JpegSubsampling.Samples440 => 4,
            _ => 5,
        };
        byte* file = null;
        CULong length = default;
        fixed (byte* pixels = image.Pixels)
        {
            int code = _compress(_handle, pixels, image.Width, image.Stride, image.Height, image.Channels == 1 ? Gray : Rgb, &file, &length, samples, options.Quality, AccurateDct);
            if (code != 0) throw new InvalidOperationException($"tjCompress2 returned {code}.");
        }
        byte[] result = new ReadOnlySpan<byte>(file, (int)length.Value).ToArray();
        _free(file);
        return result;
    }

    public void Dispose()
    {
        _destroy(_handle);
        NativeLibrary.Free(_library);
    }
}
