using System.Globalization;
using AugDsl.Cli.Inspection;
using AugDsl.Imaging;
using AugDsl.Pipelines;

namespace AugDsl.Cli.Reporting;

/// <summary>Each step in its place: the picture before it and after it, and at the ends of what it draws.</summary>
internal sealed class StepSection(IInspectedPipeline pipeline, PeeledPipeline peeled, DrawSurvey survey, ImageBuffer<byte> source)
{
    /// <summary>Adds a card for each step that a sample gets.</summary>
    public void Write(Html page, PlanItems plan, CancellationToken cancellation)
    {
        HashSet<string> shown = [];
        for (int step = 0; step < pipeline.Info.Steps.Count; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (pipeline.Info.Steps[step].Kind == "Output") continue;
            if (survey.SampleWith(step) is not int sample)
            {
                page.Add($"<p class=\"note\">{step + 1} {pipeline.Info.Steps[step].Path}: none of {DrawSurvey.Samples:#,0} samples gets it.</p>\n");
                continue;
            }
            SampleDraws draws = survey[sample];
            IReadOnlyList<PeeledStep> steps = peeled.StepsOf(draws);
            int place = IndexOf(steps, step);
            if (place >= 0 && shown.Add(steps[place].Path)) WriteCard(page, plan, step, sample, steps, place);
        }
    }

    private static int IndexOf(IReadOnlyList<PeeledStep> steps, int step)
    {
        for (int i = 0; i < steps.Count; i++)
        {
            if (steps[i].Steps.Contains(step)) return i;
        }
        return -1;
    }

    private void WriteCard(Html page, PlanItems plan, int step, int sample, IReadOnlyList<PeeledStep> steps, int place)
    {
        SampleDraws draws = survey[sample];
        StepInfo info = pipeline.Info.Steps[step];
        PeeledStep unit = steps[place];
        string sentence = string.Join("; ", unit.Steps.Select(index => pipeline.SentenceOf(index, draws)));
        double share = survey.ShareOf(step);
        page.Add($"<article class=\"step\" style=\"border-color:{PlanDiagram.ColorOf(info.Kind)}\"><h3>{step + 1} {unit.Path} <span class=\"kind\" style=\"background:{PlanDiagram.ColorOf(info.Kind)}\">{info.Kind.ToLowerInvariant()}</span>");
        if (share < 1) page.Add($" <span class=\"share\">in {100 * share:0.#} % of samples{(plan.Conditions.TryGetValue(step, out string? condition) ? $", if {condition}" : "")}</span>");
        page.Add($"</h3>\n<div class=\"strip\">");
        page.Figure(Render(sample, draws, steps.Take(place)), "before", place == 0 ? "the picture" : string.Create(CultureInfo.InvariantCulture, $"after {place} of {steps.Count} steps of sample {sample}"));
        page.Figure(Render(sample, draws, steps.Take(place + 1)), "after", sentence);
        foreach ((string caption, SampleDraws other) in Others(unit, sample))
        {
            string detail = string.Join("; ", unit.Steps.Select(index => pipeline.SentenceOf(index, other)));
            page.Figure(Render(sample, other, steps.Take(place + 1)), caption, detail);
        }
        page.Add($"</div></article>\n");
    }

    /// <summary>The same sample with other draws of this step alone: at the ends of its one number, or as two other samples have them.</summary>
    private IEnumerable<(string Caption, SampleDraws Draws)> Others(PeeledStep unit, int sample)
    {
        DrawInfo[] own = [.. pipeline.Info.Draws.Where(draw => draw.Path == unit.Path || draw.Path.StartsWith(unit.Path + "/", StringComparison.Ordinal)).Where(draw => draw.TypeName != "bool")];
        if (own.Length == 0) yield break;
        if (own is [{ TypeName: "double" or "int" } number])
        {
            double[] values = survey.Numbers(number);
            foreach ((string caption, double value) in new[] { ("at the least", values.Min()), ("at the most", values.Max()) })
            {
                SampleDraws draws = survey[sample].Copy();
                draws.Set(number, value);
                yield return (string.Create(CultureInfo.InvariantCulture, $"{caption} of {DrawSurvey.Samples:#,0} draws"), draws);
            }
            yield break;
        }
        for (int other = 1; other <= 2; other++)
        {
            SampleDraws draws = survey[sample].Copy();
            foreach (DrawInfo draw in own) draws.Set(draw, survey[(sample + other) % DrawSurvey.Samples], draw);
            yield return ("with other draws", draws);
        }
    }

    private ImageBuffer<byte> Render(int sample, SampleDraws draws, IEnumerable<PeeledStep> steps) =>
        peeled.Render(source.View, peeled.Cut(survey.KeyOf(sample), source.Size, draws, steps));
}
