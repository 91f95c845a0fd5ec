using System.Runtime.InteropServices;
using System.Security.Cryptography;
using AugDsl.Codecs;
using AugDsl.Imaging;
using AugDsl.Operations.Tests.Harness.Recording;
using AugDsl.Pipelines;

[assembly: AssemblyFixture(typeof(OutputsOfTheRun))]

namespace AugDsl.Operations.Tests.Harness.Recording;

/// <summary>
/// What this run computes, for the runs at other vector widths. With AUGDSL_HASHES=folder the hashes are written there at the end; with AUGDSL_LEG=1
/// too they are compared with those that are there, and nothing else judges: see docs/inside/testing.md.
/// </summary>
internal static class Outputs
{
    private static readonly Lazy<OutputBook?> s_book = new(() => Folder is null ? null : IsLeg ? OutputBook.Open(BookPath) : new OutputBook());

    /// <summary>Where hashes and compiled pipelines are kept; null if they are not.</summary>
    public static string? Folder { get; } = Environment.GetEnvironmentVariable("AUGDSL_HASHES") is { Length: > 0 } folder ? folder : null;

    /// <summary>Whether another run has judged, and this one only compares.</summary>
    public static bool IsLeg { get; } = Environment.GetEnvironmentVariable("AUGDSL_LEG") == "1";

    /// <summary>The file of the hashes.</summary>
    public static string BookPath => Path.Combine(Folder!, "outputs.txt");

    /// <summary>The book; null without a folder.</summary>
    public static OutputBook? Book => s_book.Value;

    /// <summary>Notes an output and returns it.</summary>
    /// <param name="pipeline">The class.</param>
    /// <param name="what">Which of its members.</param>
    /// <param name="input">Everything else that the output depends on.</param>
    /// <param name="output">The result.</param>
    public static T[] Noted<T>(Type pipeline, string what, Input input, T[] output)
        where T : struct
    {
        // The name of a class that is compiled in the test is that of its whole text: see PipelineCompilation.
        Book?.Add($"{pipeline.Assembly.GetName().Name}/{pipeline.FullName}.{what}({input.Text})", MemoryMarshal.AsBytes(output.AsSpan()));
        return output;
    }

    /// <summary>The beginning of an input.</summary>
    public static Input From(object value) => default(Input).And(value);

    /// <summary>What a sample is made of, as a text. Without a folder nothing is made.</summary>
    public readonly record struct Input(string Text)
    {
        /// <summary>Keys, sizes, draws.</summary>
        public Input And(object value) => Book is null ? default : new Input(FormattableString.Invariant($"{Text} {value}"));

        /// <summary>Values, as a hash.</summary>
        public Input And<T>(ReadOnlySpan<T> values)
            where T : struct => Book is null ? default : new Input($"{Text} {Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(values)))[..16]}");

        /// <summary>A picture: its shape and its pixels, not what stands between rows.</summary>
        public Input And(ImageView<byte> picture)
        {
            if (Book is null) return default;
            byte[] pixels = new byte[picture.Width * picture.Height * picture.Channels];
            for (int y = 0; y < picture.Height; y++) picture.Row(y).CopyTo(pixels.AsSpan(y * picture.Width * picture.Channels));
            return And<byte>(pixels).And($"{picture.Width}x{picture.Height}x{picture.Channels}");
        }

        /// <summary>A picture that may have been decoded smaller.</summary>
        public Input And(LoadedImage picture) => And(picture.Picture.View).And($"of {picture.FullSize} by {picture.Reduction} from {picture.OffsetX} {picture.OffsetY}");
    }
}

/// <summary>The end of the run: the book is written, or a leg fails for what it has not computed.</summary>
public sealed class OutputsOfTheRun : IDisposable
{
    public void Dispose()
    {
        if (Outputs.Book is not { } book) return;
        if (!Outputs.IsLeg) book.Write(Outputs.BookPath);
        Assert.True(book.Missing.Count == 0, $"{book.Missing.Count} outputs that the main run recorded were not computed:\n" + string.Join("\n", book.Missing.Take(20)));
    }
}
