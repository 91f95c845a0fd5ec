using System.Collections.Generic;
using AugDsl.Generators.Passes;

namespace AugDsl.Generators.Emission;

/// <summary>Writes the members that move annotations: those of the declared targets only, one line each.</summary>
internal sealed class AnnotationEmitter(SourceWriter writer, PassPlan plan, string output)
{
    private const string Calls = "global::AugDsl.CompilerServices.AnnotationCalls";
    private const string Space = "global::AugDsl.Annotations.";
    private const string Pipelines = "global::AugDsl.Pipelines.";
    private const string View = "global::AugDsl.Imaging.ImageView<byte>";
    private const string Size = "global::AugDsl.Imaging.ImageSize";
    private const string Workspace = "global::AugDsl.Pipelines.AugmentationWorkspace? workspace = null";
    private const string Key = "global::AugDsl.Randomness.SampleKey";

    /// <summary>The interfaces of the declared targets.</summary>
    public static IEnumerable<string> Interfaces(PassPlan plan)
    {
        Targets targets = plan.Model.Options.Targets;
        string self = plan.Model.Target.Global;
        if (targets.HasFlag(Targets.Masks)) yield return $"{Pipelines}IMaskPipeline<{self}>";
        if (targets.HasFlag(Targets.Boxes)) yield return $"{Pipelines}IBoxPipeline<{self}>";
        if (targets.HasFlag(Targets.Keypoints)) yield return $"{Pipelines}IKeypointPipeline<{self}>";
    }

    public void Emit()
    {
        Targets targets = plan.Model.Options.Targets;
        if (targets.HasFlag(Targets.Masks))
        {
            Mask("ApplyMask", "", "mask.Size");
            Mask("InverseMask", $", {Size} sourceSize", "sourceSize");
        }

        if (targets.HasFlag(Targets.Boxes))
        {
            Spans("int", "TransformBoxes", "Box", "boxes");
            Spans("int", "InverseBoxes", "Box", "boxes");
        }

        if (targets.HasFlag(Targets.Keypoints))
        {
            Spans("void", "TransformKeypoints", "Keypoint", "keypoints");
            Spans("void", "InverseKeypoints", "Keypoint", "keypoints");
        }
    }

    private void Mask(string name, string more, string size)
    {
        const string To = "global::System.Span<byte> destination, " + Workspace;
        Member($"void {name}({View} mask, in Parameters p, {To})", name, "mask, in p, destination, workspace");
        Keyed($"void {name}({View} mask, {Key} key{more}, {To})", $"{name}(mask, Draw(key, {size}), destination, workspace)");
    }

    private void Spans(string returns, string name, string type, string given)
    {
        string read = $"global::System.ReadOnlySpan<{Space}{type}> {given}";
        string write = $"global::System.Span<{Space}{type}> result, {Workspace}";
        Member($"{returns} {name}({read}, in Parameters p, {write})", name, $"{given}, in p, result, workspace");
        Keyed($"{returns} {name}({read}, {Key} key, {Size} sourceSize, {write})", $"{name}({given}, Draw(key, sourceSize), result, workspace)");
    }

    private void Member(string signature, string name, string arguments)
    {
        writer.Line().Line($"/// <inheritdoc cref=\"{Calls}{{TSelf, TParameters, TOut}}.{name}\"/>");
        writer.Line($"public static {signature} =>").Line($"    {Calls}{ApiEmitter.TypesOf(plan, output)}.{name}({arguments});");
    }

    private void Keyed(string signature, string call) =>
        writer.Line().Line("/// <inheritdoc/>").Line($"public static {signature} =>").Line($"    {call};");
}
