using AugDsl.Algebra;
using AugDsl.CompilerServices;
using AugDsl.Imaging;

namespace AugDsl.Reference;

/// <summary>
/// Takes the discrete decisions of a sampling (DESIGN.md 1.3 and 1.5), or takes them over and asserts that each is right or within 1e-9 of its
/// threshold.
/// </summary>
public sealed class SamplingJudge
{
    private const double Linear = 1e-9;
    private const double Translation = 1e-6;
    private const double Slack = 1e-9;
    private readonly CoordinateChain _chain;
    private readonly ImageSize _canvas;
    private readonly ImageSize _source;
    private readonly bool _filters;
    private readonly bool _plainTaps;
    private readonly Matrix3 _composed;

    /// <summary>Looks at one sampling.</summary>
    public SamplingJudge(CoordinateChain chain, ImageSize canvas, ImageSize source, AugmentationPipelineAttribute rule)
    {
        _chain = chain;
        _canvas = canvas;
        _source = source;
        _filters = rule.Antialias && rule.Interpolation != Interpolation.Nearest;
        _plainTaps = rule.Interpolation == Interpolation.Nearest;
        _composed = chain.WithoutFields(canvas);
    }

    /// <summary>The plan, with the interpreter's own decisions or those that it takes over.</summary>
    public SamplingPlan Plan(SamplingDecision? taken)
    {
        bool hasField = HasField(taken?.HasField);
        (MapClass mapClass, Matrix3 map) = Classify(hasField ? null : taken?.Class);
        bool axisAligned = !hasField && mapClass <= MapClass.AxisAligned;
        double scaleX = RowScale(map, 0);
        double scaleY = RowScale(map, 1);
        SamplingDecision decision = new(mapClass, hasField, FilterKind.Plain, 0, 0, false, false);
        double wideningX = 1;
        double wideningY = 1;
        if (axisAligned)
        {
            if (_filters)
            {
                wideningX = Math.Max(1, scaleX);
                wideningY = Math.Max(1, scaleY);
                if (wideningX > 1 || wideningY > 1) decision = decision with { Filter = FilterKind.Widened };
            }

            decision = decision with
            {
                DropX = Drop(map.M00, map.M01, map.M02, _source.Width, taken?.DropX, mapClass, "x"),
                DropY = Drop(map.M10, map.M11, map.M12, _source.Height, taken?.DropY, mapClass, "y"),
            };
            CheckAxisAlignedFilter(decision, taken, Math.Max(wideningX, wideningY));
        }
        else
        {
            int mipX = _filters ? Mip(scaleX, TakenMip(taken, taken?.MipX), "x") : NoMip(taken?.MipX);
            int mipY = _filters ? Mip(scaleY, TakenMip(taken, taken?.MipY), "y") : NoMip(taken?.MipY);
            if (taken is { DropX: true } or { DropY: true }) throw Wrong("taps are dropped only under axis-aligned maps without a dense field", taken);
            if (taken is { Filter: FilterKind.Widened }) throw Wrong("kernels are widened only under axis-aligned maps without a dense field", taken);
            decision = decision with { Filter = mipX + mipY > 0 ? FilterKind.Mips : FilterKind.Plain, MipX = mipX, MipY = mipY };
        }

        return new SamplingPlan(decision, _chain.Build(_canvas, map, hasField), wideningX, wideningY);
    }

    /// <summary>Entries near an integer (translations: near a multiple of ½) become it.</summary>
    private static Matrix3 Snap(in Matrix3 m, double linear, double translation) => m with
    {
        M00 = SnapTo(m.M00, 1, linear),
        M01 = SnapTo(m.M01, 1, linear),
        M02 = SnapTo(m.M02, 2, translation),
        M10 = SnapTo(m.M10, 1, linear),
        M11 = SnapTo(m.M11, 1, linear),
        M12 = SnapTo(m.M12, 2, translation),
    };

    private static double SnapTo(double value, double parts, double distance)
    {
        double near = Math.Round(value * parts) / parts;
        return Math.Abs(value - near) <= distance ? near : value;
    }

    private static MapClass ClassOf(in Matrix3 m)
    {
        bool straight = m.M01 == 0 && m.M10 == 0;
        bool swapped = m.M00 == 0 && m.M11 == 0;
        if (!straight && !swapped) return MapClass.Affine;
        double first = Math.Abs(straight ? m.M00 : m.M01);
        double second = Math.Abs(straight ? m.M11 : m.M10);
        bool exact = first == 1 && second == 1 && double.IsInteger(m.M02) && double.IsInteger(m.M12);
        return exact ? MapClass.Exact : MapClass.AxisAligned;
    }

    private bool HasField(bool? taken)
    {
        bool own = _chain.Fields.Any(field => field.Amount != 0);
        if (taken is not bool other || other == own) return own;
        if (_chain.Fields.Any() && _chain.Fields.All(field => Math.Abs(field.Amount) <= Slack)) return other;
        throw new ReferenceDisagreementException($"HasField is {own}, not {other}");
    }

    private (MapClass Class, Matrix3 Map) Classify(MapClass? taken)
    {
        // The last row, measured over the whole canvas: rounding leaves about 1e-16 of a projective part that is not there.
        double projective = Math.Max(Math.Abs(_composed.M20) * _canvas.Width, Math.Abs(_composed.M21) * _canvas.Height);
        Matrix3 affine = _composed with { M20 = 0, M21 = 0, M22 = 1 };
        Matrix3 snapped = Snap(affine, Linear, Translation);
        MapClass own = projective > 1e-12 ? MapClass.Projective : ClassOf(snapped);
        if (taken is not MapClass other || other == own) return (own, own == MapClass.Projective ? _composed : snapped);
        if (other == MapClass.Projective && _chain.HasProjectiveStep && projective <= Slack) return (other, _composed);
        if (projective <= Slack)
        {
            foreach (double side in (ReadOnlySpan<double>)[-1, 1])
            {
                Matrix3 near = Snap(affine, Linear + (side * Slack / 2), Translation + (side * Slack));
                if (ClassOf(near) == other) return (other, near);
            }
        }

        throw new ReferenceDisagreementException($"the map's class is {own}, not {other}: {_composed}");
    }

    private double RowScale(in Matrix3 map, int row)
    {
        // The denominator at the centre is 1, so the Jacobian of X = N / D there is N' − X D'.
        (double x, double y) = map.At(_canvas.Width / 2.0, _canvas.Height / 2.0);
        return row == 0
            ? double.Hypot(map.M00 - (x * map.M20), map.M01 - (x * map.M21))
            : double.Hypot(map.M10 - (y * map.M20), map.M11 - (y * map.M21));
    }

    private bool Drop(double byX, double byY, double shift, int size, bool? taken, MapClass mapClass, string axis)
    {
        double endX = byX * _canvas.Width;
        double endY = byY * _canvas.Height;
        double lowest = shift + Math.Min(0, endX) + Math.Min(0, endY);
        double highest = shift + Math.Max(0, endX) + Math.Max(0, endY);
        double excess = Math.Max(-lowest, highest - size);
        bool own = excess <= 1e-6;

        // Where pixels are copied there is one tap, inside or outside: dropping means nothing.
        if (taken is not bool other || other == own || _plainTaps || mapClass == MapClass.Exact) return own && !_plainTaps && mapClass != MapClass.Exact;
        if (Math.Abs(excess - 1e-6) <= Slack) return other;
        throw new ReferenceDisagreementException(FormattableString.Invariant(
            $"taps outside are dropped on {axis}: {own}, not {other}; the canvas reads {lowest:R} to {highest:R} of {size}"));
    }

    private int Mip(double scale, int? taken, string axis)
    {
        double square = scale * scale;
        int own = 0;
        while (own < 30 && square >= Math.Pow(4, own + 1)) own++;
        if (taken is not int other || other == own) return own;
        double threshold = Math.Pow(2, Math.Max(own, other));
        if (Math.Abs(other - own) == 1 && Math.Abs(scale - threshold) <= Slack * threshold) return other;
        throw new ReferenceDisagreementException(FormattableString.Invariant($"the mip level on {axis} is {own} (scale {scale:R}), not {other}"));
    }

    private static int? TakenMip(SamplingDecision? taken, int? mip) => taken is { Filter: FilterKind.Plain } ? 0 : mip;

    private static int NoMip(int? taken) =>
        taken is null or 0 ? 0 : throw new ReferenceDisagreementException($"the mip level is {taken} without antialiasing");

    private static void CheckAxisAlignedFilter(SamplingDecision own, SamplingDecision? taken, double widening)
    {
        if (taken is not SamplingDecision other) return;
        if (other.MipX != 0 || other.MipY != 0) throw Wrong("axis-aligned maps widen their kernels and read no averages", taken);
        bool same = other.Filter == own.Filter || (other.Filter == FilterKind.Widened && widening == 1 && own.Filter == FilterKind.Plain);
        if (!same && widening - 1 > Slack) throw Wrong($"the filter is {own.Filter}, the larger scale {widening:R}", taken);
    }

    private static ReferenceDisagreementException Wrong(string message, SamplingDecision? taken) => new($"{message}; taken over: {taken}");
}
