using AugDsl.Imaging;
using AugDsl.Mixing;

namespace AugDsl.Pipelines;

/// <summary>What the compiler knows about a pipeline: its format, its output, its steps and draws, and the plan of its passes.</summary>
/// <remarks>One instance a pipeline, made by the generated code; every value is a constant of the build.</remarks>
public sealed class PipelineInfo
{
    /// <summary>The pipeline class' name with its namespace and containing types, without <c>global::</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The pixel format that a source must have.</summary>
    public required PixelFormat Format { get; init; }

    /// <summary>Channels of the source and of the output: 1 or 3.</summary>
    public required int Channels { get; init; }

    /// <summary>Whether the pipeline has an output step, so that it gives float32 instead of the source's own format.</summary>
    public required bool IsFloatOutput { get; init; }

    /// <summary>The order of the output's axes. Without an output step always <see cref="Layout.Hwc"/>.</summary>
    public required Layout OutputLayout { get; init; }

    /// <summary>The output's size where every sample has the same, otherwise null.</summary>
    public ImageSize? FixedOutputSize { get; init; }

    /// <summary>Whether <c>LoadFor</c> may decode a JPEG smaller: what <see cref="AugmentationPipelineAttribute.ScaledDecoding"/> says. Default false.</summary>
    public bool ScaledDecoding { get; init; }

    /// <summary>How samples are mixed, in source order: the first rule that is active in the epoch and drawn for the sample is used. Default none.</summary>
    public IReadOnlyList<MixRule> Mixing { get; init; } = [];

    /// <summary>Which annotations the pipeline moves: what <see cref="AugmentationPipelineAttribute.Targets"/> says. Default none.</summary>
    public Targets Targets { get; init; }

    /// <summary>The label of masks outside the source, and in a batch's padding: what <see cref="AugmentationPipelineAttribute.MaskFill"/> says. Default 0.</summary>
    public byte MaskFill { get; init; }

    /// <summary>The share of a box that must be left, 0 to 1: what <see cref="AugmentationPipelineAttribute.MinimumVisibility"/> says. Default 0.</summary>
    public double MinimumVisibility { get; init; }

    /// <summary>The largest number of passes over pixels that a sample can need.</summary>
    public required int MaximumPasses { get; init; }

    /// <summary>A hash of the pipeline's steps, parameters and draws: it changes where stored draws would no longer mean the same.</summary>
    public required ulong Fingerprint { get; init; }

    /// <summary>The plan as a person would read it: steps, passes, samplers, clamps kept and dropped, draws.</summary>
    public required string Plan { get; init; }

    /// <summary>The steps in source order, those of fragments included, each under its own path.</summary>
    public required IReadOnlyList<StepInfo> Steps { get; init; }

    /// <summary>One entry for each field of the generated <c>Parameters</c> that holds a draw.</summary>
    public required IReadOnlyList<DrawInfo> Draws { get; init; }

    /// <summary>The pipeline's name.</summary>
    public override string ToString() => Name;
}

/// <summary>One step of a pipeline.</summary>
/// <param name="Index">Its number, from 0, in source order.</param>
/// <param name="Path">Its path, from which its random numbers derive: names joined by <c>/</c>.</param>
/// <param name="Kind">The attribute's name without its ending, such as <c>Rotate</c>.</param>
/// <param name="Description">What it does, with its parameters, as a person would read it.</param>
public sealed record StepInfo(int Index, string Path, string Kind, string Description);

/// <summary>One draw of a sample: a field of the generated <c>Parameters</c>.</summary>
/// <param name="Path">The path of the step that uses it.</param>
/// <param name="Name">The field's name, with the names of nested structs before it, joined by <c>.</c>.</param>
/// <param name="TypeName">The field's C# type, such as <c>double</c>.</param>
/// <param name="ByteOffset">Where the field starts in <c>Parameters</c>, in bytes.</param>
public sealed record DrawInfo(string Path, string Name, string TypeName, int ByteOffset);
