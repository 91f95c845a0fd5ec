using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Passes;
using AugDsl.Generators.Steps;

namespace AugDsl.Generators.Emission;

/// <summary>Writes <c>Draw</c>, <c>OutputSize</c> and the drawn list: walks over the steps that touch no pixels.</summary>
internal static class DrawEmitter
{
    public static void EmitDraw(SourceWriter writer, PassPlan plan)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Open("public static Parameters Draw(global::AugDsl.Randomness.SampleKey key, global::AugDsl.Imaging.ImageSize sourceSize)");
        writer.Line("Parameters p = new() { Key = key, SourceWidth = sourceSize.Width, SourceHeight = sourceSize.Height };");
        List<DrawField> drawn = [.. plan.Lowered.Parameters.AllFields().Where(f => f.Draw is not null)];
        bool together = plan.Steps.Any(s => s.JointDraw is not null);
        if (drawn.Any(f => f.Draw is not GivenNumber) || together) writer.Line("global::AugDsl.Randomness.DrawStream draws = new(key.Value);");
        string? path = null;
        foreach (DrawField field in drawn)
        {
            if (field.Step != path) writer.Line("// " + field.Step);
            path = field.Step;
            writer.Line($"p.{field.Access} = {Code(field)};");
        }

        if (together)
        {
            WithSides(writer, () => Walk(writer, plan.Lowered.Nodes, (step, _) => DrawTogether(writer, step), evenInactive: true));
        }

        writer.Line("return p;").Close();
    }

    public static void EmitOutputSize(SourceWriter writer, PassPlan plan)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Open("public static global::AugDsl.Imaging.ImageSize OutputSize(in Parameters p)");
        writer.Line("p.Validate();");
        CanvasSize canvas = plan.Lowered.FinalCanvas;
        WithSides(writer, () =>
        {
            if (!canvas.IsFixed) Walk(writer, plan.Lowered.Nodes, static (_, _) => { });
            writer.Line($"return new global::AugDsl.Imaging.ImageSize({Int(canvas.Width)}, {Int(canvas.Height)});");
        });
        writer.Close();
    }

    public static void EmitList(SourceWriter writer, PassPlan plan, string contract)
    {
        writer.Open($"static global::AugDsl.Scheduling.DrawnList {contract}.List(in Parameters p)");
        writer.Line("global::AugDsl.Scheduling.DrawnList list = new();");
        WithSides(writer, () => Walk(writer, plan.Lowered.Nodes, (step, canvas) =>
        {
            if (step.Kind.IsOutput || step.Active.IsNever) return;
            string add = $"list.Add({step.Index}, {Int(canvas.Width)}, {Int(canvas.Height)});";
            if (step.Active.IsAlways) writer.Line(add);
            else writer.Under($"if ({step.Active.ToCode()})", add);
        }, everyStep: true));
        writer.Line("return list;").Close();
    }

    /// <summary>An int-typed text of a whole number.</summary>
    public static string Int(ScalarExpr side) => side switch
    {
        Literal literal => ((long)literal.Value).ToString(CultureInfo.InvariantCulture),
        { IsIntTyped: true } => side.ToCode(),
        _ => "(int)" + side.ToCode(),
    };

    /// <summary>Declares the sides after a step that changes the canvas.</summary>
    public static void DeclareCanvas(SourceWriter writer, Step step)
    {
        if (step.NewCanvas is null) return;
        DeclareLets(writer, step);
        DeclareSides(writer, step);
    }

    /// <summary>Declares the step's named numbers.</summary>
    public static void DeclareLets(SourceWriter writer, Step step)
    {
        foreach (Local let in step.Lets) writer.Line($"double {let.Name} = {ScalarText.Bare(let.Definition!.ToCode())};");
    }

    /// <summary>Declares the sides after a step whose named numbers are there.</summary>
    public static void DeclareSides(SourceWriter writer, Step step)
    {
        if (step.NewCanvas is null) return;
        Declare(writer, step.CanvasOut.Width, step.CanvasIn);
        Declare(writer, step.CanvasOut.Height, step.CanvasIn);
    }

    /// <summary>Writes statements behind the names of the source's sides, as far as they use them.</summary>
    public static void WithSides(SourceWriter writer, System.Action statements)
    {
        int start = writer.Position;
        statements();
        string text = writer.Since(start);
        if (Regex.IsMatch(text, @"\bheight\b")) writer.Insert(start, "int height = p.SourceHeight;");
        if (Regex.IsMatch(text, @"\bwidth\b")) writer.Insert(start, "int width = p.SourceWidth;");
    }

    /// <summary>Writes the loop over a drawn order: each child's text exists once.</summary>
    /// <param name="writer">Takes the text.</param>
    /// <param name="order">The order.</param>
    /// <param name="child">Writes a child.</param>
    /// <param name="evenInactive">Whether the children are visited in samples that do not have the order too: all draws exist, so that an edit may bring it in.</param>
    public static void Order(SourceWriter writer, OrderNode order, System.Action<int> child, bool evenInactive = false)
    {
        bool guarded = !order.Active.IsAlways && !evenInactive;
        int number = order.Captures.Count == 0 ? 0 : order.Path.Split('/').Length;
        string counter = "place" + number.ToString(CultureInfo.InvariantCulture);
        (string w, string h) = Mutable(order);
        if (order.ChangesCanvas) writer.Line($"int {w} = {Int(order.CanvasIn.Width)};").Line($"int {h} = {Int(order.CanvasIn.Height)};");
        if (guarded) writer.Open($"if ({order.Active.ToCode()})");
        writer.Open($"for (int {counter} = 0; {counter} < {order.Children.Count}; {counter}++)");
        writer.Open($"switch ((int)((p.{order.Order.Access} >> (4 * {counter})) & 15))");
        for (int i = 0; i < order.Children.Count; i++)
        {
            writer.Open($"case {i}:");
            if (order.ChangesCanvas)
                writer.Line($"int {order.Captures[i].Width} = {w};").Line($"int {order.Captures[i].Height} = {h};");
            child(i);
            if (order.ChangesCanvas && !order.Results[i].SameAs(order.Captures[i]))
                writer.Line($"{w} = {Int(order.Results[i].Width)};").Line($"{h} = {Int(order.Results[i].Height)};");
            writer.Line("break;").Close();
        }

        writer.Close().Close();
        if (guarded) writer.Close();
        if (!order.ChangesCanvas) return;
        writer.Line($"int {order.CanvasOut.Width} = {Result(w, order.CanvasIn.Width)};").Line($"int {order.CanvasOut.Height} = {Result(h, order.CanvasIn.Height)};");

        string Result(string side, ScalarExpr before) => order.Active.IsAlways || guarded ? side : $"{order.Active.ToCode()} ? {side} : {Int(before)}";
    }

    private static (string Width, string Height) Mutable(OrderNode order) => (order.CanvasOut.Width + "Now", order.CanvasOut.Height + "Now");

    /// <summary>Declares a side, unless it stays or has only changed places with the other one.</summary>
    private static void Declare(SourceWriter writer, ScalarExpr side, CanvasSize before)
    {
        if (side is Local { Definition: { } definition } local && !ScalarAlgebra.Same(side, before.Width) && !ScalarAlgebra.Same(side, before.Height)) writer.Line($"int {local.Name} = {Int(definition)};");
    }

    private static void DrawTogether(SourceWriter writer, Step step)
    {
        if (step.JointDraw is not { } draw) return;
        IEnumerable<string> arguments =
        [
            "in draws", CallText.Slot(step.Slot),
            .. draw.FromCanvas ? [Int(step.CanvasIn.Width), Int(step.CanvasIn.Height)] : System.Array.Empty<string>(),
            .. draw.Limits.Select(Number),
            .. step.Draws.Where(d => d.Draw is null).Select(d => "out p." + d.Access),
        ];
        writer.Line("// " + step.Path).Line($"{draw.Function.ToCode()}({string.Join(", ", arguments)});");
    }

    /// <summary>How a field is drawn.</summary>
    private static string Code(DrawField field)
    {
        string slot = CallText.Slot(field.Slot);
        return field.Draw switch
        {
            BernoulliDraw d => $"draws.Bernoulli({slot}, {d.Number}, {Literal.Text(d.Probability)})",
            GivenNumber d => field.Type == DrawType.Int ? Number(d.Value) : Literal.Text(d.Value),
            SignedDraw { Law.Constant: { } constant } d => $"draws.Sign({slot}, {d.Sign}) ? -{Literal.Text(constant)} : {Literal.Text(constant)}",
            SignedDraw d => $"draws.Sign({slot}, {d.Sign}) ? -{LawText.Call(d.Law, slot, d.Number)} : {LawText.Call(d.Law, slot, d.Number)}",
            NumberDraw d => LawText.Call(d.Law, slot, d.Number),
            ExponentialDraw d => $"draws.Exponential({slot}, {d.Number})",
            ChoiceDraw d => $"draws.Choice({slot}, {d.Number}, [{string.Join(", ", d.Weights.Select(Literal.Text))}])",
            WeightedOrderDraw d => $"draws.Order({slot}, {d.Number}, [{string.Join(", ", d.Weights.Select(Literal.Text))}])",
            SubsetDraw d => $"draws.Subset({slot}, {d.Number}, {d.Minimum}, {d.Maximum}, [{string.Join(", ", d.Weights.Select(Literal.Text))}])",
            PermutationDraw d => $"draws.Permutation({slot}, {d.Number}, {d.Children})",
            _ => throw new System.NotSupportedException(field.Name),
        };
    }

    /// <summary>A whole number without a point goes to a parameter of either type.</summary>
    private static string Number(double value) => value == System.Math.Floor(value) && System.Math.Abs(value) < int.MaxValue ? ((long)value).ToString(CultureInfo.InvariantCulture) : Literal.Text(value);

    /// <param name="everyStep">Whether a step is visited that has nothing to do with canvases.</param>
    /// <param name="evenInactive">See <see cref="Order"/>.</param>
    private static void Walk(SourceWriter writer, IReadOnlyList<Node> nodes, System.Action<Step, CanvasSize> visit, bool everyStep = false, bool evenInactive = false)
    {
        foreach (Node node in nodes)
        {
            if (node is OrderNode order)
            {
                if (!everyStep && !order.ChangesCanvas && Passes.CountPasses.Steps([order]).All(s => s.JointDraw is null)) continue;
                Order(writer, order, i => Walk(writer, order.Children[i], visit, everyStep, evenInactive), evenInactive);
                continue;
            }

            Step step = node.Own!;
            DeclareCanvas(writer, step);
            visit(step, step.CanvasOut);
            foreach (IReadOnlyList<Node> child in node.Children) Walk(writer, child, visit, everyStep, evenInactive);
        }
    }
}
