using System.Collections.Generic;
using System.Globalization;

namespace AugDsl.Generators.Model;

/// <summary>Names the steps of one class or fragment as paths do: by their own name, or by their kind and which of its kind they are.</summary>
internal sealed class PathNames
{
    private readonly Dictionary<string, int> _occurrences = [];

    /// <summary>The name of the next step.</summary>
    public string Next(StepModel step)
    {
        _occurrences.TryGetValue(step.Kind, out int occurrence);
        _occurrences[step.Kind] = ++occurrence;
        return step.Name ?? step.Kind + "#" + occurrence.ToString(CultureInfo.InvariantCulture);
    }
}
