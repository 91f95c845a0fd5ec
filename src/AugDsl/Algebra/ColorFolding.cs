namespace AugDsl.Algebra;

/// <summary>
/// Folds neighbouring affine colour maps into one, in double: across a clamp that cuts nothing for the drawn values (or where there is none),
/// and across any clamp where the next map treats each channel by itself: then the clamp's bounds go through it. The output step is the last
/// such map.
/// </summary>
/// <remarks>The runtime folds what a sample has drawn, the generator what is constant: with these numbers and no others.</remarks>
internal abstract class ColorFolding
{
    private bool _clampEveryStep;
    private bool _pending;
    private bool _bounded;
    private ColorMatrix _matrix;

    // The clamp after the pending matrix, where steps are clamped.
    private ChannelBounds _bounds;

    /// <summary>1 or 3.</summary>
    protected int Channels { get; private set; }

    /// <summary>Begins a run of values.</summary>
    /// <param name="channels">1 or 3.</param>
    /// <param name="clampEveryStep">Whether every step's values are clamped.</param>
    /// <param name="bounded">Whether the values are in [0, 1] here.</param>
    public void Begin(int channels, bool clampEveryStep, bool bounded)
    {
        Channels = channels;
        _clampEveryStep = clampEveryStep;
        _bounded = bounded;
        _pending = false;
    }

    /// <summary>Appends an affine step.</summary>
    public void Add(in ColorMatrix matrix)
    {
        ColorMatrix next = ColorBounds.ForChannels(matrix, Channels);
        if (next == ColorMatrix.Identity) return;
        bool cuts = _pending && _clampEveryStep && !_bounds.Contain(_matrix, Channels);
        bool isDiagonal = ColorBounds.IsDiagonal(next);
        if (cuts && !isDiagonal)
        {
            Flush();
            cuts = false;
        }

        _bounds = cuts ? _bounds.Through(next).ThenUnit() : ChannelBounds.Unit;
        _matrix = _pending ? _matrix.Then(next) : next;
        _pending = true;
    }

    /// <summary>Writes what is pending before a step that is not affine, which clamps its own values where steps do.</summary>
    public void Pass()
    {
        Flush();
        _bounded = _clampEveryStep;
    }

    /// <summary>Writes what is pending: something else reads the values next.</summary>
    public void Flush()
    {
        if (!_pending) return;
        _pending = false;
        if (_clampEveryStep)
        {
            if (_matrix != ColorMatrix.Identity || _bounds != ChannelBounds.Unit) Emit(_matrix, _bounds);
            return;
        }

        if (_matrix == ColorMatrix.Identity) return;

        _bounded = _bounded && ColorBounds.KeepsBox(_matrix, Channels);
        Emit(_matrix, ChannelBounds.None);
    }

    /// <summary>Writes what is pending and clamps, also where steps do not.</summary>
    public void FlushClamped()
    {
        if (_clampEveryStep)
        {
            Flush();
            return;
        }

        if (_pending || !_bounded) Emit(_pending ? _matrix : ColorMatrix.Identity, ChannelBounds.Unit);
        _pending = false;
        _bounded = true;
    }

    /// <summary>Writes what is pending, the last clamp, and the output step, which is never clamped itself.</summary>
    public void Finish(in ColorMatrix output)
    {
        if (!_pending && _bounded && output == ColorMatrix.Identity) return;
        ColorMatrix last = ColorBounds.ForChannels(output, Channels);
        ChannelBounds bounds = _pending && _clampEveryStep ? _bounds : ChannelBounds.Unit;
        bool cuts = !_bounded || (_pending && !bounds.Contain(_matrix, Channels));
        if (ColorBounds.IsDiagonal(last))
        {
            // clamp, then scale and shift = scale and shift, then clamp to scaled and shifted bounds.
            ColorMatrix whole = _pending ? _matrix.Then(last) : last;
            _pending = false;
            if (whole != ColorMatrix.Identity || cuts) Emit(whole, bounds.Through(last));
            return;
        }

        if (cuts) FlushClamped();
        ColorMatrix rest = _pending ? _matrix.Then(last) : last;
        _pending = false;
        Emit(rest, ChannelBounds.None);
    }

    /// <summary>Takes a folded map and the clamp behind it.</summary>
    protected abstract void Emit(in ColorMatrix matrix, in ChannelBounds bounds);
}
