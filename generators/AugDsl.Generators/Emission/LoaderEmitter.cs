using AugDsl.Generators.Passes;

namespace AugDsl.Generators.Emission;

/// <summary>Writes <c>CreateLoader</c>, so that nobody writes the loader's three type arguments.</summary>
internal static class LoaderEmitter
{
    private const string Batches = "global::AugDsl.Batches.";

    public static void Emit(SourceWriter writer, PassPlan plan, string output)
    {
        string self = plan.Model.Target.Global;
        writer.Line("/// <summary>Makes batches of augmented samples of a data set, on threads of their own.</summary>");
        writer.Line("/// <param name=\"dataset\">The data set; its pictures are converted to the pipeline's format.</param>");
        writer.Line("/// <param name=\"options\">Batch size, seed, order, threads and the like; null for the defaults.</param>");
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">There is no such shard, an epoch has no batch, or the decode options ask for a reduction of their own.</exception>");
        if (plan.Model.Options.Targets != Targets.None)
            writer.Line("/// <exception cref=\"global::System.ArgumentException\">The data set lacks annotations that the pipeline declares, and the options do not ignore them.</exception>");
        writer.Line($"public static {Batches}BatchLoader<{self}, byte, {output}> CreateLoader(global::AugDsl.Datasets.IImageDataset dataset, {Batches}BatchLoaderOptions? options = null) =>");
        writer.Line("    new(dataset, options);");
    }
}
