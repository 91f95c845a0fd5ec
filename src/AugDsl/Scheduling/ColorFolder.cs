using AugDsl.CompilerServices;

namespace AugDsl.Scheduling;

/// <summary>
/// Folds neighbouring affine colour maps into one, in double, as long as the clamp between them cuts nothing for the drawn values (or there
/// is none), and folds the output step into the last one, clamp included.
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
        if (_pending && _clampEveryStep && !ColorBounds.KeepsBox(_matrix, _channels)) Flush();
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
        if (_matrix == ColorMatrix.Identity) return;
        if (_clampEveryStep)
        {
            Emit(_matrix, new ChannelBounds(0, 1));
            return;
        }

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

        if (_pending || !_bounded) Emit(_pending ? _matrix : ColorMatrix.Identity, new ChannelBounds(0, 1));
        _pending = false;
        _bounded = true;
    }

    /// <summary>Writes what is pending, the last clamp, and the output step, which is never clamped itself.</summary>
    public void Finish(in ColorMatrix output)
    {
        ColorMatrix last = ColorBounds.ForChannels(output, _channels);
        bool cuts = !_bounded || (_pending && !ColorBounds.KeepsBox(_matrix, _channels));
        if (ColorBounds.IsDiagonal(last))
        {
            // clamp, then scale and shift = scale and shift, then clamp to scaled and shifted bounds.
            ColorMatrix whole = _pending ? _matrix.Then(last) : last;
            _pending = false;
            if (whole != ColorMatrix.Identity || cuts) Emit(whole, ChannelBounds.Of(last));
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
            _program.Add(_body!, [(float)m.M00, (float)m.M03, b.Low0, b.High0]);
            return;
        }

        _program.Add(
            _body!,
            [
                (float)m.M00, (float)m.M01, (float)m.M02, (float)m.M03,
                (float)m.M10, (float)m.M11, (float)m.M12, (float)m.M13,
                (float)m.M20, (float)m.M21, (float)m.M22, (float)m.M23,
                b.Low0, b.High0, b.Low1, b.High1, b.Low2, b.High2,
            ]);
    }

    /// <summary>The clamp of each channel.</summary>
    private readonly record struct ChannelBounds(float Low0, float High0, float Low1, float High1, float Low2, float High2)
    {
        public ChannelBounds(float low, float high)
            : this(low, high, low, high, low, high)
        {
        }

        public static ChannelBounds None => new(-float.MaxValue, float.MaxValue);

        /// <summary>What a diagonal map makes of the bounds 0 and 1.</summary>
        public static ChannelBounds Of(in ColorMatrix map)
        {
            (float low0, float high0) = Image(map.M00, map.M03);
            (float low1, float high1) = Image(map.M11, map.M13);
            (float low2, float high2) = Image(map.M22, map.M23);
            return new ChannelBounds(low0, high0, low1, high1, low2, high2);
        }

        private static (float Low, float High) Image(double scale, double offset) =>
            scale >= 0 ? ((float)offset, (float)(scale + offset)) : ((float)(scale + offset), (float)offset);
    }
}
