using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Passes;
using AugDsl.Generators.Steps;
using AugDsl.Generators.Support;

namespace AugDsl.Generators.Emission;

/// <summary>
/// Writes the bodies of a pipeline: loops over one tile, for <c>Vector&lt;T&gt;</c>; <see cref="VectorDialect"/> makes their twins. Each body is a class
/// of its own, named after its steps and a hash of its text: pipelines that have the same body share it.
/// </summary>
internal static class KernelEmitter
{
    private const string Space = "AugDsl.Generated";
    private const string Run = "Run";
    private const string Placeholder = "BodyOfThisName";

    // A name in metadata has at most 1,023 bytes, one on disk 255.
    private const int LongestName = 60;

    /// <summary>The field that holds a body for this machine's width.</summary>
    public static string DelegateName(string method) => "s_" + char.ToLowerInvariant(method[0]) + method.Substring(1) + "Body";

    /// <summary>Fields of the user's class: its bodies, each for the width that the machine has.</summary>
    public static void EmitDelegates(SourceWriter writer, IEnumerable<KernelBody> bodies)
    {
        foreach (KernelBody body in bodies)
            writer.Line($"private static readonly global::AugDsl.Tiles.SegmentBody {DelegateName(body.Method)} = global::{Space}.{body.Class}.Widest;");
    }

    /// <summary>The bodies of a pipeline, in the plan's order.</summary>
    public static IReadOnlyList<KernelBody> Bodies(PassPlan plan) => [.. plan.Segments.Select(s => Body(s, plan.Channels))];

    private static KernelBody Body(PlanSegment segment, int channels)
    {
        List<OwnBody> own = [.. new ValueNumbering().Distinct(segment.Values).Select(v => v.Body).OfType<OwnBody>()];
        string steps = string.Join(", ", segment.Steps.Select(s => s.Name));
        string body = Text($"A body that pipelines share: {steps}, in place on a tile of up to 256 pixels.", true, writer => SegmentEmitter.Emit(writer, segment, Run, channels));
        string twin = VectorDialect.ToVector512(
            Text($"The 512-bit twin, word for word, of a body that pipelines share: {steps}.", false, writer => SegmentEmitter.Emit(writer, segment, Run, channels)), new HashSet<string> { Run });
        body = KernelNames.Qualify(body, own);
        string plain = string.Concat(segment.Steps.Select(s => s.Name));
        string name = plain.Substring(0, System.Math.Min(plain.Length, LongestName)) + "_" + Fnv.Hash64(body).ToString("x16", CultureInfo.InvariantCulture);
        return new KernelBody(segment.Method, name, body.Replace(Placeholder, name), KernelNames.Qualify(twin, own).Replace(Placeholder, name));
    }

    private static string Text(string what, bool chooses, System.Action<SourceWriter> method)
    {
        SourceWriter writer = new();
        TypeShell.Header(writer, what, isPartOfUsers: false);
        writer.Line($"namespace {Space};").Line();
        writer.Open($"internal static partial class {Placeholder}");
        if (chooses)
        {
            writer.Line("/// <summary>The body for this machine's width.</summary>");
            writer.Line($"public static readonly SegmentBody Widest = Vector512.IsHardwareAccelerated ? {Run}{VectorDialect.Suffix} : {Run};").Line();
        }

        method(writer);
        writer.Close();
        return writer.ToString();
    }
}

/// <summary>A body that the compiler writes.</summary>
/// <param name="Method">What the pipeline calls it.</param>
/// <param name="Class">Its class, the same for the same text.</param>
/// <param name="Text">The class.</param>
/// <param name="Twin">The part of the class for 512-bit vectors.</param>
internal sealed record KernelBody(string Method, string Class, string Text, string Twin)
{
    /// <summary>Its files.</summary>
    public IEnumerable<GeneratedText> Files => [new($"AugDsl.Generated.{Class}.g.cs", Text), new($"AugDsl.Generated.{Class}.512.g.cs", Twin)];
}
