using System.Globalization;
using AugDsl.Pipelines;

namespace AugDsl.Cli.Reporting;

/// <summary>The drawn values of one field as bars.</summary>
internal static class Histogram
{
    private const int Width = 220;
    private const int Height = 72;
    private const int MostBars = 24;

    /// <summary>The figure of a draw.</summary>
    public static void Write(Html page, DrawInfo draw, DrawSurvey survey)
    {
        (string Label, int Count)[] bars = Bars(draw, survey, out string range);
        int highest = Math.Max(1, bars.Max(bar => bar.Count));
        double step = (double)Width / bars.Length;
        page.Add($"<figure class=\"histogram\"><figcaption><b>{draw.Name}</b><br><span>{draw.Path}</span></figcaption>\n<svg viewBox=\"0 0 {Width} {Height + 16}\" role=\"img\" aria-label=\"{draw.Name}: {range}\">");
        for (int i = 0; i < bars.Length; i++)
        {
            double height = (double)Height * bars[i].Count / highest;
            page.Add($"<rect x=\"{(i * step) + 0.5:0.##}\" y=\"{Height - height:0.##}\" width=\"{Math.Max(step - 1, 1):0.##}\" height=\"{height:0.##}\"><title>{bars[i].Label}: {bars[i].Count}</title></rect>");
        }
        page.Add($"<path d=\"M0 {Height}H{Width}\"/>");
        if (bars.Length <= 8)
        {
            for (int i = 0; i < bars.Length; i++) page.Add($"<text x=\"{(i + 0.5) * step:0.##}\" y=\"{Height + 12}\" text-anchor=\"middle\">{bars[i].Label}</text>");
        }
        else
        {
            page.Add($"<text x=\"0\" y=\"{Height + 12}\">{bars[0].Label.Split(" to ")[0]}</text><text x=\"{Width}\" y=\"{Height + 12}\" text-anchor=\"end\">{bars[^1].Label.Split(" to ")[^1]}</text>");
        }
        page.Add($"</svg><span>{range}</span></figure>\n");
    }

    private static (string Label, int Count)[] Bars(DrawInfo draw, DrawSurvey survey, out string range)
    {
        switch (draw.TypeName)
        {
            case "bool":
                int active = survey.Numbers(draw).Count(value => value != 0);
                range = string.Create(CultureInfo.InvariantCulture, $"yes for {100.0 * active / DrawSurvey.Samples:0.#} %");
                return [("no", DrawSurvey.Samples - active), ("yes", active)];
            case "ulong":
                range = "which child comes first, of all orders drawn";
                return [.. survey.Words(draw).GroupBy(word => (int)(word & 15)).OrderBy(group => group.Key).Select(group => ((group.Key + 1).ToString(CultureInfo.InvariantCulture), group.Count()))];
            default:
                double[] values = survey.Numbers(draw);
                range = string.Create(CultureInfo.InvariantCulture, $"{Number(values.Min())} to {Number(values.Max())}, mean {Number(values.Average())}");
                return Bars(values, draw.TypeName == "int");
        }
    }

    private static (string Label, int Count)[] Bars(double[] values, bool areWhole)
    {
        double least = values.Min(), most = values.Max();
        if (least == most) return [(Number(least), values.Length)];
        if (areWhole && most - least < MostBars)
            return [.. Enumerable.Range((int)least, (int)(most - least) + 1).Select(whole => (whole.ToString(CultureInfo.InvariantCulture), values.Count(value => value == whole)))];
        int[] counts = new int[MostBars];
        foreach (double value in values) counts[Math.Min(MostBars - 1, (int)((value - least) / (most - least) * MostBars))]++;
        double width = (most - least) / MostBars;
        return [.. counts.Select((count, i) => ($"{Number(least + (i * width))} to {Number(least + ((i + 1) * width))}", count))];
    }

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
