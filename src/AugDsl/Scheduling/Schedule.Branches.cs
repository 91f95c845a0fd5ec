namespace AugDsl.Scheduling;

/// <summary>The schedule's second half: results that are mixed with the values before them.</summary>
public sealed unsafe partial class Schedule
{
    /// <summary>Keeps the values here: what follows, up to <see cref="Mix"/>, changes a copy of them. Only steps follow that act on values alone.</summary>
    public void Keep() => _at.Keep();

    /// <summary>Mixes the values with those that were kept last: (1 − share) · kept + share · values.</summary>
    /// <param name="share">0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    public void Mix(double share)
    {
        CheckShare(share);
        _at.Mix(share);
    }

    /// <summary>Makes a raster and opens a branch over it: what follows, up to <see cref="CloseBranch(double)"/>, changes a copy of it.</summary>
    public void OpenBranch() => _at = _at.OpenBranch();

    /// <summary>Ends a part of the branch; what follows changes another copy of the same raster.</summary>
    /// <param name="share">The share of the part that ends, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    public void NextBranch(double share)
    {
        CheckShare(share);
        _at = _at.Parent.NextBranch(_at, share);
    }

    /// <summary>Ends the branch and mixes: (1 − Σ share) · raster + Σ share · part. It leaves a raster.</summary>
    /// <param name="share">The share of the last part, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    public void CloseBranch(double share)
    {
        CheckShare(share);
        Close(share, null, 0, []);
    }

    /// <summary>Ends the branch and mixes with a share a pixel. It leaves a raster.</summary>
    /// <param name="kind">What computes the shares.</param>
    /// <param name="numbers">Its numbers of this sample; they are copied.</param>
    /// <param name="slot">The step's slot.</param>
    /// <exception cref="ArgumentException">A number is not legal.</exception>
    public void CloseBranch(AlphaKind kind, scoped ReadOnlySpan<double> numbers, uint slot)
    {
        kind.Check(numbers);
        Close(0, kind, slot, numbers);
    }

    private static void CheckShare(double share)
    {
        if (!(share is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(share), share, "A share is between 0 and 1.");
    }

    private void Close(double share, AlphaKind? kind, uint slot, scoped ReadOnlySpan<double> numbers)
    {
        ScheduleRecord branch = _at;
        _at = branch.Parent;
        _at.CloseBranch(branch, share, kind, slot, numbers);
    }
}
