using System.Linq;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Passes;

namespace AugDsl.Generators.Emission;

/// <summary>Writes the body that applies a folded colour matrix, with as many products as this pipeline's steps can need.</summary>
internal static class ColourBodyEmitter
{
    private static readonly string[] s_names = ["red", "green", "blue"];

    public static void Emit(SourceWriter writer, PassPlan plan)
    {
        string steps = string.Join(", ", plan.Steps.Where(s => s.Affine is not null || s.Kind == StepKind.Output).Select(s => $"{s.Index + 1} {s.Name}"));
        writer.Line($"/// <summary>The folded affine steps: {(steps.Length == 0 ? "none, a clamp alone" : steps)}.</summary>");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        writer.Open("public static void Colour(ref RowTile tile, ref readonly float constants)");
        if (plan.Channels == 1) Gray(writer);
        else if (plan.ColourIsDiagonal) Diagonal(writer);
        else Full(writer);
        writer.Close();
    }

    private static void Gray(SourceWriter writer)
    {
        Constants(writer, [("scale", 0), ("offset", 1), ("low", 2), ("high", 3)]);
        writer.Line("ref float gray = ref tile.C0;");
        SegmentEmitter.Loop(writer, () =>
        {
            writer.Line("Vector<float> value = (Vector.LoadUnsafe(ref gray, i) * scale) + offset;");
            writer.Line("Vector.StoreUnsafe(Vector.MinNative(Vector.MaxNative(value, low), high), ref gray, i);");
        });
    }

    private static void Diagonal(SourceWriter writer)
    {
        for (int c = 0; c < 3; c++)
        {
            if (c > 0) writer.Line();
            string n = s_names[c];
            Constants(writer, [(n + "Scale", (4 * c) + c), (n + "Offset", (4 * c) + 3), (n + "Low", 12 + (2 * c)), (n + "High", 13 + (2 * c))]);
            writer.Line($"ref float {n} = ref tile.C{c};");
        }

        writer.Line();
        SegmentEmitter.Loop(writer, () =>
        {
            foreach (string n in s_names)
            {
                writer.Line($"Vector<float> {n}Value = (Vector.LoadUnsafe(ref {n}, i) * {n}Scale) + {n}Offset;");
                writer.Line($"Vector.StoreUnsafe(Vector.MinNative(Vector.MaxNative({n}Value, {n}Low), {n}High), ref {n}, i);");
            }
        });
    }

    private static void Full(SourceWriter writer)
    {
        for (int row = 0; row < 3; row++)
            Constants(writer, [.. Enumerable.Range(0, 4).Select(column => ($"m{row}{column}", (4 * row) + column)), ("low" + row, 12 + (2 * row)), ("high" + row, 13 + (2 * row))]);
        for (int c = 0; c < 3; c++) writer.Line($"ref float {s_names[c]} = ref tile.C{c};");
        writer.Line();
        SegmentEmitter.Loop(writer, () =>
        {
            foreach ((string name, int _) in s_names.Select((n, i) => (n, i))) writer.Line($"Vector<float> {name[0]} = Vector.LoadUnsafe(ref {name}, i);");
            for (int row = 0; row < 3; row++)
            {
                writer.Line($"Vector<float> {s_names[row]}Value = ((r * m{row}0) + (g * m{row}1)) + ((b * m{row}2) + m{row}3);");
                writer.Line($"Vector.StoreUnsafe(Vector.MinNative(Vector.MaxNative({s_names[row]}Value, low{row}), high{row}), ref {s_names[row]}, i);");
            }
        });
    }

    private static void Constants(SourceWriter writer, (string Name, int Index)[] constants)
    {
        foreach ((string name, int index) in constants) writer.Line($"Vector<float> {name} = Vector.Create(Constants.At(in constants, {index}));");
    }
}
