using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using AugDsl.Generators.Support;

namespace AugDsl.Generators.Model;

/// <summary>A pipeline's meaning as text: equal for equal pipelines, whatever the compiler makes of them. Fingerprints hash it.</summary>
internal static class ModelText
{
    public static string Of(PipelineModel model)
    {
        StringBuilder text = new();
        PipelineOptions o = model.Options;
        text.Append(o.Format).Append(' ').Append(o.Border).Append(' ').Append(Value(o.Fill)).Append(' ').Append(o.Interpolation)
            .Append(' ').Append(o.Antialias).Append(' ').Append(o.Clamping);

        // Only where it changes results: the fingerprints of all other pipelines stay what they were before it existed.
        if (o.ScaledDecoding) text.Append(" scaled decoding");
        text.Append('\n');
        Steps(model.Steps, text);
        foreach (MixModel rule in model.Mixing)
        {
            text.Append(rule.Path).Append(' ').Append(Value(rule.Alpha)).Append(' ').Append(Value(rule.Probability)).Append(' ').Append(rule.StartEpoch)
                .Append(' ').Append(rule.EndEpoch).Append(' ').Append(rule.OnEpochs).Append(' ').Append(rule.OffEpochs).Append('\n');
        }

        return text.ToString();
    }

    private static void Steps(IEnumerable<StepModel> steps, StringBuilder text)
    {
        foreach (StepModel step in steps)
        {
            text.Append(step.Kind).Append(' ').Append(step.Name);
            foreach (ArgumentModel argument in step.Arguments.Concat(step.Properties)) text.Append(' ').Append(argument.Name).Append('=').Append(Value(argument.Value));
            if (step.Own is { } own)
            {
                text.Append(" {").Append(own.Type).Append(' ').Append(own.Roles);
                foreach (OwnParameterModel parameter in own.Parameters) text.Append(' ').Append(parameter.Name).Append(' ').Append(Value(parameter.Minimum)).Append(' ').Append(Value(parameter.Maximum));
                text.Append('}');
            }

            text.Append('\n');
            if (step.Fragment is not { } fragment) continue;
            text.Append("{\n");
            Steps(fragment.Steps, text);
            text.Append("}\n");
        }
    }

    private static string Value(object? value) => value is EquatableArray<double> numbers
        ? "[" + string.Join(" ", numbers.Select(n => n.ToString("R", CultureInfo.InvariantCulture))) + "]"
        : System.Convert.ToString(value, CultureInfo.InvariantCulture);
}
