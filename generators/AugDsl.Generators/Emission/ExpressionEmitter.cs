using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Steps;

namespace AugDsl.Generators.Emission;

/// <summary>Writes value expressions as vector arithmetic: a local for what has a name or is used twice, one expression for the rest.</summary>
internal sealed class ExpressionEmitter(SourceWriter writer, SegmentConstants constants, IReadOnlyList<ValueExpr> noise, int channels)
{
    private static readonly string[] s_shares = ["RedShare", "GreenShare", "BlueShare"];
    private readonly ValueNumbering _numbers = new();
    private readonly Dictionary<int, string> _locals = [];
    private readonly Dictionary<int, int> _uses = [];
    private readonly HashSet<string> _names = ["i", "r", "g", "b", "x", "red", "green", "blue", "gray", "tile", "constants", "columns", "rows"];

    /// <summary>Broadcasts all constants of the expressions before the loop, and counts uses.</summary>
    public void Hoist(IEnumerable<ValueExpr> values)
    {
        foreach (ValueExpr value in values) Count(value);
    }

    /// <summary>The text of a value; what it needs first is written before.</summary>
    public string Emit(ValueExpr value)
    {
        int key = _numbers.Of(value);
        if (_locals.TryGetValue(key, out string? known)) return known;
        if (value.Operator == ValueOperator.Channel) return channels == 1 ? "x" : "rgb".Substring(value.Index, 1);
        if (value.IsPlane)
        {
            int plane = noise.Select(_numbers.Of).ToList().IndexOf(key);
            string load = $"Vector.LoadUnsafe(ref {SegmentEmitter.PlaneName(value, plane)}, i)";
            return _uses[key] < 2 ? load : _locals[key] = Declare(value.Operator switch { ValueOperator.Column => "column", ValueOperator.Row => "row", _ => "z" }, load);
        }

        if (value.Body is { } body) return _locals[key] = Call(body, [.. value.Operands.Select(Emit)]);
        if (value.Operator == ValueOperator.OwnResult) return _locals[key] = Result(Emit(value.Operands[0]), value.Index);
        string[] operands = [.. value.Operands.Select(Emit)];
        string text = value.Table is { } table ? $"VectorMath.Lookup({ScalarText.Bare(operands[0])}, in Constants.From(in constants, {constants.Table(table)}))" : Text(value, operands);
        if (_uses[key] < 2 && value.Hint is null) return text;
        return _locals[key] = Declare(value.Hint ?? "t", ScalarText.Bare(text));
    }

    /// <summary>Calls a user's body on locals of its own, and returns what their names begin with.</summary>
    private string Call(OwnBody body, string[] operands)
    {
        string wanted = char.ToLowerInvariant(body.Name[0]) + body.Name.Substring(1), first = wanted;
        for (int i = 2; Enumerable.Range(0, body.Channels).Any(c => _names.Contains(Result(first, c))); i++) first = wanted + i.ToString(CultureInfo.InvariantCulture);
        string[] results = [.. Enumerable.Range(0, body.Channels).Select(c => Unique(Result(first, c)))];
        writer.Line($"Vector<float> {string.Join(", ", results.Select((r, c) => $"{r} = {ScalarText.Bare(operands[c])}"))};");
        string arguments = string.Join(", ", [.. results.Select(r => "ref " + r), .. operands.Skip(body.Channels)]);
        writer.Line($"Pointwise.{(body.ByChannel ? "ApplyChannel" : "Apply")}<{KernelNames.Placeholder(body)}>({arguments});");
        return first;
    }

    private static string Result(string call, int channel) => call + (channel == 0 ? "First" : channel == 1 ? "Second" : "Third");

    private string Declare(string wanted, string text)
    {
        string name = Unique(wanted);
        writer.Line($"Vector<float> {name} = {text};");
        return name;
    }

    private static string Text(ValueExpr value, string[] o) => value.Operator switch
    {
        not (ValueOperator.Add or ValueOperator.Subtract or ValueOperator.Multiply or ValueOperator.Divide) => Call(value, [.. o.Select(ScalarText.Bare)]),
        ValueOperator.Add => $"({o[0]} + {o[1]})",
        ValueOperator.Subtract => $"({o[0]} - {o[1]})",
        ValueOperator.Multiply => $"({o[0]} * {o[1]})",
        _ => $"({o[0]} / {o[1]})",
    };

    private static string Call(ValueExpr value, string[] o) => value.Operator switch
    {
        ValueOperator.Min => $"Vector.MinNative({o[0]}, {o[1]})",
        ValueOperator.Max => $"Vector.MaxNative({o[0]}, {o[1]})",
        ValueOperator.Floor => $"Vector.Floor({o[0]})",
        ValueOperator.RoundEven => $"VectorMath.RoundToEven({o[0]})",
        ValueOperator.Power => $"VectorMath.Power({o[0]}, {o[1]})",
        ValueOperator.Log2 => $"VectorMath.Log2({o[0]})",
        ValueOperator.Exp2 => $"VectorMath.Exp2({o[0]})",
        ValueOperator.SquareRoot => $"VectorMath.SquareRoot({o[0]})",
        ValueOperator.HueSector => $"Hexcone.Sector({string.Join(", ", o)})",
        ValueOperator.HueShare => $"Hexcone.{s_shares[value.Index]}({o[0]})",
        ValueOperator.IfLess => $"Vector.ConditionalSelect(Vector.LessThan<float>({o[0]}, {o[1]}), {o[2]}, {o[3]})",
        _ => $"Vector.ConditionalSelect(Vector.Equals<float>({o[0]}, {o[1]}), {o[2]}, {o[3]})",
    };

    private void Count(ValueExpr value)
    {
        int key = _numbers.Of(value);
        _uses.TryGetValue(key, out int uses);
        _uses[key] = uses + 1;
        if (uses > 0) return;
        if (value.Operator == ValueOperator.Scalar) Broadcast(value.Scalar!, key);
        foreach (ValueExpr operand in value.Operands) Count(operand);
    }

    private void Broadcast(ScalarExpr scalar, int key)
    {
        if (scalar is Literal literal)
        {
            float number = (float)literal.Value;
            string text = number.ToString("R", CultureInfo.InvariantCulture);
            if (number == 0)
            {
                _locals[key] = "Vector<float>.Zero";
                return;
            }

            string word = new([.. text.Select(c => char.IsLetterOrDigit(c) ? c : c == '-' ? 'm' : '_')]);
            string constant = Unique(number == 1 ? "one" : "c" + word);
            string code = float.IsInfinity(number) ? number > 0 ? "float.PositiveInfinity" : "float.NegativeInfinity" : text + "f";
            writer.Line($"Vector<float> {constant} = Vector.Create({code});");
            _locals[key] = constant;
            return;
        }

        SegmentConstant known = constants.Number(scalar);
        string name = Unique(known.Name);
        writer.Line($"Vector<float> {name} = Vector.Create(Constants.At(in constants, {known.Offset}));");
        _locals[key] = name;
    }

    private string Unique(string name)
    {
        string unique = name;
        for (int i = 2; !_names.Add(unique); i++) unique = name + i.ToString(CultureInfo.InvariantCulture);
        return unique;
    }
}
