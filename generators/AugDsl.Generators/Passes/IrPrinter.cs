using System.Collections.Generic;
using System.Linq;
using System.Text;
using AugDsl.Generators.Steps;

namespace AugDsl.Generators.Passes;

/// <summary>Prints the IR, for pass tests and for people: one line a step.</summary>
internal static class IrPrinter
{
    public static string Print(IEnumerable<Node> nodes)
    {
        StringBuilder text = new();
        Print(nodes, "", text);
        return text.ToString();
    }

    public static string Print(IEnumerable<PlanItem> items)
    {
        StringBuilder text = new();
        Print(items, "", text);
        return text.ToString();
    }

    private static void Print(IEnumerable<Node> nodes, string indent, StringBuilder text)
    {
        foreach (Node node in nodes)
        {
            if (node is OrderNode order) text.Append(indent).Append("order ").Append(order.Path).Append('\n');
            if (node.Own is { } step) Print(step, indent, text);
            foreach (IReadOnlyList<Node> child in node.Children) Print(child, indent + "  ", text);
        }
    }

    private static void Print(Step step, string indent, StringBuilder text)
    {
        text.Append(indent).Append(step.Index + 1).Append(' ').Append(step.Path).Append(' ').Append(step.Kind);
        if (!step.Active.IsAlways) text.Append(" if ").Append(step.Active.ToCode());
        if (step.NewCanvas is not null) text.Append(" canvas ").Append(step.NewCanvas);
        if (step.Map is not null) text.Append(" map ").Append(step.Map);
        if (step.Field is not null) text.Append(" field ").Append(string.Join(", ", step.Field.Numbers));
        if (step.Affine is not null) text.Append(" affine ").Append(step.Affine);
        else if (step.Values is not null) text.Append(" values ").Append(string.Join("; ", step.Values));
        if (step.Clamp != ClampKind.None) text.Append(" clamp ").Append(step.Clamp);
        text.Append('\n');
    }

    private static void Print(IEnumerable<PlanItem> items, string indent, StringBuilder text)
    {
        foreach (PlanItem item in items)
        {
            text.Append(indent).Append(item.GetType().Name.Substring("Plan".Length)).Append(' ').Append(item.Numbers);
            if (item.Detail.Length > 0) text.Append(' ').Append(item.Detail);
            text.Append('\n');
            foreach (IReadOnlyList<PlanItem> part in item.Parts) Print(part, indent + "  ", text);
        }
    }
}
