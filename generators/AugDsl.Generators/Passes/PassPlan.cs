using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Steps;
using AugDsl.Generators.Lowering;
using AugDsl.Generators.Model;

namespace AugDsl.Generators.Passes;

/// <summary>The compiled pipeline: nothing left to decide. The emitter writes it down.</summary>
internal sealed record PassPlan(
    PipelineModel Model,
    LoweredPipeline Lowered,
    IReadOnlyList<PlanItem> Items,
    IReadOnlyList<PlanSegment> Segments,
    Step? Output,
    int MaximumPasses,
    IReadOnlyList<string> Log)
{
    public IReadOnlyList<Step> Steps => Lowered.Steps;

    public int Channels => Model.Options.Channels;

    public bool IsFloatOutput => Output is not null;

    /// <summary>The step that draws how samples are interpolated, or null where none ever does.</summary>
    public Step? Interpolating => Steps.FirstOrDefault(s => s.Interpolation is not null && !s.Active.IsNever);
}
