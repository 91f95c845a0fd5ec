using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Lowering;
using AugDsl.Generators.Passes;

namespace AugDsl.Generators.Emission;

/// <summary>Writes <c>Parameters</c>: one field per draw, a struct per fragment.</summary>
internal static class ParametersEmitter
{
    /// <summary>Where each draw's field lies in the struct, in the order of <see cref="ParameterStruct.AllFields"/>.</summary>
    public static IReadOnlyList<(DrawField Field, int Offset)> Offsets(ParameterStruct root)
    {
        List<(DrawField, int)> result = [];
        // Before the draws: the key (8 bytes), the source's width and height (4 each).
        Place(root, 16, result);
        return result;
    }

    public static string Emit(PassPlan plan)
    {
        SourceWriter writer = new();
        TypeShell.Header(writer, $"The draws of one sample of {plan.Model.Target.FullName}.");
        TypeShell.Open(writer, plan.Model.Target);
        EmitStruct(writer, plan.Lowered.Parameters, plan, $"The draws of one sample of {plan.Model.Target.FullName}, and nothing else: everything that is derived from them follows an edit.");
        TypeShell.Close(writer, plan.Model.Target);
        return writer.ToString();
    }

    /// <param name="plan">The pipeline, for <c>Parameters</c> itself; null for the struct of a fragment.</param>
    private static void EmitStruct(SourceWriter writer, ParameterStruct type, PassPlan? plan, string summary)
    {
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Line("[global::System.Runtime.InteropServices.StructLayout(global::System.Runtime.InteropServices.LayoutKind.Sequential)]");
        writer.Open("public struct " + type.TypeName + (plan is null ? "" : " : global::AugDsl.Pipelines.IPipelineParameters"));
        if (plan is not null)
        {
            writer.Line("/// <summary>The sample's key, from which noise and fields are drawn again.</summary>").Line("public global::AugDsl.Randomness.SampleKey Key;").Line();
            writer.Line("/// <summary>The source's width in pixels.</summary>").Line("public int SourceWidth;").Line();
            writer.Line("/// <summary>The source's height in pixels.</summary>").Line("public int SourceHeight;");
        }

        bool first = plan is null;
        foreach (object member in type.Members)
        {
            if (!first) writer.Line();
            first = false;
            if (member is DrawField field)
            {
                writer.Line($"/// <summary>{Describe(field)}</summary>");
                if (field.Type == DrawType.Bool) writer.Line("[global::System.Runtime.InteropServices.MarshalAs(global::System.Runtime.InteropServices.UnmanagedType.U1)]");
                writer.Line($"public {field.TypeName} {field.FieldName};");
                continue;
            }

            ParameterStruct inner = (ParameterStruct)member;
            writer.Line($"/// <summary>The draws of the fragment {inner.FieldName}.</summary>").Line($"public {inner.TypeName} {inner.FieldName};").Line();
            EmitStruct(writer, inner, null, $"The draws of the fragment {inner.FieldName}.");
        }

        if (plan is not null)
        {
            writer.Line();
            ValidateEmitter.Emit(writer, plan);
            EmitJson(writer, plan.Model.Target.Global);
        }

        writer.Close();
    }

    private static void EmitJson(SourceWriter writer, string self)
    {
        writer.Line().Line("/// <summary>The draws as JSON, with the pipeline's fingerprint.</summary>");
        writer.Line("public readonly string ToJson() => global::AugDsl.CompilerServices.ParameterJson.Write(Info, in this);");
        writer.Line().Line("/// <summary>Reads what <see cref=\"ToJson\"/> wrote, UTF-8; a text that is not such JSON is a FormatException, an illegal draw an ArgumentException.</summary>");
        writer.Line($"public static Parameters FromJson(global::System.ReadOnlySpan<byte> utf8Json) => global::AugDsl.CompilerServices.ParameterJson.Read<{self}.Parameters>(Info, utf8Json);");
        writer.Line();
        writer.Line("readonly global::AugDsl.Randomness.SampleKey global::AugDsl.Pipelines.IPipelineParameters.Key => Key;");
        writer.Line("readonly global::AugDsl.Imaging.ImageSize global::AugDsl.Pipelines.IPipelineParameters.SourceSize => new(SourceWidth, SourceHeight);");
    }

    private static string Describe(DrawField field)
    {
        string range = field.Type switch
        {
            DrawType.Bool => "whether the step is in the list",
            DrawType.Order => "the children's order, a child a nibble, first in the lowest",
            _ => field.Name + ", " + Literal.Text(field.Range.Low).Trim('(', ')') + " to " + Literal.Text(field.Range.High).Trim('(', ')') + (field.Law.Length > 0 ? "; " + field.Law : ""),
        };
        return $"{field.Step.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;")}: {range}.";
    }

    private static int Place(ParameterStruct type, int offset, List<(DrawField, int)> result)
    {
        foreach (object member in type.Members)
        {
            int alignment = Alignment(member);
            offset = (offset + alignment - 1) / alignment * alignment;
            if (member is DrawField field)
            {
                result.Add((field, offset));
                offset += field.Size;
            }
            else
            {
                int end = Place((ParameterStruct)member, offset, result);
                offset = end == offset ? offset + 1 : (end + alignment - 1) / alignment * alignment;
            }
        }

        return offset;
    }

    private static int Alignment(object member) =>
        member is DrawField field ? field.Size : ((ParameterStruct)member).Members.Select(Alignment).DefaultIfEmpty(1).Max();
}
