using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Steps;
using AugDsl.Generators.Lowering;
using AugDsl.Generators.Model;

namespace AugDsl.Generators.Passes;

/// <summary>Model → plan: the ordered list of passes. Each takes what the one before guarantees.</summary>
internal static class PipelineCompiler
{
    public static PassPlan Compile(PipelineModel model, bool withLog = false) => Compile(PipelineLowerer.Lower(model), withLog);

    /// <param name="withLog">Whether the IR is printed after every pass: for tests and people, not for every keystroke.</param>
    public static PassPlan Compile(LoweredPipeline lowered, bool withLog = false)
    {
        Clamping clamping = lowered.Model.Options.Clamping;
        List<string> log = [];
        if (withLog) log.Add("Lowered\n" + IrPrinter.Print(lowered.Nodes));

        List<Node> nodes = MovePointwisePastMaps.Run(lowered.Nodes);
        if (withLog) log.Add("MovePointwisePastMaps\n" + IrPrinter.Print(nodes));

        AnalyseRanges.Run(lowered.Steps, clamping);
        if (withLog) log.Add("AnalyseRanges\n" + IrPrinter.Print(nodes));

        PlanPasses planner = new(clamping, lowered.Model.Options.Channels);
        Step? output = lowered.Steps.LastOrDefault(s => s.Kind.IsOutput);
        List<PlanItem> items = planner.Run(nodes, output);
        ComposeMaps.Run(items);
        if (withLog) log.Add("PlanPasses\n" + IrPrinter.Print(items));

        return new PassPlan(lowered.Model, lowered, items, planner.Segments, output, CountPasses.Maximum(nodes), log);
    }
}
