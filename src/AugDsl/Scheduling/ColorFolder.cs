using AugDsl.Algebra;
using AugDsl.Tiles;

namespace AugDsl.Scheduling;

/// <summary>
/// Folds neighbouring affine colour maps into one, in double: across a clamp that cuts nothing for the drawn values (or where there is none),
/// and across any clamp where the next map treats each channel by itself: then the clamp's bounds go through it. The output step is the last
/// such map.
/// </summary>
internal sealed class ColorFolder
{
    private PointProgram _program = new();
    private SegmentBody? _body;
    private int _channels;
    private bool _clampEveryStep;
    private bool _pending;
    private bool _bounded;
    private ColorMatrix _matrix;

    // The clamp after the pending matrix, where steps are clamped.
    private ChannelBounds _bounds;

    /// <summary>Begins a run of values.</summary>
    /// <param name="program">Where calls are appended.</param>
    /// <param name="body">Applies a matrix with bounds.</param>
    /// <param name="channels">1 or 3.</param>
    /// <param name="clampEveryStep">Whether every step's values are clamped.</param>
    /// <param name="bounded">Whether the values are in [0, 1] here.</param>
    public void Begin(PointProgram program, SegmentBody body, int channels, bool clampEveryStep, bool bounded)
    {
        _program = program;
        _body = body;
        _channels = channels;
        _clampEveryStep = clampEveryStep;
        _bounded = bounded;
        _pending = false;
    }

    /// <summary>Appends an affine step.</summary>
    public void Add(in ColorMatrix matrix)
    {
        ColorMatrix next = ColorBounds.ForChannels(matrix, _channels);
        if (next == ColorMatrix.Identity) return;
        bool cuts = _pending && _clampEveryStep && !_bounds.Contain(_matrix, _channels);
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

    /// <summary>Appends a step that is not affine.</summary>
    public void Add(SegmentBody body, scoped ReadOnlySpan<float> constants)
    {
        Flush();
        _program.Add(body, constants);
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

        _bounded = _bounded && ColorBounds.KeepsBox(_matrix, _channels);
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
        ColorMatrix last = ColorBounds.ForChannels(output, _channels);
        ChannelBounds bounds = _pending && _clampEveryStep ? _bounds : ChannelBounds.Unit;
        bool cuts = !_bounded || (_pending && !bounds.Contain(_matrix, _channels));
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

    private void Emit(in ColorMatrix m, in ChannelBounds b)
    {
        if (_channels == 1)
        {
            _program.Add(_body!, [(float)m.M00, (float)m.M03, (float)b.Low0, (float)b.High0]);
            return;
        }

        _program.Add(
            _body!,
            [
                (float)m.M00, (float)m.M01, (float)m.M02, (float)m.M03,
                (float)m.M10, (float)m.M11, (float)m.M12, (float)m.M13,
                (float)m.M20, (float)m.M21, (float)m.M22, (float)m.M23,
                (float)b.Low0, (float)b.High0, (float)b.Low1, (float)b.High1, (float)b.Low2, (float)b.High2,
            ]);
    }
}
