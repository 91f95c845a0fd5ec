using AugDsl.Generators.Passes;

namespace AugDsl.Generators.Emission;

/// <summary>Writes the members that users call: <c>Apply</c>, <c>Render</c> and what the interface asks for.</summary>
internal static class ApiEmitter
{
    private const string View = "global::AugDsl.Imaging.ImageView<byte>";
    private const string Workspace = "global::AugDsl.Pipelines.AugmentationWorkspace";
    private const string Guard = "global::AugDsl.CompilerServices.PipelineGuard";
    private const string Key = "global::AugDsl.Randomness.SampleKey";

    public static void Emit(SourceWriter writer, PassPlan plan, string output)
    {
        string shape = Shape(plan);
        string run = Run(plan);

        Document(writer, "Augments a picture with given draws.", shape, withParameters: true);
        writer.Open($"public static void Apply({View} source, in Parameters p, global::System.Span<{output}> destination, {Workspace}? workspace = null)");
        Body(writer, "true", output, run);
        writer.Close().Line();

        Document(writer, "Augments a picture with the draws of a key.", shape, withParameters: false);
        writer.Open($"public static void Apply({View} source, {Key} key, global::System.Span<{output}> destination, {Workspace}? workspace = null)");
        writer.Line("Parameters p = Draw(key, source.Size);").Line("Apply(source, in p, destination, workspace);").Close().Line();

        writer.Line("/// <summary>The 8-bit picture before the output step; for previews.</summary>");
        writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        writer.Open($"public static void Render({View} source, in Parameters p, global::System.Span<byte> destination, {Workspace}? workspace = null)");
        Body(writer, "false", "byte", "schedule.Run(source, destination);");
        writer.Close().Line();

        writer.Line("/// <inheritdoc/>");
        writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        writer.Open($"public static void Render({View} source, {Key} key, global::System.Span<byte> destination, {Workspace}? workspace = null)");
        writer.Line("Parameters p = Draw(key, source.Size);").Line("Render(source, in p, destination, workspace);").Close().Line();

        writer.Line("/// <inheritdoc/>");
        writer.Open($"public static global::AugDsl.Imaging.ImageSize OutputSize({Key} key, global::AugDsl.Imaging.ImageSize sourceSize)");
        writer.Line("Parameters p = Draw(key, sourceSize);").Line("return OutputSize(in p);").Close().Line();

        writer.Line("/// <summary>The discrete decisions of a sample; for the reference interpreter.</summary>");
        writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        writer.Open("public static global::AugDsl.Scheduling.PipelineDecisions Decisions(in Parameters p)");
        OwnDraws(writer);
        Lease(writer, $"new {Workspace}()");
        writer.Line("Prepare(in own, lease.Schedule, withOutput: true);");
        writer.Line("return List(in own).Decide(lease.Schedule);").Close();
    }

    /// <summary>The destination in words.</summary>
    public static string Shape(PassPlan plan) => plan.IsFloatOutput
        ? plan.Output!.OutputIsHwc ? "height x width x channels float32 values" : "channels x height x width float32 values"
        : "height x width x channels bytes";

    /// <summary>The call that computes the output.</summary>
    public static string Run(PassPlan plan) => !plan.IsFloatOutput ? "schedule.Run(source, destination);"
        : $"schedule.Run(source, destination, global::AugDsl.Layout.{(plan.Output!.OutputIsHwc ? "Hwc" : "Chw")});";

    /// <summary>A sample from the checks to the last byte; <c>source</c> is a view or a loaded image.</summary>
    public static void Body(SourceWriter writer, string withOutput, string output, string run)
    {
        OwnDraws(writer, $"{Guard}.CheckSource(Info, source, own.SourceWidth, own.SourceHeight);");
        Lease(writer);
        writer.Line("global::AugDsl.Scheduling.Schedule schedule = lease.Schedule;");
        writer.Line($"Prepare(in own, schedule, withOutput: {withOutput});");
        writer.Line($"{Guard}.CheckDestination<{output}>(Info, source, schedule.Canvas, destination);");
        writer.Line(run);
    }

    /// <summary>What every member that takes draws does first: <c>own</c> is the call's copy, which nobody changes meanwhile, and legal.</summary>
    /// <param name="writer">Takes the text.</param>
    /// <param name="first">A check of the copy whose message says more than that of the draws; null for none.</param>
    public static void OwnDraws(SourceWriter writer, string? first = null)
    {
        writer.Line("Parameters own = p;");
        if (first is not null) writer.Line(first);
        writer.Line("own.Validate();");
    }

    /// <summary>What stands between a caller and a schedule: a workspace that is the call's alone.</summary>
    public static void Lease(SourceWriter writer, string workspace = "workspace") =>
        writer.Line($"using global::AugDsl.Pipelines.WorkspaceLease lease = new({workspace});");

    private static void Document(SourceWriter writer, string summary, string shape, bool withParameters)
    {
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Line("/// <param name=\"source\">The picture.</param>");
        writer.Line(withParameters ? "/// <param name=\"p\">The draws, for a source of this size.</param>" : "/// <param name=\"key\">The sample's key.</param>");
        writer.Line($"/// <param name=\"destination\">Room for exactly {shape}, of <see cref=\"OutputSize(in Parameters)\"/>.</param>");
        writer.Line("/// <param name=\"workspace\">Scratch memory; the thread's own by default.</param>");
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">A draw is not legal, a size, a length or the format does not fit, or source and destination overlap. Nothing was written.</exception>");
        writer.Line("/// <exception cref=\"global::System.InvalidOperationException\">The workspace is in use by another call.</exception>");
    }
}
