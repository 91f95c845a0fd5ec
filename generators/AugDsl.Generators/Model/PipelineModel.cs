using System.Linq;
using AugDsl.Generators.Support;

namespace AugDsl.Generators.Model;

/// <summary>A pipeline as its attributes say it: all that code generation needs, and nothing else.</summary>
/// <remarks>
/// The model is the only thing in the incremental pipeline. It must stay immutable and equal by value, and must never hold a symbol, a
/// syntax node or a location: such an object keeps a whole compilation alive and makes every keystroke a change.
/// </remarks>
internal sealed record PipelineModel(TargetModel Target, PipelineOptions Options, EquatableArray<StepModel> Steps, EquatableArray<MixModel> Mixing);

/// <summary>The user's class: where the generated members go.</summary>
/// <param name="Namespace">Its namespace, escaped; empty for the global one.</param>
/// <param name="Containers">The types around it, from the outside.</param>
/// <param name="Type">The class itself.</param>
/// <param name="FullName">What people call it.</param>
internal sealed record TargetModel(string Namespace, EquatableArray<TypeDeclaration> Containers, TypeDeclaration Type, string FullName)
{
    /// <summary>The type from the global namespace on: what generated code calls it, so that no other name can come between.</summary>
    public string Global => "global::" + string.Join(".", Containers.Select(c => c.Name).Prepend(Namespace).Append(Type.Name).Where(n => n.Length > 0));
}

/// <summary>A type declaration to reopen: its keyword ("partial class") and its name, escaped.</summary>
internal sealed record TypeDeclaration(string Keyword, string Name);

/// <summary>What the pipeline attribute says.</summary>
internal sealed record PipelineOptions(
    PixelFormat Format, Border Border, EquatableArray<double> Fill, Interpolation Interpolation, bool Antialias, Clamping Clamping, bool ScaledDecoding,
    Targets Targets, double MinimumVisibility, byte MaskFill)
{
    /// <summary>Whether every constant of a step's attribute is a field of <c>Parameters</c> that the caller gives (<c>GivenNumbersAttribute</c>).</summary>
    public bool NumbersGiven { get; init; }

    /// <summary>Colour channels of the format.</summary>
    public int Channels => Format == PixelFormat.Rgb8 ? 3 : 1;
}

/// <summary>A step attribute: its type and arguments, from which an equal instance can be made, and its fragment if it is a group.</summary>
internal sealed record StepModel(
    string AttributeType, string Kind, string? Name, EquatableArray<ArgumentModel> Arguments, EquatableArray<ArgumentModel> Properties, FragmentModel? Fragment)
{
    /// <summary>The user's struct, for a step that the user has written.</summary>
    public OwnStepModel? Own { get; init; }
}

/// <summary>A user's struct that is a step.</summary>
/// <param name="Type">The struct from the global namespace on.</param>
/// <param name="Name">Its name as an identifier that no word of the generated code is.</param>
/// <param name="Roles">What it implements and promises.</param>
/// <param name="Parameters">Its parameters, in order.</param>
internal sealed record OwnStepModel(string Type, string Name, OwnStepRoles Roles, EquatableArray<OwnParameterModel> Parameters);

/// <summary>A parameter of a user's struct and its legal values.</summary>
internal sealed record OwnParameterModel(string Name, double Minimum, double Maximum);

/// <summary>What a user's struct implements and promises.</summary>
[System.Flags]
internal enum OwnStepRoles
{
    None = 0,

    /// <summary>IPointwiseStep.</summary>
    Pixels = 1,

    /// <summary>IChannelStep.</summary>
    Channels = 2,

    /// <summary>IWarpStep.</summary>
    Warps = 4,

    /// <summary>IInvertibleWarpStep.</summary>
    Inverts = 8,

    /// <summary>Contraction.</summary>
    Contracts = 16,

    /// <summary>IRasterStep.</summary>
    Rasters = 32,
}

/// <summary>A mixing attribute, defaults filled in.</summary>
/// <param name="Kind">The attribute's name without its ending.</param>
/// <param name="Path">The path from which its random numbers derive: "$mix/Mixup#1".</param>
/// <param name="Alpha">The Beta distribution's parameters; null where λ is not drawn.</param>
internal sealed record MixModel(string Kind, string Path, double? Alpha, double Probability, int StartEpoch, int EndEpoch, int OnEpochs, int OffEpochs);

/// <summary>The steps of a fragment.</summary>
internal sealed record FragmentModel(string Name, EquatableArray<StepModel> Steps);

/// <summary>An argument: a constructor parameter or a named property.</summary>
/// <param name="Name">The parameter's or property's name.</param>
/// <param name="Value">The value: double, int, bool, string, or an <see cref="EquatableArray{T}"/> of doubles; enums as int.</param>
internal sealed record ArgumentModel(string Name, object? Value);
