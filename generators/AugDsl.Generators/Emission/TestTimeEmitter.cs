using AugDsl.Generators.Passes;

namespace AugDsl.Generators.Emission;

/// <summary>Writes <c>ApplyViews</c>, which spares users the type arguments of the runtime's method.</summary>
internal static class TestTimeEmitter
{
    public static void Emit(SourceWriter writer, PassPlan plan, string output)
    {
        string self = plan.Model.Target.Global;
        writer.Line("/// <summary>Augments a picture once for each of several views; for test time.</summary>");
        writer.Line("/// <param name=\"views\">The views: crops, or variants.</param>");
        writer.Line("/// <param name=\"source\">The picture.</param>");
        writer.Line("/// <param name=\"seed\">The run's seed.</param>");
        writer.Line("/// <param name=\"index\">The sample's position in the data set.</param>");
        writer.Line($"/// <param name=\"destination\">The outputs one after the other, each {ApiEmitter.Shape(plan)}.</param>");
        writer.Line("/// <param name=\"workspace\">Scratch memory; the thread's own by default.</param>");
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">The picture is smaller than the crops, the outputs differ in size, or the destination has another length. Nothing was written.</exception>");
        writer.Line($"public static void ApplyViews(global::AugDsl.TestTime.TestTimeViews views, global::AugDsl.Imaging.ImageView<byte> source, ulong seed, ulong index, global::System.Span<{output}> destination, global::AugDsl.Pipelines.AugmentationWorkspace? workspace = null) =>");
        writer.Line($"    views.Apply<{self}, byte, {output}>(source, seed, index, destination, workspace);");
    }
}
