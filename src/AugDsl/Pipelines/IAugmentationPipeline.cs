using System.ComponentModel;
using AugDsl.Codecs;
using AugDsl.Imaging;
using AugDsl.Mixing;
using AugDsl.Randomness;
using AugDsl.Scheduling;

namespace AugDsl.Pipelines;

/// <summary>A compiled pipeline as loaders and tools see it: static members that take a sample's key, so that generic code needs no virtual call.</summary>
/// <typeparam name="TSelf">The pipeline class itself.</typeparam>
/// <typeparam name="TIn">The type of the source's values.</typeparam>
/// <typeparam name="TOut">The type of the output's values: <typeparamref name="TIn"/>, or <see cref="float"/> with an output step.</typeparam>
/// <remarks>The compiler implements it; it is not meant to be written by hand.</remarks>
public interface IAugmentationPipeline<TSelf, TIn, TOut>
    where TSelf : IAugmentationPipeline<TSelf, TIn, TOut>
    where TIn : unmanaged
    where TOut : unmanaged
{
    /// <summary>Steps, passes, output shape, fingerprint and plan.</summary>
    static abstract PipelineInfo Info { get; }

    /// <summary>The exact size of a sample's output, before anything is computed.</summary>
    /// <param name="key">The sample's key.</param>
    /// <param name="sourceSize">The source's size.</param>
    static abstract ImageSize OutputSize(SampleKey key, ImageSize sourceSize);

    /// <summary>Augments one picture.</summary>
    /// <param name="source">The picture, in the pipeline's format.</param>
    /// <param name="key">The sample's key.</param>
    /// <param name="destination">The output: exactly width · height · channels values of <see cref="OutputSize"/>. May not overlap the source.</param>
    /// <param name="workspace">Scratch memory that grows to its high-water mark; null for the thread's own.</param>
    /// <exception cref="ArgumentException">A size or span does not fit; nothing has been written.</exception>
    static abstract void Apply(ImageView<TIn> source, SampleKey key, Span<TOut> destination, AugmentationWorkspace? workspace);

    /// <summary>By how much a JPEG may be decoded smaller for a sample: 1, 2, 4 or 8; always 1 without <see cref="PipelineInfo.ScaledDecoding"/>.</summary>
    /// <param name="key">The sample's key.</param>
    /// <param name="sourceSize">The picture's full size, upright.</param>
    static abstract int ReductionFor(SampleKey key, ImageSize sourceSize);

    /// <summary>Decodes a picture for a sample: in the pipeline's format, and smaller where <see cref="ReductionFor"/> and the file's format allow it.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="key">The sample's key.</param>
    /// <param name="options">Limits and choices; null for the defaults. Its <see cref="DecodeOptions.Reduction"/> must be 1.</param>
    /// <param name="workspace">Memory to decode into; null for an array of the picture's own.</param>
    /// <exception cref="ArgumentException">The options ask for a reduction of their own.</exception>
    /// <exception cref="ImageFormatException">The bytes are not such an image, are damaged, or are beyond a limit.</exception>
    static abstract LoadedImage LoadFor(ReadOnlySpan<byte> file, SampleKey key, DecodeOptions? options, DecodeWorkspace? workspace);

    /// <summary>Augments a picture that <c>LoadFor</c> read for the same key.</summary>
    /// <param name="source">The picture.</param>
    /// <param name="key">The sample's key.</param>
    /// <param name="destination">The output: exactly width · height · channels values of <see cref="OutputSize"/> for <see cref="LoadedImage.FullSize"/>.</param>
    /// <param name="workspace">Scratch memory that grows to its high-water mark; null for the thread's own.</param>
    /// <exception cref="ArgumentException">A size or span does not fit, or the picture was decoded too small for this key; nothing has been written.</exception>
    static abstract void Apply(LoadedImage source, SampleKey key, Span<TOut> destination, AugmentationWorkspace? workspace);

    /// <summary>Augments two pictures, each with its own key, and mixes them into one sample in one pass over the destination.</summary>
    /// <remarks>
    /// Mixing acts on real values after the output step: λ · first + (1 − λ) · second, or the second's box (<see cref="MixDraw.Box"/>) in the
    /// first. Bytes are rounded once, half to even. A sample that is mixed with itself (equal keys, equal pictures) is itself, to the bit.
    /// </remarks>
    /// <param name="first">The sample's picture, in the pipeline's format.</param>
    /// <param name="firstKey">The sample's key.</param>
    /// <param name="second">The partner's picture; any size.</param>
    /// <param name="secondKey">The partner's key.</param>
    /// <param name="mix">What the sample drew; it must be mixed.</param>
    /// <param name="destination">
    /// The output: exactly width · height · channels values of <see cref="MixDraw.Canvas"/> of both samples' <see cref="OutputSize"/>. A sample that
    /// does not reach its right or lower edge is 0 there, after the output step. May not overlap the sources.
    /// </param>
    /// <param name="workspace">Scratch memory that grows to its high-water mark; null for the thread's own.</param>
    /// <exception cref="ArgumentException">A size or span does not fit, or the draw mixes nothing; nothing has been written.</exception>
    static abstract void ApplyPair(
        ImageView<TIn> first, SampleKey firstKey, ImageView<TIn> second, SampleKey secondKey, in MixDraw mix, Span<TOut> destination, AugmentationWorkspace? workspace);

    /// <summary>The same for pictures that <c>LoadFor</c> read for their keys.</summary>
    /// <param name="first">The sample's picture.</param>
    /// <param name="firstKey">The sample's key.</param>
    /// <param name="second">The partner's picture; any size.</param>
    /// <param name="secondKey">The partner's key.</param>
    /// <param name="mix">What the sample drew; it must be mixed.</param>
    /// <param name="destination">The output, of the size that <see cref="LoadedImage.FullSize"/> of both gives.</param>
    /// <param name="workspace">Scratch memory that grows to its high-water mark; null for the thread's own.</param>
    /// <exception cref="ArgumentException">A size or span does not fit, a picture was decoded too small for its key, or the draw mixes nothing; nothing has been written.</exception>
    static abstract void ApplyPair(
        LoadedImage first, SampleKey firstKey, LoadedImage second, SampleKey secondKey, in MixDraw mix, Span<TOut> destination, AugmentationWorkspace? workspace);

    /// <summary>The 8-bit interleaved picture before the output step, from a picture that <c>LoadFor</c> read: for tools.</summary>
    /// <param name="source">The picture.</param>
    /// <param name="key">The sample's key.</param>
    /// <param name="destination">The picture: exactly width · height · channels bytes of <see cref="OutputSize"/> for <see cref="LoadedImage.FullSize"/>.</param>
    /// <param name="workspace">Scratch memory; null for the thread's own.</param>
    /// <exception cref="ArgumentException">A size or span does not fit, or the picture was decoded too small for this key; nothing has been written.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract void Render(LoadedImage source, SampleKey key, Span<byte> destination, AugmentationWorkspace? workspace);

    /// <summary>The 8-bit interleaved picture before the output step, clamped and rounded half to even: for tools.</summary>
    /// <param name="source">The picture, in the pipeline's format.</param>
    /// <param name="key">The sample's key.</param>
    /// <param name="destination">The picture: exactly width · height · channels bytes of <see cref="OutputSize"/>. May not overlap the source.</param>
    /// <param name="workspace">Scratch memory; null for the thread's own.</param>
    /// <exception cref="ArgumentException">A size or span does not fit; nothing has been written.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract void Render(ImageView<TIn> source, SampleKey key, Span<byte> destination, AugmentationWorkspace? workspace);

    /// <summary>
    /// Records a sample in a schedule, so that its annotations can be moved: what the members of the declared targets do first. A loader
    /// moves all of a sample's annotations behind one call.
    /// </summary>
    /// <param name="key">The sample's key.</param>
    /// <param name="sourceSize">The source's full size.</param>
    /// <param name="schedule">Takes the record.</param>
    /// <exception cref="NotSupportedException">The pipeline declares no <see cref="Targets"/>.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static virtual void PrepareAnnotations(SampleKey key, ImageSize sourceSize, Schedule schedule) =>
        throw new NotSupportedException($"{TSelf.Info.Name} declares no targets.");

    /// <summary>The drawn values and the passes of one sample as a person would read them.</summary>
    /// <param name="key">The sample's key.</param>
    /// <param name="sourceSize">The source's size.</param>
    static abstract string Explain(SampleKey key, ImageSize sourceSize);
}
