using System.Runtime.InteropServices;
using System.Security.Cryptography;
using AugDsl.Codecs;
using AugDsl.Imaging;
using AugDsl.Tests.Shared.Recording;

namespace AugDsl.Operations.Tests.Harness.Recording;

/// <summary>
/// What compiled pipelines compute, recorded under the name of all that it depends on: the class with its text, and the input. So it does not matter which
/// test computes it first.
/// </summary>
internal static class Outputs
{
    /// <summary>Notes an output and returns it.</summary>
    /// <param name="pipeline">The class.</param>
    /// <param name="what">Which of its members.</param>
    /// <param name="input">Everything else that the output depends on.</param>
    /// <param name="output">The result.</param>
    public static T[] Noted<T>(Type pipeline, string what, Input input, T[] output)
        where T : struct
    {
        // The name of an assembly that a test compiles is that of its text: see PipelineCompilation.
        Recorded.Book?.Add($"{pipeline.Assembly.GetName().Name}/{pipeline.FullName}.{what}({input.Text})", MemoryMarshal.AsBytes(output.AsSpan()));
        return output;
    }

    /// <summary>The beginning of an input.</summary>
    public static Input From(object value) => default(Input).And(value);

    /// <summary>What a sample is made of, as a text. Without a book nothing is made.</summary>
    public readonly record struct Input(string? Text)
    {
        /// <summary>Keys, sizes, draws.</summary>
        public Input And(object value) => Recorded.Book is null ? default : new Input(FormattableString.Invariant($"{Text} {value}").TrimStart());

        /// <summary>Values, as a hash.</summary>
        public Input And<T>(ReadOnlySpan<T> values)
            where T : struct => Recorded.Book is null ? default : And(Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(values)))[..16]);

        /// <summary>A picture: its shape and its pixels, not what stands between rows.</summary>
        public Input And(ImageView<byte> picture)
        {
            if (Recorded.Book is null) return default;
            byte[] pixels = new byte[picture.Width * picture.Height * picture.Channels];
            for (int y = 0; y < picture.Height; y++) picture.Row(y).CopyTo(pixels.AsSpan(y * picture.Width * picture.Channels));
            return And<byte>(pixels).And($"{picture.Width}x{picture.Height}x{picture.Channels}");
        }

        /// <summary>A picture that may have been decoded smaller.</summary>
        public Input And(LoadedImage picture) => And(picture.Picture.View).And($"of {picture.FullSize} by {picture.Reduction} from {picture.OffsetX} {picture.OffsetY}");
    }
}
