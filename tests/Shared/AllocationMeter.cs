namespace AugDsl.Tests.Shared;

/// <summary>
/// What the same work allocates on this thread once it is warm: <c>while (meter.Next()) Work();</c>, then <see cref="Least"/>. A collection
/// that another test's thread asks for may take the rest of this thread's allocation buffer, which counts as allocated; what the work itself
/// allocates it allocates in every round.
/// </summary>
/// <remarks>
/// The test projects switch tiered compilation off: a method's first, unoptimised code boxes where the optimised one does not, and on a busy
/// machine it stays in use for as long as other tests are being compiled.
/// </remarks>
internal struct AllocationMeter
{
    private const int Rounds = 5;
    private int _round;
    private long _before;
    private long? _least;

    /// <summary>The bytes of the round that allocated least, the first one, which warms up, apart.</summary>
    public readonly long Least => _least ?? throw new InvalidOperationException("Nothing was measured: call Next until it returns false.");

    /// <summary>Ends a round and says whether there is another: the one that warms up and four more, or fewer when one allocates nothing.</summary>
    public bool Next()
    {
        long now = GC.GetAllocatedBytesForCurrentThread();
        if (_round > 1) _least = Math.Min(_least ?? long.MaxValue, now - _before);
        if (_round == Rounds || _least == 0) return false;
        _round++;
        _before = GC.GetAllocatedBytesForCurrentThread();
        return true;
    }
}
