using System.Collections.Generic;
using System.Linq;

namespace AugDsl.Generators.Ir;

/// <summary>When a step is in a sample's list: gates and choices that must all hold. No terms: always.</summary>
internal sealed class Condition(IReadOnlyList<ConditionTerm> terms, bool never = false)
{
    public static readonly Condition Always = new([]);
    public static readonly Condition Never = new([], never: true);

    public IReadOnlyList<ConditionTerm> Terms => terms;

    public bool IsAlways => terms.Count == 0 && !never;

    public bool IsNever => never;

    public Condition And(ConditionTerm term) => never ? this : new Condition([.. terms, term]);

    public Condition And(Condition other) => never || other.IsNever ? Never : new Condition([.. terms, .. other.Terms]);

    /// <summary>The share of the samples that meet it: its terms are drawn independently of each other.</summary>
    public double Share => never ? 0 : terms.Aggregate(1.0, (share, term) => share * term.Share);

    /// <summary>What is left to ask where another condition is known to hold.</summary>
    public Condition Without(Condition known) => never ? this : new Condition([.. terms.Where(t => !known.Terms.Contains(t))]);

    /// <summary>Whether no sample can meet both: two children of the same choice.</summary>
    public bool Excludes(Condition other) =>
        terms.Any(t => t.Choice is not null && other.Terms.Any(o => o.Field == t.Field && o.Choice is not null && o.Choice != t.Choice));

    public string ToCode() => never ? "false" : terms.Count == 0 ? "true" : string.Join(" && ", terms.Select(t => t.ToCode()));
}

/// <summary>A gate (a bool field), a choice (an int field that must have a value), or a place in a set (an int field that must have a bit).</summary>
internal sealed record ConditionTerm(DrawField Field, int? Choice = null, int? Member = null)
{
    /// <summary>The share of the samples that meet it.</summary>
    public double Share => Field.Draw?.Share(Choice ?? Member ?? 1) ?? 1;

    public string ToCode() => Member is { } bit ? $"(p.{Field.Access} & {1 << bit}) != 0" : Choice is null ? "p." + Field.Access : $"p.{Field.Access} == {Choice}";
}
