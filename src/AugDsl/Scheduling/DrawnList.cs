using System.ComponentModel;
using AugDsl.Imaging;

namespace AugDsl.Scheduling;

/// <summary>The drawn list of a sample: its steps in its order, and the canvas after each.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DrawnList
{
    private readonly List<(int Step, int Width, int Height)> _entries = [];

    /// <summary>Adds a step.</summary>
    public void Add(int step, int width, int height) => _entries.Add((step, width, height));

    /// <summary>The entries in order.</summary>
    public List<(int Step, int Width, int Height)>.Enumerator GetEnumerator() => _entries.GetEnumerator();

    /// <summary>Joins the list with the samplings that a prepared schedule decided.</summary>
    /// <remarks>The schedule knows only the steps that may ask for a sampling, in the order in which it was told; places are found by them.</remarks>
    public PipelineDecisions Decide(Schedule schedule)
    {
        PipelineDecisions prepared = schedule.Decisions();
        int[] steps = [.. _entries.Select(e => e.Step)];
        IEnumerable<SamplingEvent> events = prepared.Samplings.Select(s =>
            s with { Place = s.Place >= prepared.Steps.Count ? steps.Length : Array.IndexOf(steps, prepared.Steps[s.Place]) });
        return new PipelineDecisions(steps, [.. _entries.Select(e => new ImageSize(e.Width, e.Height))], [.. events]);
    }
}
