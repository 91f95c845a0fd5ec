using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Ir;

namespace AugDsl.Generators.Steps;

/// <summary>A step of a pipeline after lowering: expressions over draws, canvas and pixel.</summary>
internal sealed class Step
{
    /// <summary>Its number among the leaf steps of the pipeline, depth first in source order, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>The step's path, from which its slot derives.</summary>
    public required string Path { get; init; }

    /// <summary>The attribute's name without its suffix.</summary>
    public required string Name { get; init; }

    /// <summary>The stream of its draws.</summary>
    public required uint Slot { get; init; }

    /// <summary>When it is in the list.</summary>
    public required Condition Active { get; set; }

    /// <summary>Its own draws, gate first.</summary>
    public List<DrawField> Draws { get; } = [];

    /// <summary>Its number among all sites: groups included, depth first.</summary>
    public int Site { get; set; }

    /// <summary>The canvas before it.</summary>
    public CanvasSize CanvasIn { get; set; } = null!;

    /// <summary>The canvas after it, whether it is in the list or not.</summary>
    public CanvasSize CanvasOut { get; set; } = null!;

    /// <summary>The new canvas, or null where it stays.</summary>
    public CanvasSize? NewCanvas { get; set; }

    /// <summary>How it acts.</summary>
    public StepKind Kind { get; set; } = null!;

    /// <summary>The map of a step that has one.</summary>
    public MapMatrix? Map => (Kind as MapKind)?.Map;

    /// <summary>The dense field of a step that has one.</summary>
    public FieldSpec? Field => (Kind as MapKind)?.Field;

    /// <summary>The values of a step that gives pixels new ones: one expression a channel.</summary>
    public IReadOnlyList<ValueExpr>? Values => (Kind as ValueKind)?.Values;

    /// <summary>Affine form of <see cref="Values"/>, if they have one.</summary>
    public AffineForm? Affine => (Kind as ValueKind)?.Affine;

    /// <summary>Draws of several fields by one call; those are those without a draw of their own.</summary>
    public JointDraw? JointDraw { get; set; }

    /// <summary>The draw that says how a sample with this step is interpolated, all of it; null where it is the pipeline's way.</summary>
    public DrawField? Interpolation { get; set; }

    /// <summary>Numbers that the step's expressions use more than once; every walk that needs them declares them.</summary>
    public List<Local> Lets { get; } = [];

    /// <summary>What the step's locals are called: its name and number, "rotate3".</summary>
    public string Prefix => char.ToLowerInvariant(Name[0]) + Name.Substring(1) + (Index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What a person reads: text with {…} holes of draw fields.</summary>
    public List<ExplanationPart> Explanation { get; } = [];

    /// <summary>The values' range before a clamp, if all draws and inputs in [0, 1] are considered.</summary>
    public ClampKind Clamp { get; set; }

    /// <summary>Says of every number that is not drawn uniformly how it is drawn; numbers that are drawn alike share the words.</summary>
    public void ExplainLaws()
    {
        if (Interpolation is not null) Explanation.AddRange([new ExplanationPart(", interpolation "), new ExplanationPart("", Interpolation)]);
        foreach (IGrouping<string, DrawField> law in Draws.Where(d => d.Law.Length > 0).GroupBy(d => d.Law))
            Explanation.Add(new ExplanationPart($" ({string.Join(", ", law.Select(d => d.Name))}: {law.Key})"));
    }

    public string Sentence => string.Concat(Explanation.Select(e => e.Draw is null ? e.Text : "{" + e.Draw.FieldName + "}"));
}

/// <summary>Whether the clamp after a step can change a value.</summary>
internal enum ClampKind
{
    /// <summary>Not analysed, or no clamp is asked for.</summary>
    None,

    /// <summary>No draw can leave [0, 1].</summary>
    Dead,

    /// <summary>Some draws can.</summary>
    DependsOnTheDraw,

    /// <summary>Every draw can.</summary>
    Live,
}

/// <summary>A piece of an explanation: text, or a drawn value.</summary>
internal sealed record ExplanationPart(string Text, DrawField? Draw = null);
