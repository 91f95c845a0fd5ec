using AugDsl.Generators.Passes;

namespace AugDsl.Generators.Emission;

/// <summary>Writes <c>LoadFor</c> and what applies a picture that it read. Without scaled decoding pictures are whole, and the members say so.</summary>
internal static class LoadEmitter
{
    private const string Image = "global::AugDsl.Codecs.LoadedImage";
    private const string Options = "global::AugDsl.Codecs.DecodeOptions";
    private const string Memory = "global::AugDsl.Codecs.DecodeWorkspace";
    private const string File = "global::System.ReadOnlySpan<byte>";
    private const string Loader = "global::AugDsl.CompilerServices.SourceLoader";
    private const string Guard = "global::AugDsl.CompilerServices.PipelineGuard";
    private const string Workspace = "global::AugDsl.Pipelines.AugmentationWorkspace";
    private const string Key = "global::AugDsl.Randomness.SampleKey";
    private const string Size = "global::AugDsl.Imaging.ImageSize";
    private const string Never = "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";

    public static void Emit(SourceWriter writer, PassPlan plan, string output)
    {
        bool scaled = plan.Model.Options.ScaledDecoding;
        Reduction(writer, scaled);
        Load(writer, scaled);
        Apply(writer, plan, output, scaled);
    }

    private static void Reduction(SourceWriter writer, bool scaled)
    {
        writer.Line(scaled
            ? "/// <summary>By how much a JPEG may be decoded smaller for these draws: 1, 2, 4 or 8.</summary>"
            : "/// <summary>By how much a JPEG may be decoded smaller: 1, not at all, because the pipeline does not set <c>ScaledDecoding</c>.</summary>");
        writer.Line("/// <param name=\"p\">The draws.</param>");
        if (scaled)
        {
            writer.Open("public static int ReductionFor(in Parameters p)");
            ApiEmitter.OwnDraws(writer);
            ApiEmitter.Lease(writer, "null");
            writer.Line("Prepare(in own, lease.Schedule, withOutput: false);");
            writer.Line("return lease.Schedule.LargestReduction();").Close().Line();
        }
        else
        {
            writer.Line("public static int ReductionFor(in Parameters p) => 1;").Line();
        }

        writer.Line("/// <inheritdoc/>");
        writer.Open($"public static int ReductionFor({Key} key, {Size} sourceSize)");
        writer.Line("Parameters p = Draw(key, sourceSize);").Line("return ReductionFor(in p);").Close().Line();
    }

    private static void Load(SourceWriter writer, bool scaled)
    {
        string summary = scaled ? "Reads a picture for given draws: in the pipeline's format; a JPEG smaller where the draws shrink it that much anyway." : "Reads a picture for given draws: whole, in the pipeline's format.";
        const string Arguments = "Info, own.SourceWidth, own.SourceHeight, ReductionFor(in own), options, workspace);";
        Document(writer, summary, "path", "The file.");
        writer.Line("/// <exception cref=\"global::System.IO.IOException\">The file is not there or cannot be opened.</exception>");
        Overload("string path", "path");
        Document(writer, summary, "file", "The whole file, in memory.");
        Overload(File + " file", "file");
        writer.Line("/// <inheritdoc/>");
        writer.Open($"public static {Image} LoadFor({File} file, {Key} key, {Options}? options = null, {Memory}? workspace = null)");
        writer.Line("Parameters p = Draw(key, global::AugDsl.Codecs.ImageFile.ReadInfo(file, options).Size);").Line("return LoadFor(file, in p, options, workspace);").Close().Line();

        void Overload(string parameter, string argument)
        {
            writer.Open($"public static {Image} LoadFor({parameter}, in Parameters p, {Options}? options = null, {Memory}? workspace = null)");
            ApiEmitter.OwnDraws(writer);
            writer.Line($"return {Loader}.Load({argument}, {Arguments}").Close().Line();
        }
    }

    private static void Apply(SourceWriter writer, PassPlan plan, string output, bool scaled)
    {
        writer.Line("/// <summary>Augments a picture that <c>LoadFor</c> read for the same draws.</summary>");
        writer.Line("/// <param name=\"source\">The picture.</param>");
        writer.Line("/// <param name=\"p\">The draws, for a source of its full size.</param>");
        writer.Line($"/// <param name=\"destination\">Room for exactly {ApiEmitter.Shape(plan)}, of <see cref=\"OutputSize(in Parameters)\"/>.</param>");
        writer.Line("/// <param name=\"workspace\">Scratch memory; the thread's own by default.</param>");
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">A size, a length or the format does not fit, or the picture was decoded too small for these draws. Nothing was written.</exception>");
        Member(writer, $"Apply({Image} source, in Parameters p, global::System.Span<{output}> destination, {Workspace}? workspace = null)", "Apply", "true", output, ApiEmitter.Run(plan), scaled);
        writer.Line().Line("/// <inheritdoc/>");
        writer.Open($"public static void Apply({Image} source, {Key} key, global::System.Span<{output}> destination, {Workspace}? workspace = null)");
        writer.Line("Parameters p = Draw(key, source.FullSize);").Line("Apply(source, in p, destination, workspace);").Close().Line();

        writer.Line("/// <summary>The 8-bit picture before the output step, from a picture that <c>LoadFor</c> read; for previews.</summary>").Line(Never);
        Member(writer, $"Render({Image} source, in Parameters p, global::System.Span<byte> destination, {Workspace}? workspace = null)", "Render", "false", "byte", "schedule.Run(source, destination);", scaled);
        writer.Line().Line("/// <inheritdoc/>").Line(Never);
        writer.Open($"public static void Render({Image} source, {Key} key, global::System.Span<byte> destination, {Workspace}? workspace = null)");
        writer.Line("Parameters p = Draw(key, source.FullSize);").Line("Render(source, in p, destination, workspace);").Close();
    }

    private static void Member(SourceWriter writer, string signature, string name, string withOutput, string output, string run, bool scaled)
    {
        if (!scaled)
        {
            writer.Line($"public static void {signature} =>").Line($"    {name}({Guard}.Whole(Info, source), in p, destination, workspace);");
            return;
        }

        writer.Open("public static void " + signature);
        ApiEmitter.Body(writer, withOutput, output, run);
        writer.Close();
    }

    private static void Document(SourceWriter writer, string summary, string parameter, string what)
    {
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Line($"/// <param name=\"{parameter}\">{what}</param>");
        writer.Line("/// <param name=\"p\">The draws, for a source of the size that the file's header says.</param>");
        writer.Line("/// <param name=\"options\">Limits and choices; null for the defaults. Its <c>Reduction</c> must be 1.</param>");
        writer.Line("/// <param name=\"workspace\">Memory to decode into, for many pictures one after the other; null for an array of the picture's own.</param>");
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">The picture has another size than the draws, or the options ask for a reduction of their own.</exception>");
        writer.Line("/// <exception cref=\"global::AugDsl.Codecs.ImageFormatException\">It is not an image that is read, is damaged, or is beyond a limit.</exception>");
    }
}
