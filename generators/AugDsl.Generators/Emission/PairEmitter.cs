using AugDsl.Generators.Passes;

namespace AugDsl.Generators.Emission;

/// <summary>Writes <c>ApplyPair</c>: two samples prepared side by side and computed together.</summary>
internal static class PairEmitter
{
    private const string Key = "global::AugDsl.Randomness.SampleKey";
    private const string Workspace = "global::AugDsl.Pipelines.AugmentationWorkspace";

    public static void Emit(SourceWriter writer, PassPlan plan, string output)
    {
        Member(writer, plan, output, "global::AugDsl.Imaging.ImageView<byte>", "Size", isReference: false);
        writer.Line();
        Member(writer, plan, output, "global::AugDsl.Codecs.LoadedImage", "FullSize", isReference: true);
    }

    private static void Member(SourceWriter writer, PassPlan plan, string output, string picture, string size, bool isReference)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Open($"public static void ApplyPair({picture} first, {Key} firstKey, {picture} second, {Key} secondKey, in global::AugDsl.Mixing.MixDraw mix, global::System.Span<{output}> destination, {Workspace}? workspace = null)");
        if (isReference)
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(first);").Line("global::System.ArgumentNullException.ThrowIfNull(second);");
        writer.Line("global::AugDsl.CompilerServices.PipelineGuard.CheckPictures(Info, first, second);");
        writer.Line($"Parameters p = Draw(firstKey, first.{size});").Line($"Parameters q = Draw(secondKey, second.{size});");
        writer.Line("global::AugDsl.Mixing.MixDraw drawn = mix;");
        ApiEmitter.Lease(writer);
        writer.Line("global::AugDsl.Scheduling.PairSchedule pair = lease.Pair;");
        writer.Line("Prepare(in p, pair.First, withOutput: true);").Line("Prepare(in q, pair.Second, withOutput: true);");
        writer.Line($"global::AugDsl.CompilerServices.PipelineGuard.CheckPair<{output}>(Info, first, pair.First.Canvas, second, pair.Second.Canvas, in drawn, destination);");
        string layout = plan.IsFloatOutput ? ", global::AugDsl.Layout." + (plan.Output!.OutputIsHwc ? "Hwc" : "Chw") : "";
        writer.Line($"pair.Run(first, second, in drawn, destination{layout});").Close();
    }
}
