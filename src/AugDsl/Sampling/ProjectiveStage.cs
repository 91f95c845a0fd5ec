using System.Runtime.CompilerServices;
using AugDsl.Algebra;

namespace AugDsl.Sampling;

/// <summary>A matrix that is ready to move points: its denominator is 1 at the canvas' centre and never falls below 2⁻¹⁰.</summary>
internal readonly struct ProjectiveStage
{
    // Beyond the horizon the denominator changes sign; a floor instead keeps every point finite and on its side.
    public const double SmallestDenominator = 1.0 / 1024;

    private readonly Map3x3 _map;

    private ProjectiveStage(in Map3x3 map) => _map = map;

    /// <summary>The matrix, scaled to denominator 1 at (<paramref name="centreX"/>, <paramref name="centreY"/>), which it moves along.</summary>
    public static ProjectiveStage Centred(in Map3x3 map, ref double centreX, ref double centreY)
    {
        double w = (map.M20 * centreX) + (map.M21 * centreY) + map.M22;
        if (w == 0 || map.IsAffine) w = 1;
        ProjectiveStage stage = new(new Map3x3(
            map.M00 / w, map.M01 / w, map.M02 / w,
            map.M10 / w, map.M11 / w, map.M12 / w,
            map.M20 / w, map.M21 / w, map.M22 / w));
        stage.Move(ref centreX, ref centreY);
        return stage;
    }

    public Map3x3 Map => _map;

    /// <summary>Moves a point to the canvas (or source) before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Move(ref double x, ref double y)
    {
        double u = (_map.M00 * x) + (_map.M01 * y) + _map.M02;
        double v = (_map.M10 * x) + (_map.M11 * y) + _map.M12;
        if (!_map.IsAffine)
        {
            double w = (_map.M20 * x) + (_map.M21 * y) + _map.M22;
            if (!(w > SmallestDenominator)) w = SmallestDenominator;
            u /= w;
            v /= w;
        }

        x = AxisMap.Clamp(u);
        y = AxisMap.Clamp(v);
    }

    /// <summary>Moves a row's points.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public unsafe void Move(double* xs, double* ys, int count)
    {
        if (_map.IsAffine)
        {
            Map3x3 map = _map;
            for (int i = 0; i < count; i++)
            {
                double x = xs[i];
                double y = ys[i];
                xs[i] = AxisMap.Clamp((map.M00 * x) + (map.M01 * y) + map.M02);
                ys[i] = AxisMap.Clamp((map.M10 * x) + (map.M11 * y) + map.M12);
            }
        }
        else
        {
            for (int i = 0; i < count; i++) Move(ref xs[i], ref ys[i]);
        }
    }
}
