using AugDsl.Generators.Ir;

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
        Member(writer, plan, output, "global::AugDsl.Pipelines.LoadedImage", "FullSize", isReference: true);
    }

    private static void Member(SourceWriter writer, PassPlan plan, string output, string picture, string size, bool isReference)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Open($"public static void ApplyPair({picture} first, {Key} firstKey, {picture} second, {Key} secondKey, in global::AugDsl.Mixing.MixDraw mix, global::System.Span<{output}> destination, {Workspace}? workspace = null)");
        if (isReference)
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(first);").Line("global::System.ArgumentNullException.ThrowIfNull(second);");
        writer.Line($"Parameters p = Draw(firstKey, first.{size});").Line($"Parameters q = Draw(secondKey, second.{size});");
        writer.Line($"global::AugDsl.CompilerServices.PipelineGuard.CheckPair<{output}>(Info, first, OutputSize(in p), second, OutputSize(in q), in mix, destination);");
        writer.Line($"{Workspace} rented = workspace ?? {Workspace}.Rent();");
        writer.Open("try");
        writer.Line("global::AugDsl.CompilerServices.PairSchedule pair = rented.Pair;");
        writer.Line("Prepare(in p, pair.First, withOutput: true);").Line("Prepare(in q, pair.Second, withOutput: true);");
        string layout = plan.IsFloatOutput ? ", global::AugDsl.Layout." + (plan.Output!.OutputIsHwc ? "Hwc" : "Chw") : "";
        writer.Line($"pair.Run(first, second, in mix, destination{layout});").Close();
        writer.Open("finally");
        writer.Under("if (workspace is null)", $"{Workspace}.Return(rented);").Close().Close();
    }
}
