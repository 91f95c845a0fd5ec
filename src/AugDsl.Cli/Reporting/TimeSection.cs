namespace AugDsl.Cli.Reporting;

/// <summary>The times of a sample, step by step and pass by pass.</summary>
internal static class TimeSection
{
    /// <summary>Adds the tables.</summary>
    public static void Write(Html page, StepTimes times, DrawSurvey survey, string picture)
    {
        double longest = Math.Max(times.Copy, times.Steps.Select(step => step.Milliseconds).DefaultIfEmpty(0).Max());
        page.Add($"<table class=\"times\"><thead><tr><th>of sample {survey.MainSample}</th><th>pass</th><th>ms</th><th></th></tr></thead><tbody>\n");
        Line(page, "no step: the picture copied", "1", times.Copy, longest);
        foreach (StepTime step in times.Steps) Line(page, step.Step.Path, $"{step.Pass}", step.Milliseconds, longest);
        page.Add($"<tr class=\"sum\"><td>the whole pipeline, with its output step</td><td></td><td>{times.Whole:0.000}</td><td>{(times.Whole > 0 ? 1000 / times.Whole : 0):#,0} samples a second on one processor</td></tr>\n</tbody></table>\n");

        page.Add($"<table class=\"times\"><thead><tr><th>pass</th><th>steps</th><th>ms</th><th></th></tr></thead><tbody>\n");
        (int Pass, int Steps, double Milliseconds)[] passes = [.. times.Steps.GroupBy(step => step.Pass).OrderBy(group => group.Key)
            .Select(group => (group.Key, group.Count(), group.Sum(step => step.Milliseconds) + (group.Key == 1 ? times.Copy : 0)))];
        if (passes.Length == 0) passes = [(1, 0, times.Copy)];
        double most = passes.Max(pass => pass.Milliseconds);
        foreach ((int pass, int steps, double milliseconds) in passes) Line(page, $"pass {pass}", $"{steps}", milliseconds, most);
        page.Add($"</tbody></table>\n");
        page.Add($"<p class=\"note\">Measured on {StepTimes.Machine()}; the picture is {picture}. The sample is computed up to 8-bit pixels without any step, with its first step, with its first two and so on; each time is the median of {StepTimes.Rounds}, taken in turns after a warm-up, and a step's is the difference to the one before. A step that joins a pass that there is anyway can cost nothing, and can even save time where it makes the rest simpler; what is less than a few hundredths of a millisecond is noise of the machine. A pass has the times of its steps.</p>\n");
    }

    private static void Line(Html page, string name, string pass, double milliseconds, double longest)
    {
        double width = longest <= 0 ? 0 : 100 * Math.Max(milliseconds, 0) / longest;
        page.Add($"<tr><td>{name}</td><td>{pass}</td><td>{milliseconds:0.000}</td><td><div class=\"bar\" style=\"width:{width:0.#}%\"></div></td></tr>\n");
    }
}
