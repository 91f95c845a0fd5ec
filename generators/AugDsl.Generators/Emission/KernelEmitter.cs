using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Passes;
using AugDsl.Generators.Steps;
using AugDsl.Generators.Support;

namespace AugDsl.Generators.Emission;

/// <summary>Writes the bodies of a pipeline: loops over one tile, for <c>Vector&lt;T&gt;</c>; <see cref="VectorDialect"/> makes their twins.</summary>
internal static class KernelEmitter
{
    private const int LongestName = 100;

    /// <summary>The static class that holds the bodies: in a namespace of its own, so that no name of the user's can come between.</summary>
    public static string ClassName(PassPlan plan)
    {
        string name = plan.Model.Target.FullName;
        // A name in metadata has at most 1,023 bytes; the hash tells apart what is cut.
        string plain = new([.. name.Take(LongestName).Select(c => char.IsLetterOrDigit(c) ? c : '_')]);
        return plain + "_" + Fnv.Hash32(name).ToString("x8", System.Globalization.CultureInfo.InvariantCulture) + "_Kernels";
    }

    /// <summary>The field that holds a body for this machine's width.</summary>
    public static string DelegateName(string method) => "s_" + char.ToLowerInvariant(method[0]) + method.Substring(1) + "Body";

    /// <summary>Fields of the user's class: each body, for the width that the machine has.</summary>
    public static void EmitDelegates(SourceWriter writer, PassPlan plan)
    {
        string kernels = "global::AugDsl.Generated." + ClassName(plan);
        foreach (string method in plan.Segments.Select(s => s.Method))
        {
            writer.Line($"private static readonly global::AugDsl.Tiles.SegmentBody {DelegateName(method)} =");
            writer.Line($"    global::System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated ? {kernels}512.{method} : {kernels}.{method};");
        }
    }

    /// <summary>The bodies for <c>Vector&lt;T&gt;</c>, and their twins for <c>Vector512&lt;T&gt;</c>.</summary>
    public static (string Bodies, string Twins) Emit(PassPlan plan)
    {
        string bodies = Text(plan);
        string twins = VectorDialect.ToVector512(bodies, new HashSet<string> { ClassName(plan) })
            .Replace("The bodies of", "The 512-bit twins, word for word, of the bodies of");
        List<OwnBody> own = [.. new ValueNumbering().Distinct(plan.Segments.SelectMany(s => s.Values)).Select(v => v.Body).OfType<OwnBody>()];
        return (KernelNames.Qualify(bodies, own), KernelNames.Qualify(twins, own));
    }

    private static string Text(PassPlan plan)
    {
        SourceWriter writer = new();
        TypeShell.Header(writer, $"The bodies of {plan.Model.Target.FullName}: loops over up to 256 pixels, in place.", isPartOfUsers: false);
        writer.Line("namespace AugDsl.Generated;").Line();
        writer.Open($"internal static class {ClassName(plan)}");
        bool first = true;
        foreach (PlanSegment segment in plan.Segments)
        {
            if (!first) writer.Line();
            first = false;
            SegmentEmitter.Emit(writer, segment, plan.Channels);
        }

        writer.Close();
        return writer.ToString();
    }
}
