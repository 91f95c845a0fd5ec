namespace AugDsl.Oversampling;

/// <summary><see cref="Smote"/>, then <see cref="EditedNearestNeighbours"/> of all classes. Batista, Prati and Monard 2004.</summary>
public sealed record SmoteEnn : Combination
{
    /// <summary>k of the cleaning. Default 3, at least 1.</summary>
    public int CleaningNeighbours { get; init; } = 3;

    /// <summary>What the neighbours have to say. Default <see cref="NeighbourAgreement.All"/>.</summary>
    public NeighbourAgreement Agreement { get; init; }

    internal override void CheckProperties()
    {
        base.CheckProperties();
        NeighbourDemand.CheckCount(CleaningNeighbours, nameof(CleaningNeighbours));
    }

    private protected override Undersampler CreateCleaner() => new EditedNearestNeighbours { Threads = Threads, Neighbours = CleaningNeighbours, Agreement = Agreement, Scope = CleaningScope.All };
}
