namespace AugDsl.Oversampling;

/// <summary><see cref="Smote"/>, then <see cref="TomekLinks"/> of all classes. Batista, Bazzan and Monard 2003.</summary>
public sealed record SmoteTomek : Combination
{
    private protected override Undersampler CreateCleaner() => new TomekLinks { Threads = Threads, Scope = CleaningScope.All };
}
