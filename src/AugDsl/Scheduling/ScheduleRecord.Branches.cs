using AugDsl.Imaging;
using AugDsl.Sampling;

namespace AugDsl.Scheduling;

/// <summary>
/// The record's fourth part: results that are mixed with the values before them. Where values alone are changed, two items stand around them; else the steps
/// between go into a record of their own, whose source is the raster at hand.
/// </summary>
internal sealed partial class ScheduleRecord
{
    // Kept for the samples that follow; the first ones are in use.
    private readonly List<ScheduleRecord> _branchRecords = [];
    private int _branchRecordCount;

    // The first part of the branch that is open, and the step of the drawn list that it is.
    private int _firstPart;
    private int _branchStep;

    // The record whose branch this one is, and the one at the bottom, which has the drawn list.
    private ScheduleRecord? _parent;
    private ScheduleRecord _root;

    public ScheduleRecord() => _root = this;

    /// <summary>Whether the source is a raster of another record's.</summary>
    public bool IsBranch => _parent != null;

    /// <summary>Whether some run reads the source through a map, not where it lies.</summary>
    public bool SamplesSource()
    {
        ref SchedulePass first = ref _passes[0];
        if (!ReadsInPlace(first.Chain, first.Source, first.Canvas)) return true;
        for (int i = first.FirstItem; i < first.EndItem; i++)
        {
            if (!_items[i].IsMeasured) continue;
            ref Measurement measurement = ref Measurements[_items[i].Index];
            if (!ReadsInPlace(measurement.Chain, first.Source, measurement.Canvas)) return true;
        }

        return false;
    }

    /// <summary>Whether a branch's source is read where it lies: no geometry stands before.</summary>
    public bool ReadsInPlace(int chain, ImageSize source, ImageSize canvas) => IsBranch && _chains[chain].IsEmpty && source == canvas;

    /// <summary>The shares of the blends of values.</summary>
    public GrowList<double> Shares { get; } = new();

    /// <summary>The branches, in order.</summary>
    public GrowList<BranchCall> Branches { get; } = new();

    /// <summary>What the branches mix in.</summary>
    public GrowList<BranchPart> Parts { get; } = new();

    public ReadOnlySpan<double> NumbersOf(in BranchCall call) => _numbers.Slice(call.First, call.Count);

    /// <summary>Keeps the values: what follows, up to its <see cref="Mix"/>, is mixed with them.</summary>
    public void Keep() => AddItem(ItemKind.Keep, 0);

    public void Mix(double share)
    {
        Shares.Add(share);
        AddItem(ItemKind.Mix, Shares.Count - 1);
    }

    /// <summary>Makes a raster, and opens a branch over it.</summary>
    /// <returns>The record of what happens in it.</returns>
    public ScheduleRecord OpenBranch()
    {
        ScheduleLimits.CheckArea(Canvas);
        MakeRaster();
        _firstPart = Parts.Count;
        _branchStep = _root._steps.Count - 1;
        return NewBranch();
    }

    /// <summary>Ends a part of the open branch, and begins another one over the same raster.</summary>
    public ScheduleRecord NextBranch(ScheduleRecord branch, double share)
    {
        EndBranch(branch, share);
        return NewBranch();
    }

    /// <summary>Ends the branch.</summary>
    /// <param name="branch">What happened in its last part.</param>
    /// <param name="share">The last part's share; not used with a kind.</param>
    /// <param name="kind">What computes a share a pixel, or null.</param>
    /// <param name="slot">The step's slot.</param>
    /// <param name="numbers">What the kind is told.</param>
    public void CloseBranch(ScheduleRecord branch, double share, AlphaKind? kind, uint slot, scoped ReadOnlySpan<double> numbers)
    {
        EndBranch(branch, share);
        Branches.Add(new BranchCall(_firstPart, Parts.Count - _firstPart, kind, slot, _numbers.AddRange(numbers), numbers.Length));
        AddItem(ItemKind.Branch, Branches.Count - 1);
        EndRaster();
    }

    /// <summary>The record whose branch this one is.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public ScheduleRecord Parent => _parent ?? throw new InvalidOperationException("No branch is open.");

    private ScheduleRecord NewBranch()
    {
        if (_branchRecordCount == _branchRecords.Count) _branchRecords.Add(new ScheduleRecord());
        ScheduleRecord branch = _branchRecords[_branchRecordCount++];
        branch.Begin(Key, Canvas, Channels, Rule, ClampEveryStep);
        branch._parent = this;
        branch._root = _root;
        // Its source is a raster, which is read where it was written until geometry moves it.
        branch._sampleAgain = false;
        return branch;
    }

    private void EndBranch(ScheduleRecord branch, double share)
    {
        if (branch.Canvas != Canvas) throw new InvalidOperationException("A branch ends with another canvas than it began with.");
        branch.LogSampling(_branchStep);
        Parts.Add(new BranchPart(branch, share));
    }

    private void ClearBranches()
    {
        _branchRecordCount = 0;
        Shares.Clear();
        Branches.Clear();
        Parts.Clear();
    }
}

/// <summary>A branch: what is mixed with the raster at its place.</summary>
/// <param name="FirstPart">The first of its parts.</param>
/// <param name="PartCount">How many there are.</param>
/// <param name="Kind">What computes the share of its one part a pixel; null where the parts have theirs.</param>
/// <param name="Slot">The step's slot.</param>
/// <param name="First">The first of the kind's numbers.</param>
/// <param name="Count">How many there are.</param>
internal readonly record struct BranchCall(int FirstPart, int PartCount, AlphaKind? Kind, uint Slot, int First, int Count);

/// <summary>What a branch mixes in.</summary>
/// <param name="Record">How it comes from the raster.</param>
/// <param name="Share">Its share.</param>
internal readonly record struct BranchPart(ScheduleRecord Record, double Share);
