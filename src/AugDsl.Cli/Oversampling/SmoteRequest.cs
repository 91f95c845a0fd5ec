namespace AugDsl.Cli.Oversampling;

/// <summary>What <c>augdsl smote</c> was asked for.</summary>
/// <param name="Input">The table.</param>
/// <param name="Output">Where the result goes.</param>
/// <param name="Label">The column with the classes.</param>
/// <param name="Method">The method's name, or null to pick one by the columns.</param>
/// <param name="Target">How many rows each class shall have.</param>
/// <param name="Neighbours">k, or null for the method's own.</param>
/// <param name="Categorical">Columns that are categories whatever they hold; each a name, or several with commas between them.</param>
/// <param name="Numbers">Columns that are numbers although they look like codes or count the rows; written the same way.</param>
/// <param name="Ignored">Columns that take no part, written the same way.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Threads">Threads.</param>
/// <param name="Mark">The column that tells which rows are new, or null for none.</param>
/// <param name="Delimiter">What stands between fields, or null to find it out.</param>
/// <param name="DecimalMark">'.' or ','.</param>
internal sealed record SmoteRequest(
    string Input,
    string Output,
    string Label,
    string? Method,
    TargetRequest Target,
    int? Neighbours,
    IReadOnlyList<string> Categorical,
    IReadOnlyList<string> Numbers,
    IReadOnlyList<string> Ignored,
    ulong Seed,
    int Threads,
    string? Mark,
    char? Delimiter,
    char DecimalMark);
