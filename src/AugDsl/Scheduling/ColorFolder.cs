using AugDsl.Algebra;
using AugDsl.Kernels;
using AugDsl.Tiles;

namespace AugDsl.Scheduling;

/// <summary>Folds the colour maps of a sample and appends what they come to, and the bodies between them, to a stage's program.</summary>
internal sealed class ColorFolder : ColorFolding
{
    private static readonly SegmentBody s_gray = ColorBodiesWidest.Gray;
    private static readonly SegmentBody s_diagonal = ColorBodiesWidest.Diagonal;
    private static readonly SegmentBody s_full = ColorBodiesWidest.Full;

    // Null until a run begins: what is used without one fails at once.
    private PointProgram _program = null!;

    /// <summary>Begins a run of values.</summary>
    /// <param name="program">Where calls are appended.</param>
    /// <param name="channels">1 or 3.</param>
    /// <param name="clampEveryStep">Whether every step's values are clamped.</param>
    /// <param name="bounded">Whether the values are in [0, 1] here.</param>
    public void Begin(PointProgram program, int channels, bool clampEveryStep, bool bounded)
    {
        _program = program;
        Begin(channels, clampEveryStep, bounded);
    }

    /// <summary>Appends a step that is not affine; one that draws pixel by pixel with its slot.</summary>
    public void Add(SegmentBody body, scoped ReadOnlySpan<float> constants, uint slot = 0)
    {
        Pass();
        _program.Add(body, constants, slot);
    }

    protected override void Emit(in ColorMatrix m, in ChannelBounds b)
    {
        if (Channels == 1)
        {
            _program.Add(s_gray, [(float)m.M00, (float)m.M03, (float)b.Low0, (float)b.High0]);
            return;
        }

        _program.Add(
            ColorBounds.IsDiagonal(m) ? s_diagonal : s_full,
            [
                (float)m.M00, (float)m.M01, (float)m.M02, (float)m.M03,
                (float)m.M10, (float)m.M11, (float)m.M12, (float)m.M13,
                (float)m.M20, (float)m.M21, (float)m.M22, (float)m.M23,
                (float)b.Low0, (float)b.High0, (float)b.Low1, (float)b.High1, (float)b.Low2, (float)b.High2,
            ]);
    }
}
