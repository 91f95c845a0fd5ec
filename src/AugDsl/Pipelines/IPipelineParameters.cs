using AugDsl.Imaging;
using AugDsl.Randomness;

namespace AugDsl.Pipelines;

/// <summary>The draws of one sample as the runtime sees them. The compiler implements it on every pipeline's <c>Parameters</c>.</summary>
public interface IPipelineParameters
{
    /// <summary>The sample's key.</summary>
    SampleKey Key { get; }

    /// <summary>The size of the source that the draws are for, in pixels.</summary>
    ImageSize SourceSize { get; }

    /// <summary>Checks that every draw is a legal value of its step, and that the source is a picture. What takes parameters calls it first.</summary>
    /// <exception cref="ArgumentException">A draw is not legal; the message names it, its value and what is legal.</exception>
    void Validate();
}
