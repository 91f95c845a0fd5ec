using System.Runtime.InteropServices;

namespace AugDsl.Codecs.Jpeg;

/// <summary>The functions that we use of the TurboJPEG library (2.0 or later), which is looked for once, at run time.</summary>
internal sealed unsafe class TurboJpegLibrary
{
    /// <summary>Names the library's file, instead of the usual places.</summary>
    public const string PathVariable = "AUGDSL_TURBOJPEG";

    /// <summary>What to do where the library is missing.</summary>
    public const string Missing =
        "reading JPEG needs the TurboJPEG library, which was not found: install the Debian or Ubuntu package libturbojpeg0 (Fedora: turbojpeg, macOS: brew install jpeg-turbo), or give its path in " + PathVariable;

    private static readonly Lazy<TurboJpegLibrary?> s_instance = new(Load);

    private readonly delegate* unmanaged<nint> _initDecompress;
    private readonly delegate* unmanaged<nint, byte*, CULong, byte*, int, int, int, int, int, int> _decompress;
    private readonly delegate* unmanaged<nint, byte*> _errorText;
    private readonly delegate* unmanaged<nint, int> _errorCode;
    private readonly delegate* unmanaged<nint, int> _destroy;

    private TurboJpegLibrary(nint library)
    {
        _initDecompress = (delegate* unmanaged<nint>)NativeLibrary.GetExport(library, "tjInitDecompress");
        _decompress = (delegate* unmanaged<nint, byte*, CULong, byte*, int, int, int, int, int, int>)NativeLibrary.GetExport(library, "tjDecompress2");
        _errorText = (delegate* unmanaged<nint, byte*>)NativeLibrary.GetExport(library, "tjGetErrorStr2");
        _errorCode = (delegate* unmanaged<nint, int>)NativeLibrary.GetExport(library, "tjGetErrorCode");
        _destroy = (delegate* unmanaged<nint, int>)NativeLibrary.GetExport(library, "tjDestroy");
    }

    /// <summary>The library, or null where it is not installed.</summary>
    public static TurboJpegLibrary? Instance => s_instance.Value;

    /// <summary>A decompressor's handle, for one thread at a time; 0 without memory.</summary>
    public nint InitDecompress() => _initDecompress();

    /// <summary>tjDecompress2: 0, or −1 with <see cref="ErrorText"/> and <see cref="IsWarning"/>.</summary>
    public int Decompress(nint handle, byte* file, int length, byte* pixels, int width, int pitch, int height, int pixelFormat, int flags) =>
        _decompress(handle, file, new CULong((nuint)length), pixels, width, pitch, height, pixelFormat, flags);

    /// <summary>The last message of the handle.</summary>
    public string ErrorText(nint handle) => Marshal.PtrToStringUTF8((nint)_errorText(handle)) ?? "unknown error";

    /// <summary>Whether the last error left a usable picture.</summary>
    public bool IsWarning(nint handle) => _errorCode(handle) == 0;

    /// <summary>Frees a handle.</summary>
    public void Destroy(nint handle) => _destroy(handle);

    private static TurboJpegLibrary? Load()
    {
        string? given = Environment.GetEnvironmentVariable(PathVariable);
        string[] names = string.IsNullOrEmpty(given)
            ? ["libturbojpeg.so.0", "libturbojpeg.so", "libturbojpeg.dylib", "/opt/homebrew/lib/libturbojpeg.dylib", "/usr/local/lib/libturbojpeg.dylib", "turbojpeg.dll", "libturbojpeg.dll"]
            : [given];
        foreach (string name in names)
        {
            if (!NativeLibrary.TryLoad(name, out nint library)) continue;
            try
            {
                return new TurboJpegLibrary(library);
            }
            catch (EntryPointNotFoundException)
            {
                NativeLibrary.Free(library);
            }
        }
        return null;
    }
}
