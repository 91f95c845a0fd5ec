using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AugDsl.Generators.Diagnostics;
using AugDsl.Generators.Model;
using Microsoft.CodeAnalysis;

namespace AugDsl.Generators.Parsing;

/// <summary>
/// Bounds what a pipeline becomes once its groups are written out. Fragments that include two fragments double at every level: nothing may
/// walk them all, so the parser stops where the limit is passed, and all that comes after it sees at most so many steps.
/// </summary>
internal sealed class StepBudget(string pipeline, DiagnosticBag diagnostics)
{
    /// <summary>Steps of a pipeline after expansion; groups are counted for themselves, against the same number.</summary>
    public const int MaximumSteps = 512;

    /// <summary>Groups inside groups: the generated code nests as deep, and so do the walks over it.</summary>
    public const int MaximumDepth = 16;

    private readonly Stack<(string Name, Location Place)> _open = new();
    private int _steps;
    private int _groups;

    /// <summary>Whether a limit was passed: nothing more is read.</summary>
    public bool IsSpent { get; private set; }

    /// <summary>Counts a step or a group, and says whether it may be read.</summary>
    /// <param name="step">The step, or the group.</param>
    /// <param name="isGroup">Which of them it is.</param>
    /// <param name="names">The names of its neighbours.</param>
    /// <param name="place">Where it stands.</param>
    public bool Enter(StepModel step, bool isGroup, PathNames names, Location place)
    {
        _open.Push((names.Next(step), place));
        int count = isGroup ? ++_groups : ++_steps;
        if (count > MaximumSteps) Stop($"more than {Text(MaximumSteps)} {(isGroup ? "groups" : "steps")} once its groups are written out", "include less, or make several pipelines of it");
        else if (isGroup && _open.Count > MaximumDepth) Stop($"groups that are nested more than {Text(MaximumDepth)} deep", "write the steps of inner fragments into outer ones");
        return !IsSpent;
    }

    /// <summary>Leaves what was entered.</summary>
    public void Leave() => _open.Pop();

    /// <summary>What does not fit is told at the pipeline's own attribute: the fragment may be right for other pipelines.</summary>
    private void Stop(string what, string remedy)
    {
        IsSpent = true;
        diagnostics.Report(Rules.TooManySteps, _open.Last().Place, pipeline, what, string.Join("/", _open.Select(o => o.Name).Reverse()), remedy);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
