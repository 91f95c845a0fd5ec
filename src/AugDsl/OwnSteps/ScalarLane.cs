using AugDsl.Algebra;

namespace AugDsl.OwnSteps;

/// <summary>A single lane in double precision: what warps are computed with, and what a step can be tested with.</summary>
/// <param name="value">The number.</param>
public readonly struct ScalarLane(double value) : ILane<ScalarLane>
{
    /// <summary>The number.</summary>
    public double Value { get; } = value;

    /// <summary>A number as a lane.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator ScalarLane(double value) => new(value);

    /// <inheritdoc/>
    public static ScalarLane operator +(ScalarLane a, ScalarLane b) => a.Value + b.Value;

    /// <inheritdoc/>
    public static ScalarLane operator -(ScalarLane a, ScalarLane b) => a.Value - b.Value;

    /// <inheritdoc/>
    public static ScalarLane operator -(ScalarLane a) => -a.Value;

    /// <inheritdoc/>
    public static ScalarLane operator *(ScalarLane a, ScalarLane b) => a.Value * b.Value;

    /// <inheritdoc/>
    public static ScalarLane operator /(ScalarLane a, ScalarLane b) => a.Value / b.Value;

    /// <inheritdoc/>
    public static ScalarLane Min(ScalarLane a, ScalarLane b) => a.Value < b.Value ? a : b;

    /// <inheritdoc/>
    public static ScalarLane Max(ScalarLane a, ScalarLane b) => b.Value < a.Value ? a : b;

    /// <inheritdoc/>
    public static ScalarLane Clamp(ScalarLane x, ScalarLane low, ScalarLane high) => Min(Max(x, low), high);

    /// <inheritdoc/>
    public static ScalarLane Abs(ScalarLane x) => Math.Abs(x.Value);

    /// <inheritdoc/>
    public static ScalarLane Floor(ScalarLane x) => Math.Floor(x.Value);

    /// <inheritdoc/>
    public static ScalarLane Round(ScalarLane x) => Math.Round(x.Value, MidpointRounding.ToEven);

    /// <inheritdoc/>
    public static ScalarLane Sqrt(ScalarLane x) => Math.Sqrt(x.Value);

    /// <inheritdoc/>
    public static ScalarLane Power(ScalarLane x, ScalarLane exponent) => x.Value > 0 ? Exp2(Log2(x) * exponent) : 0;

    /// <inheritdoc/>
    public static ScalarLane Log2(ScalarLane x) => DeterministicMath.Log2(Max(x, LaneLimits.Smallest).Value);

    /// <inheritdoc/>
    public static ScalarLane Exp2(ScalarLane x) => DeterministicMath.Exp2(Clamp(x, -LaneLimits.Exponent, LaneLimits.Exponent).Value);

    /// <inheritdoc/>
    public static ScalarLane Sin(ScalarLane radians) => DeterministicMath.Sin(radians.Value);

    /// <inheritdoc/>
    public static ScalarLane Cos(ScalarLane radians) => DeterministicMath.Cos(radians.Value);

    /// <inheritdoc/>
    public static ScalarLane IfLess(ScalarLane a, ScalarLane b, ScalarLane yes, ScalarLane no) => a.Value < b.Value ? yes : no;

    /// <inheritdoc/>
    public static ScalarLane IfEqual(ScalarLane a, ScalarLane b, ScalarLane yes, ScalarLane no) => a.Value == b.Value ? yes : no;

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
