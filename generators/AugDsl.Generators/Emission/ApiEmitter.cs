using AugDsl.Generators.Passes;
using AugDsl.Generators.Steps;

namespace AugDsl.Generators.Emission;

/// <summary>
/// Writes the members that users call: each is one line, a call of the runtime with this pipeline's types. Their documentation stands at the interfaces
/// that they implement.
/// </summary>
internal sealed class ApiEmitter(SourceWriter writer, PassPlan plan, string output)
{
    private const string View = "global::AugDsl.Imaging.ImageView<byte>";
    private const string Size = "global::AugDsl.Imaging.ImageSize";
    private const string Image = "global::AugDsl.Codecs.LoadedImage";
    private const string Options = "global::AugDsl.Codecs.DecodeOptions? options = null";
    private const string Memory = "global::AugDsl.Codecs.DecodeWorkspace? workspace = null";
    private const string Workspace = "global::AugDsl.Pipelines.AugmentationWorkspace? workspace = null";
    private const string Key = "global::AugDsl.Randomness.SampleKey";
    private const string File = "global::System.ReadOnlySpan<byte> file";
    private const string Never = "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";

    // The runtime's members for this pipeline.
    private readonly string _calls = $"global::AugDsl.CompilerServices.PipelineCalls{TypesOf(plan, output)}.";

    /// <summary>The interface of which the pipeline is an implementation.</summary>
    public static string Interface(PassPlan plan, string output) => "global::AugDsl.Pipelines.ICompiledPipeline" + TypesOf(plan, output);

    /// <summary>The type arguments of the runtime's calls.</summary>
    public static string TypesOf(PassPlan plan, string output) => $"<{plan.Model.Target.Global}, {plan.Model.Target.Global}.Parameters, {output}>";

    public void Emit()
    {
        Picture(View, "Size");
        writer.Line();
        DrawEmitter.EmitOutputSize(writer, plan);
        Picture(Image, "FullSize");
        Member($"{Size} OutputSize({Key} key, {Size} sourceSize)", "OutputSize(Draw(key, sourceSize))");
        Pair(View);
        Pair(Image);
        Member("int ReductionFor(in Parameters p)", $"{_calls}ReductionFor(in p)");
        Member($"int ReductionFor({Key} key, {Size} sourceSize)", "ReductionFor(Draw(key, sourceSize))");
        Member($"{Image} LoadFor(string path, in Parameters p, {Options}, {Memory})", $"{_calls}LoadFor(path, in p, options, workspace)");
        Member($"{Image} LoadFor({File}, in Parameters p, {Options}, {Memory})", $"{_calls}LoadFor(file, in p, options, workspace)");
        Member($"{Image} LoadFor({File}, {Key} key, {Options}, {Memory})", "LoadFor(file, Draw(key, global::AugDsl.Codecs.ImageFile.ReadInfo(file, options).Size), options, workspace)");
        Member("string Explain(in Parameters p)", $"{_calls}Explain(in p)");
        Member($"string Explain({Key} key, {Size} sourceSize)", "Explain(Draw(key, sourceSize))");
        Member("global::AugDsl.Scheduling.PipelineDecisions Decisions(in Parameters p)", $"{_calls}Decisions(in p)", isHidden: true);
        Loader();
        Views();
    }

    /// <summary>The destination in words.</summary>
    public static string Shape(PassPlan plan) => plan.IsFloatOutput
        ? ((OutputKind)plan.Output!.Kind).IsHwc ? "height x width x channels float32 values" : "channels x height x width float32 values"
        : "height x width x channels bytes";

    private void Picture(string type, string size)
    {
        string room = $"global::System.Span<{output}> destination";
        Member($"void Apply({type} source, in Parameters p, {room}, {Workspace})", $"{_calls}Apply(source, in p, destination, workspace)");
        Member($"void Apply({type} source, {Key} key, {room}, {Workspace})", $"Apply(source, Draw(key, source.{size}), destination, workspace)");
        Member($"void Render({type} source, in Parameters p, global::System.Span<byte> destination, {Workspace})", $"{_calls}Render(source, in p, destination, workspace)", isHidden: true);
        Member($"void Render({type} source, {Key} key, global::System.Span<byte> destination, {Workspace})", $"Render(source, Draw(key, source.{size}), destination, workspace)", isHidden: true);
    }

    private void Pair(string type) => Member(
        $"void ApplyPair({type} first, {Key} firstKey, {type} second, {Key} secondKey, in global::AugDsl.Mixing.MixDraw mix, global::System.Span<{output}> destination, {Workspace})",
        $"{_calls}ApplyPair(first, firstKey, second, secondKey, in mix, destination, workspace)");

    /// <summary><c>CreateLoader</c>, so that nobody writes the loader's three type arguments.</summary>
    private void Loader()
    {
        writer.Line().Line("/// <summary>Makes batches of augmented samples of a data set, on threads of their own; with targets the data set must have their annotations.</summary>");
        writer.Line($"public static global::AugDsl.Batches.BatchLoader<{plan.Model.Target.Global}, byte, {output}> CreateLoader(global::AugDsl.Datasets.IImageDataset dataset, global::AugDsl.Batches.BatchLoaderOptions? options = null) => new(dataset, options);");
    }

    /// <summary><c>ApplyViews</c>, which spares users the type arguments of the runtime's method.</summary>
    private void Views()
    {
        writer.Line().Line($"/// <summary>Augments a picture once for each of several views; for test time. The outputs lie one after the other, each {Shape(plan)}.</summary>");
        writer.Line($"public static void ApplyViews(global::AugDsl.TestTime.TestTimeViews views, {View} source, ulong seed, ulong index, global::System.Span<{output}> destination, {Workspace}) =>");
        writer.Line($"    views.Apply<{plan.Model.Target.Global}, byte, {output}>(source, seed, index, destination, workspace);");
    }

    private void Member(string signature, string call, bool isHidden = false)
    {
        writer.Line().Line("/// <inheritdoc/>");
        if (isHidden) writer.Line(Never);
        writer.Line($"public static {signature} =>").Line($"    {call};");
    }
}
