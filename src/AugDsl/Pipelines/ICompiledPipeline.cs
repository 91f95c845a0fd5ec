using System.ComponentModel;
using AugDsl.Codecs;
using AugDsl.Imaging;
using AugDsl.Randomness;
using AugDsl.Scheduling;

namespace AugDsl.Pipelines;

/// <summary>
/// What the compiler writes of a pipeline, beside what loaders need: its draws, and what they come to. The runtime does the rest
/// (<c>CompilerServices.PipelineCalls</c>); the members here are what users call with draws of their own.
/// </summary>
/// <typeparam name="TSelf">The pipeline class itself.</typeparam>
/// <typeparam name="TParameters">The draws of one sample.</typeparam>
/// <typeparam name="TOut">The type of the output's values.</typeparam>
public interface ICompiledPipeline<TSelf, TParameters, TOut> : IAugmentationPipeline<TSelf, byte, TOut>
    where TSelf : ICompiledPipeline<TSelf, TParameters, TOut>
    where TParameters : struct, IPipelineParameters
    where TOut : unmanaged
{
    /// <summary>All draws of one sample; no pixels are touched.</summary>
    /// <param name="key">The sample's key.</param>
    /// <param name="sourceSize">The source's size in pixels.</param>
    static abstract TParameters Draw(SampleKey key, ImageSize sourceSize);

    /// <summary>The exact size of the result, before anything is computed.</summary>
    /// <param name="p">The draws.</param>
    /// <exception cref="ArgumentException">A draw is not legal.</exception>
    static abstract ImageSize OutputSize(in TParameters p);

    /// <summary>Augments a picture with given draws.</summary>
    /// <param name="source">The picture.</param>
    /// <param name="p">The draws, for a source of this size.</param>
    /// <param name="destination">Room for exactly width · height · channels values of <see cref="OutputSize(in TParameters)"/>, in the pipeline's layout.</param>
    /// <param name="workspace">Scratch memory; the thread's own by default.</param>
    /// <exception cref="ArgumentException">A draw is not legal, a size, a length or the format does not fit, or source and destination overlap. Nothing was written.</exception>
    /// <exception cref="InvalidOperationException">The workspace is in use by another call.</exception>
    static abstract void Apply(ImageView<byte> source, in TParameters p, Span<TOut> destination, AugmentationWorkspace? workspace);

    /// <summary>Augments a picture that <c>LoadFor</c> read for the same draws.</summary>
    /// <param name="source">The picture.</param>
    /// <param name="p">The draws, for a source of its full size.</param>
    /// <param name="destination">Room for exactly width · height · channels values of <see cref="OutputSize(in TParameters)"/>, in the pipeline's layout.</param>
    /// <param name="workspace">Scratch memory; the thread's own by default.</param>
    /// <exception cref="ArgumentException">A size, a length or the format does not fit, or the picture was decoded too small for these draws. Nothing was written.</exception>
    static abstract void Apply(LoadedImage source, in TParameters p, Span<TOut> destination, AugmentationWorkspace? workspace);

    /// <summary>The 8-bit picture before the output step; for previews.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract void Render(ImageView<byte> source, in TParameters p, Span<byte> destination, AugmentationWorkspace? workspace);

    /// <summary>The 8-bit picture before the output step, from a picture that <c>LoadFor</c> read; for previews.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract void Render(LoadedImage source, in TParameters p, Span<byte> destination, AugmentationWorkspace? workspace);

    /// <summary>By how much a JPEG may be decoded smaller for these draws: 1, 2, 4 or 8; 1 where the pipeline does not set <c>ScaledDecoding</c>.</summary>
    /// <param name="p">The draws.</param>
    static abstract int ReductionFor(in TParameters p);

    /// <summary>Reads a picture for given draws, in the pipeline's format: whole, or with <c>ScaledDecoding</c> a JPEG smaller where the draws shrink it that much anyway.</summary>
    /// <param name="path">The file.</param>
    /// <param name="p">The draws, for a source of the size that the file's header says.</param>
    /// <param name="options">Limits and choices; null for the defaults. Its <c>Reduction</c> must be 1.</param>
    /// <param name="workspace">Memory to decode into, for many pictures one after the other; null for an array of the picture's own.</param>
    /// <exception cref="ArgumentException">The picture has another size than the draws, or the options ask for a reduction of their own.</exception>
    /// <exception cref="ImageFormatException">It is not an image that is read, is damaged, or is beyond a limit.</exception>
    /// <exception cref="IOException">The file is not there or cannot be opened.</exception>
    static abstract LoadedImage LoadFor(string path, in TParameters p, DecodeOptions? options, DecodeWorkspace? workspace);

    /// <summary>Reads a picture in memory for given draws, as <see cref="LoadFor(string, in TParameters, DecodeOptions?, DecodeWorkspace?)"/> reads a file.</summary>
    /// <param name="file">The whole file, in memory.</param>
    /// <param name="p">The draws, for a source of the size that the file's header says.</param>
    /// <param name="options">Limits and choices; null for the defaults. Its <c>Reduction</c> must be 1.</param>
    /// <param name="workspace">Memory to decode into, for many pictures one after the other; null for an array of the picture's own.</param>
    /// <exception cref="ArgumentException">The picture has another size than the draws, or the options ask for a reduction of their own.</exception>
    /// <exception cref="ImageFormatException">It is not an image that is read, is damaged, or is beyond a limit.</exception>
    static abstract LoadedImage LoadFor(ReadOnlySpan<byte> file, in TParameters p, DecodeOptions? options, DecodeWorkspace? workspace);

    /// <summary>The drawn steps of one sample, in its order, as a person would read them.</summary>
    /// <param name="p">The draws.</param>
    /// <exception cref="ArgumentException">A draw is not legal.</exception>
    static abstract string Explain(in TParameters p);

    /// <summary>The discrete decisions of a sample; for the reference interpreter.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract PipelineDecisions Decisions(in TParameters p);

    /// <summary>Says to the schedule what a sample needs: composed maps, folded colour matrices, bodies and their constants.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract void Prepare(in TParameters p, Schedule schedule, bool withOutput);

    /// <summary>The drawn list: a sample's steps, in its order, and the canvas after each.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract DrawnList List(in TParameters p);

    static void IAugmentationPipeline<TSelf, byte, TOut>.PrepareAnnotations(SampleKey key, ImageSize sourceSize, Schedule schedule)
    {
        if (TSelf.Info.Targets == Targets.None) throw new NotSupportedException($"{TSelf.Info.Name} declares no targets.");
        TParameters p = TSelf.Draw(key, sourceSize);
        TSelf.Prepare(in p, schedule, withOutput: false);
    }

    /// <summary>A step's sentence with a sample's drawn values in it; null where it says the same of every sample.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static virtual string? Sentence(int step, in TParameters p) => null;
}
