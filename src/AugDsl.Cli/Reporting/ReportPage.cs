using AugDsl.Cli.Inspection;
using AugDsl.Imaging;
using AugDsl.Pipelines;
using AugDsl.Randomness;

namespace AugDsl.Cli.Reporting;

/// <summary>The whole page. Nothing in it depends on the time or the machine but the times.</summary>
/// <param name="pipeline">The pipeline.</param>
/// <param name="peeled">The same, to be stopped after any step; null where that could not be compiled.</param>
/// <param name="input">The pictures.</param>
/// <param name="seed">The seed of all keys.</param>
/// <param name="epoch">The epoch of all keys.</param>
internal sealed class ReportPage(IInspectedPipeline pipeline, PeeledPipeline? peeled, ReportInput input, ulong seed, uint epoch)
{
    private const int SheetSide = 4;

    private readonly PipelineInfo _info = pipeline.Info;
    private readonly ImageBuffer<byte> _source = input[0];
    private readonly DrawSurvey _survey = new(pipeline, input[0].Size, seed, epoch);
    private readonly PlanItems _plan = PlanItems.Of(pipeline.Info.Plan);

    /// <summary>The HTML.</summary>
    /// <param name="withTimes">Whether times are measured.</param>
    /// <param name="cancellation">Asks to stop.</param>
    public string Write(bool withTimes, CancellationToken cancellation)
    {
        Html page = new();
        page.Add($"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<link rel=\"icon\" href=\"data:,\">\n<title>{_info.Name}: augdsl report</title>\n<style>{new Html.Raw(ReportStyle.Text)}</style></head>\n<body>\n");
        WriteHead(page, withTimes && peeled is not null);
        page.Add($"<section id=\"plan\"><h2>The plan</h2>\n");
        new PlanDiagram(_info, _plan, _survey, Passes()).Write(page);
        foreach (string line in _plan.Closing) page.Add($"<p class=\"note\">At the end: {line}.</p>\n");
        page.Add($"<details><summary>The plan as text</summary><pre>{_info.Plan.TrimEnd()}</pre></details></section>\n");
        WriteSheet(page, cancellation);
        WriteSteps(page, cancellation);
        if (_info.Targets != Targets.None) WriteAnnotations(page);
        WriteDraws(page);
        if (withTimes && peeled is not null)
        {
            page.Add($"<section id=\"times\"><h2>Where the time goes</h2>\n");
            TimeSection.Write(page, StepTimes.Measure(pipeline, peeled, _source, _survey, cancellation), _survey, $"{input.NameOf(0)}, {_source.Size}");
            page.Add($"</section>\n");
        }
        page.Add($"<footer>Written by augdsl report, seed {seed}, epoch {epoch}. Sample i is variant i of the first picture; the same command gives the same page{(withTimes ? ", but for the times" : "")}.</footer>\n</body></html>\n");
        return page.ToString();
    }

    private void WriteHead(Html page, bool hasTimes)
    {
        page.Add($"<header><h1>{_info.Name}</h1>\n<p>{_info.Plan.Split('\n')[0].Split(": ", 2)[^1]}; {_info.Plan.Split('\n')[1]}; {_info.Plan.Split('\n')[2]}</p>\n<ul class=\"facts\">");
        Fact(page, $"{_info.Steps.Count}", "steps");
        Fact(page, $"{_info.Draws.Count}", "draws a sample");
        Fact(page, $"{_info.MaximumPasses}", _info.MaximumPasses == 1 ? "pass over pixels" : "passes over pixels at most");
        Fact(page, _info.FixedOutputSize is ImageSize size ? $"{size}" : "varies", "output size");
        Fact(page, _info.IsFloatOutput ? "float32" : "bytes", $"output, {(_info.OutputLayout == Layout.Chw ? "C x H x W" : "H x W x C")}");
        page.Add($"</ul>\n<nav><a href=\"#plan\">Plan</a><a href=\"#samples\">Samples</a><a href=\"#steps\">Steps</a>{new Html.Raw(_info.Targets == Targets.None ? "" : "<a href=\"#annotations\">Annotations</a>")}<a href=\"#draws\">Draws</a>{new Html.Raw(hasTimes ? "<a href=\"#times\">Times</a>" : "")}</nav></header>\n");
    }

    private static void Fact(Html page, string value, string name) => page.Add($"<li><b>{value}</b>{name}</li>");

    private void WriteSheet(Html page, CancellationToken cancellation)
    {
        page.Add($"<section id=\"samples\"><h2>Samples</h2>\n<p class=\"note\">{SheetSide * SheetSide} samples of {(input.Count == 1 ? input.NameOf(0) : $"the first pictures of {input.Count}")}, before the output step.</p>\n<div class=\"sheet\">");
        for (int i = 0; i < SheetSide * SheetSide; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            int picture = i % input.Count;
            ImageBuffer<byte> source = input[picture];
            SampleKey key = SampleKey.Create(seed, (ulong)picture, epoch, (uint)(i / input.Count));
            ImageBuffer<byte> result = pipeline.Render(source.View, pipeline.Draw(key, source.Size));
            page.Figure(result, input.Count == 1 ? $"sample {i}" : $"{input.NameOf(picture)}");
        }
        page.Add($"</div></section>\n");
    }

    private void WriteSteps(Html page, CancellationToken cancellation)
    {
        page.Add($"<section id=\"steps\"><h2>Step by step</h2>\n");
        if (peeled is null)
        {
            page.Add($"<p class=\"note\">This pipeline cannot be stopped after its steps: with a probability on every step it does not compile. So there are no pictures and no times of single steps.</p></section>\n");
            return;
        }
        page.Add($"<p class=\"note\">Each step in its place in a sample of {input.NameOf(0)}: the picture as the steps before leave it, the picture after it, and the same with other draws of this step alone. Sample {_survey.MainSample} is shown where it gets the step, otherwise the first sample that does.</p>\n");
        new StepSection(pipeline, peeled, _survey, _source).Write(page, _plan, cancellation);
        page.Add($"</section>\n");
    }

    private void WriteAnnotations(Html page)
    {
        SampleAnnotations annotations = input.IsRendered ? SampleAnnotations.OfSamplePicture(_source.Size) : SampleAnnotations.Made(_source.Size);
        page.Add($"<section id=\"annotations\"><h2>What moves with the picture</h2>\n<p class=\"note\">{(input.IsRendered ? "The objects of the sample picture." : "Made for this page, at fixed places: the input has no annotations.")}</p>\n");
        new AnnotationSection(pipeline, _survey, _source, annotations).Write(page);
        page.Add($"</section>\n");
    }

    private void WriteDraws(Html page)
    {
        page.Add($"<section id=\"draws\"><h2>What is drawn</h2>\n<p class=\"note\">{_info.Draws.Count} draws, each over {DrawSurvey.Samples:#,0} samples of a picture of {_source.Size}. All are drawn for every sample, whether it gets the step or not.</p>\n<div class=\"histograms\">");
        foreach (DrawInfo draw in _info.Draws) Histogram.Write(page, draw, _survey);
        page.Add($"</div></section>\n");
    }

    /// <summary>The pass of each step, as far as a sample shows it: steps that stay without one are in the first.</summary>
    private Dictionary<int, int> Passes()
    {
        Dictionary<int, int> passes = [];
        if (peeled is null) return passes;
        int[] samples = [.. Enumerable.Range(0, _info.Steps.Count).Select(_survey.SampleWith).OfType<int>().Distinct().OrderBy(sample => sample != _survey.MainSample)];
        foreach (int sample in samples)
        {
            IReadOnlyList<PeeledStep> steps = peeled.StepsOf(_survey[sample]);
            for (int i = 0; i < steps.Count; i++)
            {
                int pass = peeled.PassesOf(peeled.Cut(_survey.KeyOf(sample), _source.Size, _survey[sample], steps.Take(i + 1)));
                foreach (int step in steps[i].Steps) passes.TryAdd(step, pass);
            }
        }
        return passes;
    }
}
