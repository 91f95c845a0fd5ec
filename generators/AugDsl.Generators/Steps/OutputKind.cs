using System.Collections.Generic;

namespace AugDsl.Generators.Steps;

/// <summary>The pipeline's end: an affine map after the last clamp, and the layout. The plan writes it after everything else.</summary>
/// <param name="normalization">Scale and offset, one a channel.</param>
/// <param name="isHwc">Whether channels are interleaved.</param>
internal sealed class OutputKind(IReadOnlyList<(double Scale, double Offset)> normalization, bool isHwc) : StepKind
{
    public override string Name => "Output";

    public override bool IsOutput => true;

    public IReadOnlyList<(double Scale, double Offset)> Normalization => normalization;

    public bool IsHwc => isHwc;

    public override int Plan(IReadOnlyList<Step> run, int index, PlanBuilder plan) => index + 1;
}
