extern alias generator;

using generator::AugDsl.Generators.Ir;
using generator::AugDsl.Generators.Steps;

namespace AugDsl.Generators.Tests.Passes;

/// <summary>Random values for draws and canvas sides, the same for every mention.</summary>
internal sealed class RandomLeaves(int seed)
{
    private readonly Dictionary<string, double> _values = [];
    private readonly Random _random = new(seed);

    /// <summary>The value of a leaf; of a selection, whether its condition holds.</summary>
    public double Of(ScalarExpr leaf) => leaf switch
    {
        DrawRef draw => Draw(draw.Field),
        Select select => Holds(select.Condition) ? 1 : 0,
        Local local => Value(local.Name, () => _random.Next(1, 200)),
        _ => throw new ArgumentException($"{leaf} is no leaf."),
    };

    /// <summary>Whether the drawn gates and choices meet a condition.</summary>
    public bool Holds(Condition condition) => !condition.IsNever && condition.Terms.All(t => t.Choice is { } choice ? Draw(t.Field) == choice : Draw(t.Field) != 0);

    /// <summary>The value of a field; ends of its range are frequent.</summary>
    public double Draw(DrawField field) => Value(field.Step + field.Name, () => field.Type switch
    {
        DrawType.Bool => _random.Next(2),
        DrawType.Int => _random.Next((int)Math.Max(field.Range.Low, -9), (int)Math.Min(field.Range.High, 9) + 1),
        _ => _random.Next(5) switch
        {
            0 => field.Range.Low,
            1 => field.Range.High,
            _ => field.Range.Low + (_random.NextDouble() * (field.Range.High - field.Range.Low)),
        },
    });

    private double Value(string name, Func<double> draw) => _values.TryGetValue(name, out double known) ? known : _values[name] = draw();
}
