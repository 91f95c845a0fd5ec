using AugDsl.Cli.Compiling;
using AugDsl.Cli.Inspection;
using AugDsl.Imaging;
using AugDsl.Pipelines;
using AugDsl.Randomness;
using Microsoft.CodeAnalysis;

namespace AugDsl.Cli.Reporting;

/// <summary>Steps of a sample that come or go together: one, or those of a policy.</summary>
/// <param name="Path">The path of the step or of the group.</param>
/// <param name="Steps">Indices into <see cref="PipelineInfo.Steps"/>.</param>
internal sealed record PeeledStep(string Path, IReadOnlyList<int> Steps);

/// <summary>A pipeline that can be stopped after any step of a sample, by a second compilation of its source (<see cref="PeelableSource"/>).</summary>
internal sealed class PeeledPipeline
{
    private const string Gate = "Active";

    private readonly IInspectedPipeline _pipeline;
    private readonly IInspectedPipeline _variant;
    private readonly Dictionary<string, DrawInfo> _gates;
    private readonly (DrawInfo Own, DrawInfo Original)[] _shared;

    private PeeledPipeline(IInspectedPipeline pipeline, IInspectedPipeline variant)
    {
        _pipeline = pipeline;
        _variant = variant;
        _gates = variant.Info.Draws.Where(IsGate).DistinctBy(draw => draw.Path).ToDictionary(draw => draw.Path, StringComparer.Ordinal);
        Dictionary<string, DrawInfo> original = pipeline.Info.Draws.Where(draw => !IsGate(draw)).ToDictionary(draw => draw.Name, StringComparer.Ordinal);
        _shared = [.. variant.Info.Draws.Where(draw => original.ContainsKey(draw.Name)).Select(draw => (draw, original[draw.Name]))];
    }

    /// <summary>Compiles the second copy; null where it does not compile, or has not the same steps.</summary>
    public static PeeledPipeline? TryCreate(string path, IInspectedPipeline pipeline)
    {
        SyntaxTree tree = PipelineCompiler.Parse(File.ReadAllText(path), Path.GetFullPath(path));
        if (PipelineCompiler.Compile(PeelableSource.Of(tree)).Assembly is not byte[] assembly) return null;
        Type? type = PipelineLoader.PipelinesOf(assembly).FirstOrDefault(type => type.FullName == pipeline.Type.FullName);
        if (type is null) return null;
        IInspectedPipeline variant = PipelineLoader.Inspect(type);
        bool isSame = variant.Info.Steps.Select(step => step.Path).SequenceEqual(pipeline.Info.Steps.Select(step => step.Path), StringComparer.Ordinal);
        PeeledPipeline peeled = new(pipeline, variant);
        return isSame && peeled._shared.Length == pipeline.Info.Draws.Count(draw => !IsGate(draw)) ? peeled : null;
    }

    /// <summary>What a sample gets, in its order. A step without a gate of its own goes with the group around it; one without any is left out.</summary>
    public IReadOnlyList<PeeledStep> StepsOf(SampleDraws draws)
    {
        List<PeeledStep> found = [];
        foreach (int step in _pipeline.StepsOf(draws))
        {
            if (GatedPath(_pipeline.Info.Steps[step].Path) is not string path) continue;
            if (found.Count > 0 && found[^1].Path == path) found[^1] = new PeeledStep(path, [.. found[^1].Steps, step]);
            else found.Add(new PeeledStep(path, [step]));
        }
        return found;
    }

    /// <summary>The draws of a sample that ends after some of its steps.</summary>
    /// <param name="key">The sample's key.</param>
    /// <param name="source">The source's size.</param>
    /// <param name="draws">Its draws.</param>
    /// <param name="steps">The steps that it gets.</param>
    public SampleDraws Cut(SampleKey key, ImageSize source, SampleDraws draws, IEnumerable<PeeledStep> steps)
    {
        SampleDraws cut = _variant.Draw(key, source);
        foreach ((DrawInfo own, DrawInfo original) in _shared) cut.Set(own, draws, original);
        string[] paths = [.. steps.Select(step => step.Path)];
        foreach ((string path, DrawInfo gate) in _gates)
            cut.Set(gate, paths.Any(active => active == path || active.StartsWith(path + "/", StringComparison.Ordinal)) ? 1 : 0);
        return cut;
    }

    /// <summary>The picture of a cut sample.</summary>
    public ImageBuffer<byte> Render(ImageView<byte> source, SampleDraws cut) => _variant.Render(source, cut);

    /// <summary>Computes a cut sample and forgets it.</summary>
    public void Compute(ImageView<byte> source, SampleDraws cut) => _variant.Compute(source, cut, withOutput: false);

    /// <summary>How many passes a cut sample takes.</summary>
    public int PassesOf(SampleDraws cut) => _variant.PassesOf(cut);

    private static bool IsGate(DrawInfo draw) => draw.TypeName == "bool" && draw.Name.EndsWith(Gate, StringComparison.Ordinal);

    private string? GatedPath(string path)
    {
        for (string? at = path; at is not null; at = at.LastIndexOf('/') is > 0 and int slash ? at[..slash] : null)
        {
            if (_gates.ContainsKey(at)) return at;
        }
        return null;
    }
}
