using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AugDsl.Generators.Model;
using AugDsl.Generators.Passes;
using AugDsl.Generators.Support;

namespace AugDsl.Generators.Emission;

/// <summary>Writes the files of a pipeline from its plan; no decision is left to take.</summary>
internal static class PipelineEmitter
{
    /// <summary>File name ending and text of each generated file.</summary>
    public static IEnumerable<(string Suffix, string Text)> Emit(PassPlan plan)
    {
        yield return ("", Main(plan));
        yield return (".Parameters", ParametersEmitter.Emit(plan));
        if (plan.Segments.Count == 0) yield break;
        (string bodies, string twins) = KernelEmitter.Emit(plan);
        yield return (".Kernels", bodies);
        yield return (".Kernels512", twins);
    }

    /// <summary>The pipeline's fingerprint: parameters of one pipeline are refused by another.</summary>
    public static ulong Fingerprint(PassPlan plan) =>
        Fnv.Hash64(ModelText.Of(plan.Model) + string.Join("\n", plan.Lowered.Parameters.AllFields().Select(f => f.Access + f.TypeName)));

    private static string Main(PassPlan plan)
    {
        SourceWriter writer = new();
        TypeShell.Header(writer, $"The pipeline {plan.Model.Target.FullName}.");
        string output = plan.IsFloatOutput ? "float" : "byte";
        string self = plan.Model.Target.Global;
        TypeShell.Open(writer, plan.Model.Target, string.Join(",\n      ", [$"global::AugDsl.Pipelines.IAugmentationPipeline<{self}, byte, {output}>", .. AnnotationEmitter.Interfaces(plan)]), PlanText.Documentation(plan));
        KernelEmitter.EmitDelegates(writer, plan);
        if (plan.Segments.Count > 0) writer.Line();
        InfoEmitter.Emit(writer, plan);
        writer.Line();
        DrawEmitter.EmitDraw(writer, plan);
        writer.Line();
        DrawEmitter.EmitOutputSize(writer, plan);
        writer.Line();
        ApiEmitter.Emit(writer, plan, output);
        writer.Line();
        LoadEmitter.Emit(writer, plan, output);
        writer.Line();
        PairEmitter.Emit(writer, plan, output);
        writer.Line();
        TestTimeEmitter.Emit(writer, plan, output);
        writer.Line();
        LoaderEmitter.Emit(writer, plan, output);
        writer.Line();
        AnnotationEmitter.Emit(writer, plan, output);
        InfoEmitter.EmitExplain(writer, plan);
        writer.Line();
        DrawEmitter.EmitList(writer, plan);
        writer.Line();
        PrepareEmitter.Emit(writer, plan);
        TypeShell.Close(writer, plan.Model.Target);
        return writer.ToString();
    }
}
