using System.Globalization;
using AugDsl.Pipelines;

namespace AugDsl.Cli.Reporting;

/// <summary>The plan as a picture: steps, what becomes of them, and the passes over pixels that they end in.</summary>
internal sealed class PlanDiagram
{
    private const int StepWidth = 330;
    private const int ItemLeft = 430;
    private const int ItemWidth = 350;
    private const int PassLeft = 880;
    private const int PassWidth = 150;
    private const int Row = 52;
    private const int Top = 34;
    private const int StepHeight = 42;
    private const int LettersOfStep = 50;
    private const int LettersOfItem = 47;

    private readonly PipelineInfo _info;
    private readonly PlanItems _plan;
    private readonly DrawSurvey _survey;
    private readonly IReadOnlyDictionary<int, int> _passes;

    /// <summary>The diagram of a plan.</summary>
    /// <param name="info">The pipeline.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="survey">How often steps are drawn.</param>
    /// <param name="passes">The pass of each step that is known, from 1.</param>
    public PlanDiagram(PipelineInfo info, PlanItems plan, DrawSurvey survey, IReadOnlyDictionary<int, int> passes)
    {
        _info = info;
        _plan = plan;
        _survey = survey;
        _passes = passes;
    }

    /// <summary>Adds the SVG.</summary>
    public void Write(Html page)
    {
        PlanLine[] items = [.. _plan.Lines.Where(line => !line.IsFrame)];
        int rows = Math.Max(_info.Steps.Count, items.Length);
        int height = Top + (rows * Row) + 10;
        page.Add($"<svg class=\"plan\" viewBox=\"0 0 {PassLeft + PassWidth + 4} {height}\" role=\"img\" aria-label=\"The plan: steps, items, passes\">\n");
        page.Add($"<text class=\"head\" x=\"0\" y=\"16\">steps, as written</text><text class=\"head\" x=\"{ItemLeft}\" y=\"16\">items, as compiled</text><text class=\"head\" x=\"{PassLeft}\" y=\"16\">passes over pixels</text>\n");
        double[] steps = Places(_info.Steps.Count, rows);
        double[] places = Places(items.Length, rows);
        int[] passes = [.. items.Select(PassOf)];
        int last = Math.Max(1, passes.DefaultIfEmpty(1).Max());
        Walk[] walks = Walks(items, places, passes, last, rows);

        for (int i = 0; i < items.Length; i++)
        {
            foreach (int step in items[i].Steps) Link(page, StepWidth, steps[step], ItemLeft, places[i], ColorOf(_info.Steps[step].Kind));
            foreach (Walk walk in walks.Where(walk => walk.Item == i || (walk.Item < 0 && walk.Pass == passes[i])))
                Link(page, ItemLeft + ItemWidth, places[i], PassLeft, walk.Place, walk.Item < 0 ? "#9aa4b2" : ColorOf("Statistical"));
        }
        WriteFrames(page, items, places);
        for (int i = 0; i < _info.Steps.Count; i++) WriteStep(page, i, steps[i]);
        for (int i = 0; i < items.Length; i++) WriteItem(page, items[i], places[i]);
        foreach (Walk walk in walks) WriteWalk(page, walk, last);
        page.Add($"</svg>\n");
    }

    /// <summary>The colour of a kind of step.</summary>
    public static string ColorOf(string kind) => kind switch
    {
        "Geometric" => "#2f6fde",
        "Pointwise" => "#1f9d61",
        "Statistical" => "#c98a00",
        "Positional" => "#8e44ad",
        "Neighbourhood" => "#d35400",
        "Regional" => "#c0392b",
        "Output" => "#5b6675",
        _ => "#34495e",
    };

    private void WriteStep(Html page, int index, double middle)
    {
        StepInfo step = _info.Steps[index];
        double top = middle - (StepHeight / 2);
        bool isOutput = step.Kind == "Output";
        double share = isOutput ? 1 : _survey.ShareOf(index);
        string detail = _plan.Conditions.ContainsKey(index) || share < 1
            ? share == 0 ? string.Create(CultureInfo.InvariantCulture, $"in none of {DrawSurvey.Samples:#,0} samples") : string.Create(CultureInfo.InvariantCulture, $"in {100 * share:0.#} % of {DrawSurvey.Samples:#,0} samples")
            : step.Kind.ToLowerInvariant();
        string title = string.Create(CultureInfo.InvariantCulture, $"{index + 1} {step.Path}");
        // A path is longer than a box: the step, and the group that it stands in. The rest is in the tip.
        string[] names = step.Path.Split('/');
        string label = string.Create(CultureInfo.InvariantCulture, $"{index + 1} {names[^1]}");
        string group = names.Length == 1 ? "" : GroupName(names[^2]) + ", ";
        page.Add($"<g class=\"{(share < 1 ? "step maybe" : "step")}\"><title>{title}: {step.Description}{(_plan.Conditions.TryGetValue(index, out string? condition) ? $" (if {condition})" : "")}</title>");
        page.Add($"<rect x=\"1\" y=\"{top:0.#}\" width=\"{StepWidth - 1}\" height=\"{StepHeight}\" rx=\"6\" stroke=\"{ColorOf(step.Kind)}\"/><rect class=\"bar\" x=\"1\" y=\"{top:0.#}\" width=\"6\" height=\"{StepHeight}\" rx=\"3\" fill=\"{ColorOf(step.Kind)}\"/>");
        page.Add($"<text x=\"16\" y=\"{top + 17:0.#}\"><tspan font-weight=\"600\">{Cut(label, LettersOfStep - 16)}</tspan></text><text class=\"small\" x=\"16\" y=\"{top + 33:0.#}\">{Cut(group + detail, LettersOfStep)}</text></g>\n");
    }

    private static void WriteItem(Html page, PlanLine item, double middle)
    {
        string[] lines = [.. Wrap(item.Text, LettersOfItem).Take(2)];
        double top = middle - (StepHeight / 2);
        string kind = item.MakesRaster ? "item barrier" : item.Measures ? "item measure" : "item";
        string note = item.MakesRaster ? "barrier: a raster is made here" : item.Measures ? "barrier: all pixels are measured first" : "";
        page.Add($"<g class=\"{kind}\"><title>{item.Text}</title><rect x=\"{ItemLeft}\" y=\"{top:0.#}\" width=\"{ItemWidth}\" height=\"{StepHeight}\" rx=\"6\"/>");
        for (int i = 0; i < lines.Length; i++)
            page.Add($"<text x=\"{ItemLeft + 12}\" y=\"{middle + (lines.Length == 1 ? 4 : -4 + (16 * i)):0.#}\">{lines[i]}</text>");
        if (note.Length > 0) page.Add($"<path d=\"M{ItemLeft} {top + StepHeight:0.#}h{ItemWidth}\"><title>{note}</title></path>");
        page.Add($"</g>\n");
    }

    private static void WriteWalk(Html page, Walk walk, int last)
    {
        string name = walk.Item >= 0 ? "measuring walk" : last == 1 ? "one pass" : string.Create(CultureInfo.InvariantCulture, $"pass {walk.Pass}");
        page.Add($"<g class=\"{(walk.Item < 0 ? "pass" : "pass measuring")}\"><title>{(walk.Item < 0 ? "every pixel is computed once" : "every pixel is looked at, and nothing is written; the sums of an untouched picture's own bytes need no walk")}</title><rect x=\"{PassLeft}\" y=\"{walk.Place - 20:0.#}\" width=\"{PassWidth}\" height=\"40\" rx=\"20\"/><text x=\"{PassLeft + (PassWidth / 2)}\" y=\"{walk.Place + 5:0.#}\" text-anchor=\"middle\">{name}</text></g>\n");
    }

    /// <summary>The passes, and before each of them what its statistics need, in the middle of their items as far as there is room.</summary>
    private static Walk[] Walks(PlanLine[] items, double[] places, int[] passes, int last, int rows)
    {
        List<Walk> walks = [];
        for (int pass = 1; pass <= last; pass++)
        {
            int[] own = [.. Enumerable.Range(0, items.Length).Where(i => passes[i] == pass)];
            walks.AddRange(own.Where(i => items[i].Measures).Select(i => new Walk(pass, i, places[i])));
            walks.Add(new Walk(pass, -1, own.Length == 0 ? Top + (rows * Row / 2) : own.Average(i => places[i])));
        }
        double end = Top + (rows * Row);
        double least = Math.Min(50, (double)rows * Row / walks.Count);
        for (int i = 1; i < walks.Count; i++) walks[i] = walks[i] with { Place = Math.Max(walks[i].Place, walks[i - 1].Place + least) };
        double over = walks[^1].Place + (least / 2) - end;
        for (int i = walks.Count - 1; i >= 0 && over > 0; i--)
        {
            double limit = i == walks.Count - 1 ? end - (least / 2) : walks[i + 1].Place - least;
            walks[i] = walks[i] with { Place = Math.Min(walks[i].Place, limit) };
        }
        return [.. walks];
    }

    /// <summary>A dashed line around items that come in a drawn order.</summary>
    private void WriteFrames(Html page, PlanLine[] items, double[] places)
    {
        foreach (PlanLine frame in _plan.Lines.Where(line => line.IsFrame))
        {
            int[] inside = [.. Enumerable.Range(0, items.Length).Where(i => items[i].Steps.All(frame.Steps.Contains))];
            if (inside.Length == 0) continue;
            double top = places[inside[0]] - (Row / 2) + 1;
            double bottom = places[inside[^1]] + (Row / 2) - 1;
            page.Add($"<g class=\"frame\"><title>{frame.Text}</title><rect x=\"{ItemLeft - 8}\" y=\"{top:0.#}\" width=\"{ItemWidth + 16}\" height=\"{bottom - top:0.#}\" rx=\"8\"/><text x=\"{ItemLeft + ItemWidth + 12}\" y=\"{top + 10:0.#}\" class=\"small\">{(frame.Text.Contains("order", StringComparison.Ordinal) ? "in a drawn order" : Cut(frame.Text, 18))}</text></g>\n");
        }
    }

    private static void Link(Html page, double x0, double y0, double x1, double y1, string color) => page.Add(
        $"<path class=\"link\" stroke=\"{color}\" d=\"M{x0:0.#} {y0:0.#}C{(x0 + x1) / 2:0.#} {y0:0.#} {(x0 + x1) / 2:0.#} {y1:0.#} {x1:0.#} {y1:0.#}\"/>\n");

    private int PassOf(PlanLine item)
    {
        int[] known = [.. item.Steps.Where(_passes.ContainsKey).Select(step => _passes[step])];
        if (known.Length > 0) return known.Max();

        // What ends the sample is computed with its last tile.
        return item.Steps.Any(step => _info.Steps[step].Kind == "Output") && _passes.Count > 0 ? _passes.Values.Max() : 1;
    }

    private static double[] Places(int count, int rows) => [.. Enumerable.Range(0, count).Select(i => Top + ((i + 0.5) * Row * rows / count))];

    /// <summary>"Layer1" of "OneOf&lt;Layer1&gt;#1"; a group that has a name of its own keeps it.</summary>
    private static string GroupName(string group) => group.IndexOf('<', StringComparison.Ordinal) is >= 0 and int from && group.IndexOf('>', StringComparison.Ordinal) is int to && to > from
        ? group[(from + 1)..to] : group;

    private static string Cut(string text, int letters) => text.Length <= letters ? text : text[..(letters - 1)] + "…";

    private static IEnumerable<string> Wrap(string text, int letters)
    {
        string line = "";
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > letters)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }
        yield return line;
    }

    /// <summary>A walk over all pixels: a pass, or the measurement that an item asks for.</summary>
    private readonly record struct Walk(int Pass, int Item, double Place);
}
