namespace AugDsl.Scheduling;

/// <summary>Stages that were made once and are used again for every sample: nothing is allocated after warm-up.</summary>
internal sealed class StagePool
{
    private readonly List<(StageKind Kind, FollowingStage Stage)> _stages = [];

    // Those in use stand first.
    private int _taken;

    /// <summary>Takes all stages back.</summary>
    public void TakeBack() => _taken = 0;

    /// <summary>A stage of a kind that nobody else has.</summary>
    public FollowingStage Take(StageKind kind)
    {
        int found = _taken;
        while (found < _stages.Count && _stages[found].Kind != kind) found++;
        if (found == _stages.Count) _stages.Add((kind, kind.Create()));
        (_stages[_taken], _stages[found]) = (_stages[found], _stages[_taken]);
        return _stages[_taken++].Stage;
    }
}
