using System.Globalization;
using System.Text.RegularExpressions;

namespace AugDsl.Cli.Reporting;

/// <summary>A line of the plan's schedule.</summary>
/// <param name="Steps">The steps' indices, from 0.</param>
/// <param name="Text">What is done for them.</param>
/// <param name="IsFrame">Whether it only says how the lines below it go together.</param>
internal sealed record PlanLine(IReadOnlyList<int> Steps, string Text, bool IsFrame)
{
    /// <summary>Whether later geometry reads a stored canvas.</summary>
    public bool MakesRaster => Text.Contains("makes a raster", StringComparison.Ordinal);

    /// <summary>Whether all pixels are needed before the first can be written.</summary>
    public bool Measures => Text.Contains("over the canvas", StringComparison.Ordinal) || Text.Contains("measures the canvas", StringComparison.Ordinal);
}

/// <summary>The plan, read back from its text: the schedule's lines, and the condition of each step.</summary>
internal sealed partial class PlanItems
{
    private PlanItems(IReadOnlyList<PlanLine> lines, IReadOnlyDictionary<int, string> conditions, IReadOnlyList<string> closing)
    {
        Lines = lines;
        Conditions = conditions;
        Closing = closing;
    }

    /// <summary>The schedule, in order.</summary>
    public IReadOnlyList<PlanLine> Lines { get; }

    /// <summary>When a step is in a sample's list, for those that are not always.</summary>
    public IReadOnlyDictionary<int, string> Conditions { get; }

    /// <summary>Lines of the schedule that are no step's: how it ends.</summary>
    public IReadOnlyList<string> Closing { get; }

    /// <summary>Reads the plan of <c>PipelineInfo.Plan</c>.</summary>
    public static PlanItems Of(string plan)
    {
        List<PlanLine> lines = [];
        List<string> closing = [];
        Dictionary<int, string> conditions = [];
        bool isSchedule = false;
        string[] all = plan.TrimEnd().Split('\n');
        for (int i = 0; i < all.Length; i++)
        {
            if (!all[i].StartsWith(' '))
            {
                isSchedule = all[i] == "schedule:";
                continue;
            }
            Match line = Line().Match(all[i]);
            if (isSchedule && line.Success)
            {
                int[] steps = [.. line.Groups[2].Value.Split(", ").Select(number => int.Parse(number, CultureInfo.InvariantCulture) - 1)];
                bool isFrame = i + 1 < all.Length && Indent(all[i + 1]) > Indent(all[i]);
                lines.Add(new PlanLine(steps, line.Groups[3].Value, isFrame));
            }
            else if (isSchedule)
            {
                closing.Add(all[i].Trim());
            }
            else if (Condition().Match(all[i]) is { Success: true } condition)
            {
                conditions[int.Parse(condition.Groups[1].Value, CultureInfo.InvariantCulture) - 1] = condition.Groups[2].Value;
            }
        }
        return new PlanItems(lines, conditions, closing);
    }

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    [GeneratedRegex(@"^( +)(\d+(?:, \d+)*): (.*)$")]
    private static partial Regex Line();

    [GeneratedRegex(@"^ +(\d+) .*\(if (.+?)\)[^)]*$")]
    private static partial Regex Condition();
}
