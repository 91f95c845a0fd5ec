using System.Collections.Generic;
using System.Globalization;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Model;
using AugDsl.Generators.Passes;

namespace AugDsl.Generators.Emission;

/// <summary>Writes the members that move annotations: those of the declared targets only.</summary>
internal static class AnnotationEmitter
{
    private const string Space = "global::AugDsl.Annotations.";
    private const string Pipelines = "global::AugDsl.Pipelines.";
    private const string View = "global::AugDsl.Imaging.ImageView<byte>";
    private const string Size = "global::AugDsl.Imaging.ImageSize";
    private const string Workspace = "global::AugDsl.Pipelines.AugmentationWorkspace";
    private const string Key = "global::AugDsl.Randomness.SampleKey";
    private const string Bytes = "global::System.Span<byte>";

    /// <summary>The interfaces of the declared targets.</summary>
    public static IEnumerable<string> Interfaces(PassPlan plan)
    {
        Targets targets = plan.Model.Options.Targets;
        string self = plan.Model.Target.Global;
        if (targets.HasFlag(Targets.Masks)) yield return $"{Pipelines}IMaskPipeline<{self}>";
        if (targets.HasFlag(Targets.Boxes)) yield return $"{Pipelines}IBoxPipeline<{self}>";
        if (targets.HasFlag(Targets.Keypoints)) yield return $"{Pipelines}IKeypointPipeline<{self}>";
    }

    public static void Emit(SourceWriter writer, PassPlan plan, string output)
    {
        PipelineOptions options = plan.Model.Options;
        if (options.Targets != Targets.None) Prepare(writer, plan.Model.Target.Global, output);
        string fill = options.MaskFill.ToString(CultureInfo.InvariantCulture);
        if (options.Targets.HasFlag(Targets.Masks)) Masks(writer, fill);
        if (options.Targets.HasFlag(Targets.Boxes))
        {
            Spans(writer, "int", "TransformBoxes", "Box", $"return lease.Annotations.Boxes(boxes, result, {Literal.Text(options.MinimumVisibility)});",
                "Moves boxes to the result with given draws, clipped to it; boxes of which too little is left are dropped.", "Boxes of the source.", "How many boxes are left.");
            Spans(writer, "int", "InverseBoxes", "Box", "return lease.Annotations.InverseBoxes(boxes, result);",
                "Moves boxes of the result back to the source with given draws, clipped to it.", "Boxes of the result.", "How many boxes are left.");
        }

        if (options.Targets.HasFlag(Targets.Keypoints))
        {
            Spans(writer, "void", "TransformKeypoints", "Keypoint", "lease.Annotations.Keypoints(keypoints, result);",
                "Moves keypoints to the result with given draws; all are kept.", "Keypoints of the source.", null);
            Spans(writer, "void", "InverseKeypoints", "Keypoint", "lease.Annotations.InverseKeypoints(keypoints, result);",
                "Moves keypoints of the result back to the source with given draws; all are kept.", "Keypoints of the result.", null);
        }
    }

    /// <summary>Explicit: loaders call it, nobody else needs to see it.</summary>
    private static void Prepare(SourceWriter writer, string self, string output)
    {
        writer.Open($"static void global::AugDsl.Pipelines.IAugmentationPipeline<{self}, byte, {output}>.PrepareAnnotations({Key} key, {Size} sourceSize, global::AugDsl.Scheduling.Schedule schedule)");
        writer.Line("Parameters p = Draw(key, sourceSize);").Line("Prepare(in p, schedule, withOutput: false);").Close().Line();
    }

    private static void Masks(SourceWriter writer, string fill)
    {
        Document(writer, "Makes the mask of the result with given draws: the nearest label.", "mask", "One byte a pixel, of the source's full size.",
            "destination", "A byte for each pixel of <see cref=\"OutputSize(in Parameters)\"/>.", null);
        writer.Open($"public static void ApplyMask({View} mask, in Parameters p, {Bytes} destination, {Workspace}? workspace = null)");
        Body(writer, $"lease.Annotations.Mask(mask, destination, {fill});");
        writer.Line().Line("/// <inheritdoc/>");
        writer.Open($"public static void ApplyMask({View} mask, {Key} key, {Bytes} destination, {Workspace}? workspace = null)");
        writer.Line("Parameters p = Draw(key, mask.Size);").Line("ApplyMask(mask, in p, destination, workspace);").Close().Line();

        Document(writer, "Brings a mask of the result back to the source with given draws: the nearest label.", "mask", "One byte a pixel, of the result's size.",
            "destination", "A byte for each pixel of the source.", null);
        writer.Open($"public static void InverseMask({View} mask, in Parameters p, {Bytes} destination, {Workspace}? workspace = null)");
        Body(writer, $"lease.Annotations.InverseMask(mask, destination, {fill});");
        writer.Line().Line("/// <inheritdoc/>");
        writer.Open($"public static void InverseMask({View} mask, {Key} key, {Size} sourceSize, {Bytes} destination, {Workspace}? workspace = null)");
        writer.Line("Parameters p = Draw(key, sourceSize);").Line("InverseMask(mask, in p, destination, workspace);").Close().Line();
    }

    private static void Spans(SourceWriter writer, string returns, string name, string type, string call, string summary, string what, string? gives)
    {
        string given = type == "Box" ? "boxes" : "keypoints";
        string read = $"global::System.ReadOnlySpan<{Space}{type}> {given}";
        string write = $"global::System.Span<{Space}{type}> result";
        Document(writer, summary, given, what, "result", $"Room for as many {given}; may be the same memory.", gives);
        writer.Open($"public static {returns} {name}({read}, in Parameters p, {write}, {Workspace}? workspace = null)");
        Body(writer, call);
        writer.Line().Line("/// <inheritdoc/>");
        writer.Open($"public static {returns} {name}({read}, {Key} key, {Size} sourceSize, {write}, {Workspace}? workspace = null)");
        writer.Line("Parameters p = Draw(key, sourceSize);").Line($"{(gives is null ? "" : "return ")}{name}({given}, in p, result, workspace);").Close().Line();
    }

    private static void Body(SourceWriter writer, string call)
    {
        ApiEmitter.OwnDraws(writer);
        ApiEmitter.Lease(writer);
        writer.Line("Prepare(in own, lease.Schedule, withOutput: false);").Line(call).Close();
    }

    private static void Document(SourceWriter writer, string summary, string from, string what, string to, string room, string? gives)
    {
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Line($"/// <param name=\"{from}\">{what}</param>");
        writer.Line("/// <param name=\"p\">The draws.</param>");
        writer.Line($"/// <param name=\"{to}\">{room}</param>");
        writer.Line("/// <param name=\"workspace\">Scratch memory; the thread's own by default.</param>");
        if (gives is not null) writer.Line($"/// <returns>{gives}</returns>");
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">A draw is not legal, or a size, a length or a value does not fit. Nothing was written.</exception>");
    }
}
