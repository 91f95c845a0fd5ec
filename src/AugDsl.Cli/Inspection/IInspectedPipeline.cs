using AugDsl.Imaging;
using AugDsl.Pipelines;
using AugDsl.Randomness;

namespace AugDsl.Cli.Inspection;

/// <summary>A compiled pipeline whose draws can be read and changed, without its types. Not for several threads.</summary>
internal interface IInspectedPipeline
{
    /// <summary>What the compiler knows about it.</summary>
    PipelineInfo Info { get; }

    /// <summary>The class.</summary>
    Type Type { get; }

    /// <summary>The draws of a sample.</summary>
    SampleDraws Draw(SampleKey key, ImageSize source);

    /// <summary>The steps that a sample gets, as indices into <see cref="PipelineInfo.Steps"/>, in its order.</summary>
    IReadOnlyList<int> StepsOf(SampleDraws draws);

    /// <summary>What a step does to this sample, with its drawn values, as a person would read it.</summary>
    string SentenceOf(int step, SampleDraws draws);

    /// <summary>The 8-bit picture before the output step.</summary>
    ImageBuffer<byte> Render(ImageView<byte> source, SampleDraws draws);

    /// <summary>How many passes over pixels the sample takes.</summary>
    int PassesOf(SampleDraws draws);

    /// <summary>Computes the sample into memory that is used again, and leaves it there: for measuring times.</summary>
    /// <param name="source">The picture.</param>
    /// <param name="draws">Its draws.</param>
    /// <param name="withOutput">Whether to the output step's values, or to 8-bit pixels before it.</param>
    void Compute(ImageView<byte> source, SampleDraws draws, bool withOutput);
}
