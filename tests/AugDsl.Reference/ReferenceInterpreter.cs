using AugDsl.CompilerServices;
using AugDsl.Imaging;
using AugDsl.Randomness;
using AugDsl.Scheduling;

namespace AugDsl.Reference;

/// <summary>
/// What a pipeline means (DESIGN.md 1) as slow, plain, scalar code in double, blind to the compiler: it draws the list, walks it, composes
/// maps, samples, applies, clamps.
/// </summary>
public static class ReferenceInterpreter
{
    /// <summary>Reads a pipeline's attributes by reflection.</summary>
    /// <exception cref="ArgumentException">The class is no pipeline, or two of its paths have the same slot.</exception>
    public static ReferencePipeline Read(Type pipelineClass) => PipelineReader.Read(pipelineClass);

    /// <summary>Reads a pipeline that was not written down as a class; its groups' fragments are classes.</summary>
    /// <exception cref="ArgumentException">Two of its paths have the same slot.</exception>
    public static ReferencePipeline Read(string name, AugmentationPipelineAttribute rule, params IEnumerable<StepAttribute> steps) =>
        PipelineReader.Read(name, rule, steps);

    /// <summary>Computes one sample.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="source">The source picture.</param>
    /// <param name="key">The sample's key, from which every draw is computed anew.</param>
    /// <param name="decisions">The discrete decisions to take over, each asserted right or within 1e-9 of its threshold; null for own decisions.</param>
    /// <param name="perturbation">Moves coordinates, results and normals, for a run of the hull; null for none.</param>
    /// <exception cref="ReferenceDisagreementException">A decision is wrong.</exception>
    public static ReferenceResult Run(
        ReferencePipeline pipeline, ImageView<byte> source, SampleKey key, PipelineDecisions? decisions = null, Perturbation? perturbation = null)
    {
        if (source.Channels != pipeline.Channels)
            throw new ArgumentException($"{pipeline.Name} reads {pipeline.Channels} channels, the source has {source.Channels}.", nameof(source));
        return new SampleWalk(pipeline, Picture.FromBytes(source), key.Value, decisions, perturbation).Run();
    }
}
