using AugDsl.Oversampling;

namespace AugDsl.Cli.Oversampling;

/// <summary>A method of the library by its name on the command line.</summary>
/// <param name="Name">The name.</param>
/// <param name="HasTarget">Whether it can be told how many rows there shall be.</param>
/// <param name="HasNeighbours">Whether it has a k.</param>
/// <param name="Create">Makes it.</param>
internal sealed record ResamplingMethod(string Name, bool HasTarget, bool HasNeighbours, Func<MethodSettings, Resampler> Create)
{
    private const int GrowingNeighbours = 5;
    private const int CleaningNeighbours = 3;
    private const string CleaningShortfall = "the cleaning afterwards removes rows of every class";

    private static readonly ResamplingMethod[] s_methods =
    [
        Grows("smote", (k, target) => new Smote { Neighbours = k, Target = target }),
        Grows("smote-nc", (k, target) => new SmoteNc { Neighbours = k, Target = target }),
        Grows("smote-n", (k, target) => new SmoteN { Neighbours = k, Target = target }),
        Grows("borderline-1", (k, target) => new BorderlineSmote { Neighbours = k, Target = target, Kind = BorderlineKind.First }),
        Grows("borderline-2", (k, target) => new BorderlineSmote { Neighbours = k, Target = target, Kind = BorderlineKind.Second }),
        Grows("kmeans", (k, target) => new KMeansSmote { Neighbours = k, Target = target }),
        Grows("adasyn", (k, target) => new Adasyn { Neighbours = k, Target = target }) with { Shortfall = "each row's share of the new ones is rounded" },
        new("random", true, false, settings => new RandomOversampler { Target = settings.Target }),
        new("tomek", false, false, _ => new TomekLinks()),
        new("enn", false, true, settings => new EditedNearestNeighbours { Neighbours = settings.Neighbours ?? CleaningNeighbours }),
        new("random-under", true, false, settings => new RandomUndersampler { Target = settings.Target }),
        NearMisses(1),
        NearMisses(2),
        NearMisses(3),
        Grows("smote-tomek", (k, target) => new SmoteTomek { Neighbours = k, Target = target }) with { Cleans = true, Shortfall = CleaningShortfall },
        Grows("smote-enn", (k, target) => new SmoteEnn { Neighbours = k, Target = target }) with { Cleans = true, Shortfall = CleaningShortfall },
    ];

    /// <summary>Whether rows are removed after others were added.</summary>
    public bool Cleans { get; init; }

    /// <summary>Why the result may have other counts than its target, or null where it has not.</summary>
    public string? Shortfall { get; init; }

    /// <summary>All names.</summary>
    public static string[] Names => [.. s_methods.Select(method => method.Name)];

    /// <summary>A method by its name, which is one of <see cref="Names"/>.</summary>
    public static ResamplingMethod Find(string name) => s_methods.Single(method => method.Name == name);

    /// <summary>Makes the method with all its settings.</summary>
    public Resampler Make(MethodSettings settings) => Create(settings) with { Seed = settings.Seed, Threads = settings.Threads };

    /// <summary>Refuses options that would do nothing.</summary>
    public void Check(SmoteRequest request)
    {
        if (!HasNeighbours && request.Neighbours is not null) throw ToolException.Usage($"--k means nothing to --method {Name}");
        if (!HasTarget && !request.Target.IsAuto) throw ToolException.Usage($"--ratio, --percent and --count mean nothing to --method {Name}: its rule decides how many rows it removes");
    }

    private static ResamplingMethod Grows(string name, Func<int, SamplingTarget, Resampler> create) =>
        new(name, true, true, settings => create(settings.Neighbours ?? GrowingNeighbours, settings.Target));

    private static ResamplingMethod NearMisses(int version) => new(
        FormattableString.Invariant($"near-miss-{version}"),
        true,
        true,
        settings => new NearMiss { Version = version, Neighbours = settings.Neighbours ?? CleaningNeighbours, Target = settings.Target })
    {
        Shortfall = version == 3 ? "it keeps only rows that are among the --k nearest of a row of the smallest class; a larger --k finds more" : null,
    };
}
