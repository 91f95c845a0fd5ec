using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace AugDsl.Generators.Diagnostics;

/// <summary>
/// All diagnostics: AUG1xxx usage, AUG2xxx parameters, AUG3xxx what the compiler did, AUG4xxx environment, AUG9xxx its own faults. Each has a page in
/// docs/rules.
/// </summary>
internal static class Rules
{
    public static readonly DiagnosticDescriptor NotPartial = Error("AUG1001", "A pipeline is partial",
        "'{0}' is a pipeline but not partial: add 'partial' to it and to every type around it");

    public static readonly DiagnosticDescriptor Static = Error("AUG1002", "A pipeline is not static",
        "'{0}' is static and cannot implement the pipeline interface: remove 'static'");

    public static readonly DiagnosticDescriptor Generic = Error("AUG1003", "A pipeline is not generic",
        "'{0}' is generic, or inside a generic type: a kernel is written for one pipeline; make it a plain class");

    public static readonly DiagnosticDescriptor SeveralDeclarations = Error("AUG1004", "Steps stand on one declaration",
        "The steps of '{0}' stand on several declarations, whose order is not defined: put them all on one");

    public static readonly DiagnosticDescriptor FragmentCycle = Error("AUG1005", "Fragments do not contain themselves",
        "The fragment '{0}' contains itself: remove the group that closes the circle");

    public static readonly DiagnosticDescriptor TooManyChildren = Error("AUG1006", "A group has at most 16 steps",
        "The fragment '{0}' has {1} steps; a group takes at most 16: put some into a fragment of their own");

    public static readonly DiagnosticDescriptor OutputNotLast = Error("AUG1007", "The output step stands last",
        "'{0}' must be the last step, at top level, without Probability: move it to the end of the pipeline (to erase after normalising, erase with "
        + "FillMode.Mean before it)");

    public static readonly DiagnosticDescriptor ColourOnGray = Error("AUG1008", "Colour steps need colour",
        "'{0}' needs three channels, but the pipeline's format has one: remove the step or use PixelFormat.Rgb8");

    public static readonly DiagnosticDescriptor NameClash = Error("AUG1009", "Generated members need their names",
        "'{0}' clashes with a member that the compiler generates: rename it");

    public static readonly DiagnosticDescriptor EqualPaths = Error("AUG1010", "Paths of steps are unique",
        "{0}, so they would draw the same numbers: give one of them another Name");

    public static readonly DiagnosticDescriptor NotAFragment = Error("AUG1011", "Groups take fragments",
        "'{0}' is not a fragment of this project: mark a class with [Fragment] and put the group's steps on it");

    public static readonly DiagnosticDescriptor UnknownStep = Error("AUG1012", "Steps are known to the compiler",
        "'{0}' is a step that this compiler does not know: use an operation of AugDsl");

    public static readonly DiagnosticDescriptor EmptyPipeline = Error("AUG1013", "A pipeline or fragment has steps",
        "'{0}' has no steps: add at least one step attribute");

    public static readonly DiagnosticDescriptor WeightOutsideChoice = Error("AUG1014", "Weights belong to choices",
        "Weight has a meaning inside OneOf only: remove it");

    public static readonly DiagnosticDescriptor NoWeight = Error("AUG1015", "A choice has something to choose",
        "All weights in '{0}' are 0: give at least one step a positive Weight");

    public static readonly DiagnosticDescriptor NotAClass = Error("AUG1016", "A pipeline is a class",
        "'{0}' is {1}, so it cannot be a pipeline: {2}");

    public static readonly DiagnosticDescriptor MixingInFragment = Error("AUG1017", "Mixing belongs to the pipeline",
        "'{0}' mixes finished samples, so it has no place in a fragment: put it on the pipeline's class");

    public static readonly DiagnosticDescriptor TooManySteps = Error("AUG1018", "A pipeline has at most 512 steps",
        "'{0}' has {1}, at {2}: {3}");

    public static readonly DiagnosticDescriptor HiddenName = Error("AUG1019", "Nothing hides what generated code names",
        "{0} hides {1}, which generated code names: {2}");

    public static readonly DiagnosticDescriptor NoAnnotationRule = Error("AUG1020", "Steps have rules for the declared annotations",
        "{0}");

    public static readonly DiagnosticDescriptor TooFewChildren = Error("AUG1021", "SomeOf takes no more children than there are",
        "SomeOf takes up to {0} children, but '{1}' has {2} that can be drawn: lower the number, or give the fragment more steps with a Weight above 0");

    public static readonly DiagnosticDescriptor MovesInBlend = Error("AUG1022", "Nothing moves inside a blend",
        "'{0}' moves pixels or changes the canvas inside a blend, where it would not fit what it is mixed with: put it before or behind the blend");

    public static readonly DiagnosticDescriptor OwnStepType = Error("AUG1025", "A step of one's own is a struct with its interface",
        "'{0}' cannot be the step of '{1}': {2}");

    public static readonly DiagnosticDescriptor OwnParameters = Error("AUG1026", "A step of one's own declares its parameters",
        "The parameters of '{0}' are declared wrongly: {1}");

    public static readonly DiagnosticDescriptor OwnStepBody = Error("AUG1027", "A step of one's own computes with lanes alone",
        "'{0}' uses {1}, so its results could depend on the machine: {2}");

    public static readonly DiagnosticDescriptor SecondInterpolation = Error("AUG1029", "One step draws the interpolation",
        "'{0}' draws the interpolation of the sample, and so does a step before it: remove RandomInterpolation from one of them");

    public static readonly DiagnosticDescriptor RowNotPartial = Error("AUG1030", "A row type is partial",
        "'{0}' has [Oversample] but is not partial: add 'partial' to it and to every type around it");

    public static readonly DiagnosticDescriptor RowKind = Error("AUG1031", "A row is of a plain type",
        "'{0}' is {1}, so it cannot be a row: {2}");

    public static readonly DiagnosticDescriptor RowLabel = Error("AUG1032", "A row has one label",
        "'{0}' has {1}: {2}");

    public static readonly DiagnosticDescriptor NoColumns = Error("AUG1033", "A row has columns",
        "'{0}' has no column: mark a property with [Continuous], [Integer] or [Categorical]");

    public static readonly DiagnosticDescriptor ColumnType = Error("AUG1034", "Types fit the attributes of columns",
        "'{0}' is {1}, which is no type for [{2}]: {3}");

    public static readonly DiagnosticDescriptor NoRole = Error("AUG1035", "Every property of a row says what it is",
        "Nothing says what '{0}' is in a row: write {1} on it");

    public static readonly DiagnosticDescriptor TwoRoles = Error("AUG1036", "A property of a row is one thing",
        "'{0}' has {1}: keep one of them");

    public static readonly DiagnosticDescriptor NotSettable = Error("AUG1037", "New rows can be made",
        "A new row could not set '{0}': {1}");

    public static readonly DiagnosticDescriptor NoColumnHere = Error("AUG1038", "Columns are properties of a row",
        "'{0}' is {1}, which no row has a value of: remove [{2}]");

    public static readonly DiagnosticDescriptor VariantDoesNotFit = Error("AUG1039", "The chosen method fits the columns",
        "{0}: {1}");

    public static readonly DiagnosticDescriptor OutOfRange = Error("AUG2001", "Parameters are in their legal range",
        "{0} = {1} is not legal: it must be {2}");

    public static readonly DiagnosticDescriptor Inverted = Error("AUG2002", "Ranges go upwards",
        "The range is inverted: {0}; write the smaller number first");

    public static readonly DiagnosticDescriptor WrongLength = Error("AUG2003", "Arrays have the right length",
        "{0}");

    public static readonly DiagnosticDescriptor BadProbability = Error("AUG2004", "Probabilities are between 0 and 1",
        "Probability = {0} is not between 0 and 1");

    public static readonly DiagnosticDescriptor CropTooLarge = Error("AUG2005", "A crop fits its canvas",
        "The crop can never fit: {0}; make it smaller, pad before it, or resize before it");

    public static readonly DiagnosticDescriptor NothingToDraw = Error("AUG2006", "A step with a range says what is drawn",
        "'{0}' does not say what is drawn: write a number, a range (minimum, maximum), or Values = [...]");

    public static readonly DiagnosticDescriptor UnfitDistribution = Error("AUG2007", "A number is drawn in one way",
        "{0}");

    public static readonly DiagnosticDescriptor AlwaysHappens = Info("AUG3001", "Always?",
        "'{0}' happens to every sample: {1}");

    public static readonly DiagnosticDescriptor SecondSampling = Info("AUG3002", "The picture is sampled twice",
        "'{0}' after '{1}' samples the picture a second time: {2}");

    public static readonly DiagnosticDescriptor MovedBorder = Info("AUG3003", "Colour steps act on the border too",
        "'{0}' also changes the constant border that '{1}' brings into the picture: write it after the geometry if you read it so, or choose another Border");

    public static readonly DiagnosticDescriptor PadAfterCrop = Info("AUG3004", "A crop's outside is still there",
        "'{0}' after '{1}' shows what the crop left outside, not the border: add [Rasterize] between them to cut it away");

    public static readonly DiagnosticDescriptor TinyHue = Info("AUG3005", "Hue is in degrees",
        "A hue of at most 1 degree is hardly visible: hue is in degrees here, write for example (-18, 18)");

    public static readonly DiagnosticDescriptor NothingToDo = Info("AUG3006", "The step changes nothing",
        "'{0}' changes nothing here: {1}");

    public static readonly DiagnosticDescriptor UnusedFill = Info("AUG3007", "Fill is not used",
        "Fill has no effect {0}: write {1}, or remove Fill");

    public static readonly DiagnosticDescriptor UnusedScaledDecoding = Info("AUG3008", "Scaled decoding is never used",
        "ScaledDecoding has no effect: {0}, so every picture is decoded whole");

    public static readonly DiagnosticDescriptor UnusedMixing = Info("AUG3009", "Mixing that never happens",
        "'{0}' mixes no sample: {1}; remove it");

    public static readonly DiagnosticDescriptor UnlabelledCopies = Info("AUG3010", "The border repeats objects without their annotations",
        "'{0}' with Border.{1} shows parts of the picture again, and {2} do not have these copies: write Border = Border.Constant, where masks have MaskFill");

    public static readonly DiagnosticDescriptor Unreachable = Rule("AUG3011", "A child that is never drawn",
        "{0} is never drawn: {1}; remove it, or change that", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor NotInlined = Info("AUG3015", "The body of one's own step is inlined",
        "'{0}' is not marked for inlining: it may be called once for every few pixels; add [MethodImpl(MethodImplOptions.AggressiveInlining)]");

    public static readonly DiagnosticDescriptor UnusedAnnotationOption = Info("AUG3020", "An option of annotations is not used",
        "{0} has no effect without Targets.{1}: declare it, or remove {0}");

    public static readonly DiagnosticDescriptor OldLanguage = Error("AUG4001", "The project's C# is new enough",
        "AugDsl writes C# {1}, and this project is compiled as C# {0}: set LangVersion to {1} or later, or remove it from the project");

    public static readonly DiagnosticDescriptor OwnFailure = Error("AUG9001", "AugDsl does not fail",
        "AugDsl failed on '{0}': {1}. This is a fault of AugDsl, not of your code: please report it with this message and the class, its fragments included");

    private static readonly Dictionary<string, DiagnosticDescriptor> s_byId =
        typeof(Rules).GetFields().Select(f => f.GetValue(null)).OfType<DiagnosticDescriptor>().ToDictionary(d => d.Id);

    /// <summary>All rules, by id.</summary>
    public static IEnumerable<DiagnosticDescriptor> All => s_byId.Values.OrderBy(d => d.Id, System.StringComparer.Ordinal);

    public static DiagnosticDescriptor Find(string id) => s_byId[id];

    /// <summary>
    /// An error says why nothing was generated: like those of the C# compiler it cannot be switched off, or a pipeline would be gone without a word.
    /// </summary>
    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        Rule(id, title, message, DiagnosticSeverity.Error, WellKnownDiagnosticTags.NotConfigurable);

    private static DiagnosticDescriptor Info(string id, string title, string message) => Rule(id, title, message, DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Rule(string id, string title, string message, DiagnosticSeverity severity, params string[] tags) =>
        new(id, title, message, "AugDsl", severity, isEnabledByDefault: true, helpLinkUri: "docs/rules/" + id + ".md", customTags: tags);
}
