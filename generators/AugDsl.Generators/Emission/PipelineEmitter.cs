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
    /// <summary>All files of a pipeline.</summary>
    public static PipelineFiles Emit(PassPlan plan)
    {
        IReadOnlyList<KernelBody> bodies = KernelEmitter.Bodies(plan);
        string name = FileNames.Of(plan.Model.Target);
        return new PipelineFiles(
            new([new($"{name}.g.cs", Main(plan, bodies)), new($"{name}.Parameters.g.cs", ParametersEmitter.Emit(plan))]),
            new(bodies.SelectMany(b => b.Files)));
    }

    /// <summary>The pipeline's fingerprint: parameters of one pipeline are refused by another.</summary>
    public static ulong Fingerprint(PassPlan plan) =>
        Fnv.Hash64(ModelText.Of(plan.Model) + string.Join("\n", plan.Lowered.Parameters.AllFields().Select(f => f.Access + f.TypeName)));

    private static string Main(PassPlan plan, IReadOnlyList<KernelBody> bodies)
    {
        SourceWriter writer = new();
        TypeShell.Header(writer, $"The pipeline {plan.Model.Target.FullName}.");
        string output = plan.IsFloatOutput ? "float" : "byte";
        TypeShell.Open(writer, plan.Model.Target, string.Join(",\n      ", [ApiEmitter.Interface(plan, output), .. AnnotationEmitter.Interfaces(plan)]), PlanText.Documentation(plan));
        KernelEmitter.EmitDelegates(writer, bodies);
        if (bodies.Count > 0) writer.Line();
        InfoEmitter.Emit(writer, plan);
        writer.Line();
        DrawEmitter.EmitDraw(writer, plan);
        new ApiEmitter(writer, plan, output).Emit();
        new AnnotationEmitter(writer, plan, output).Emit();
        writer.Line();
        string contract = ApiEmitter.Interface(plan, output);
        InfoEmitter.EmitSentences(writer, plan, contract);
        DrawEmitter.EmitList(writer, plan, contract);
        writer.Line();
        PrepareEmitter.Emit(writer, plan, contract);
        TypeShell.Close(writer, plan.Model.Target);
        return writer.ToString();
    }
}
