extern alias generator;

using generator::AugDsl.Generators.Ir;
using StepKinds = generator::AugDsl.Generators.Steps;

namespace AugDsl.Generators.Tests.OneCall;

/// <summary>An operation of the catalogue as a method of <c>Augment</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Attribute">The attribute's type, of the runtime.</param>
/// <param name="NeedsColour">Whether gray pictures have no such operation.</param>
/// <param name="ReadsByRule">Whether it moves points, so that border and interpolation matter.</param>
/// <param name="Parameters">The method's numbers.</param>
/// <param name="Switches">What is settled when a pipeline is compiled.</param>
/// <param name="Variants">One for every meaning that the switches have.</param>
internal sealed record OneCallOperation(
    string Name,
    Type Attribute,
    bool NeedsColour,
    bool ReadsByRule,
    IReadOnlyList<OneCallParameter> Parameters,
    IReadOnlyList<OneCallSwitch> Switches,
    IReadOnlyList<OneCallVariant> Variants)
{
    /// <summary>The names of the formats that have pipelines.</summary>
    public IEnumerable<string> Formats => NeedsColour ? ["Rgb8"] : ["Rgb8", "Gray8"];
}

/// <summary>A number of a method.</summary>
/// <param name="Name">Its name in C#.</param>
/// <param name="Property">The attribute's property that it is; <c>Minimum</c> for a step with one range.</param>
/// <param name="IsInteger">Whether it is an int.</param>
/// <param name="Default">The attribute's own value, as C#; null where the caller must say.</param>
/// <param name="IsOptional">Whether null is a value of its own: nothing was said.</param>
/// <param name="Legal">The check.</param>
internal sealed record OneCallParameter(string Name, string Property, bool IsInteger, string? Default, bool IsOptional, string Legal);

/// <summary>A property that no number at run time can stand for: true or false, a member of an enumeration, or whether an optional number is given.</summary>
/// <param name="Name">The parameter's name in C#.</param>
/// <param name="Property">The attribute's property.</param>
/// <param name="Type">Its type as C#; null for an optional number.</param>
/// <param name="Values">Its values as C#, the default first; in an attribute, null for one that is not written.</param>
internal sealed record OneCallSwitch(string Name, string Property, string? Type, IReadOnlyList<(string Label, string? Argument)> Values);

/// <summary>A pipeline class a format, for all settings of the switches that mean the same.</summary>
/// <param name="Suffix">What its name adds to the operation's: "Expand".</param>
/// <param name="Text">The attribute.</param>
/// <param name="Settings">The places of the switches' values, one list a setting.</param>
/// <param name="Fields">The field of <c>Parameters</c> that each parameter goes to; null for one that this meaning has not.</param>
internal sealed record OneCallVariant(string Suffix, string Text, IReadOnlyList<IReadOnlyList<int>> Settings, IReadOnlyList<string?> Fields);

/// <summary>What the compiler made of one setting.</summary>
/// <param name="Draws">The step's fields.</param>
/// <param name="Ir">The step as text, with all that decides its pixels.</param>
/// <param name="IsDeterministic">Whether its pixels follow from those fields that are the attribute's own numbers.</param>
/// <param name="MovesPoints">Whether it reads the picture at other places.</param>
/// <param name="DoesNothing">Whether every picture stays as it is.</param>
internal sealed record OneCallLowering(IReadOnlyList<DrawField> Draws, string Ir, bool IsDeterministic, bool MovesPoints, bool DoesNothing)
{
    /// <summary>Reads a lowered step.</summary>
    public static OneCallLowering Of(StepKinds.Step step)
    {
        StepKinds.StageKind? stage = step.Kind as StepKinds.StageKind;
        bool drawsPixels = step.Values?.Any(HasNoise) ?? false;
        bool isGiven = step.Draws.All(d => d.Draw is GivenNumber) && step.JointDraw is null;
        string numbers = string.Join(", ", stage?.Parameters ?? (step.Kind as StepKinds.MapKind)?.Call?.Arguments ?? []);
        string lets = string.Join("; ", step.Lets.Select(l => $"{l.Name} = {l.Definition}"));
        string ir = string.Join("\n", step.Kind, step.NewCanvas, step.Map, stage?.Stage, numbers, lets, step.Field?.Kind, string.Join(", ", step.Field?.Numbers ?? []), string.Join("; ", step.Values ?? []));
        bool same = step.Kind is StepKinds.RasterKind || (step.Values is { } values && values.Select((v, c) => v.ToString() == "x" + c).All(equal => equal));
        return new OneCallLowering(step.Draws, ir, isGiven && !drawsPixels && stage?.Draws != true && step.Field?.Draws != true, step.Kind.MovesPoints, same);
    }

    private static bool HasNoise(ValueExpr value) =>
        value.Operator is ValueOperator.Normal or ValueOperator.Uniform or ValueOperator.Below or ValueOperator.CellMask || value.Operands.Any(HasNoise);
}
