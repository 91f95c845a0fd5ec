using System.Globalization;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class ContrastOperation : Operation<ContrastAttribute>
{
    private const double Middle = 127.0 / 255;

    protected override void Lower(ContrastAttribute attribute, StepBuilder step)
    {
        ScalarExpr factor = step.Draw("Factor", attribute);
        ScalarExpr? given = double.IsNaN(attribute.PivotValue) ? null : step.Number(attribute, nameof(attribute.PivotValue), attribute.PivotValue);
        // p + f (x − p), written so that the factor stands alone.
        step.Value((x, c) => (factor * x) + ((1 - factor) * (given ?? PivotOf(attribute, step, c))));
        step.Explain($"contrast times {factor} about {Describe(attribute)}");
    }

    private static ScalarExpr PivotOf(ContrastAttribute attribute, StepBuilder step, int channel) =>
        attribute.Pivot == Pivot.Middle ? Middle
        : step.Measure(Statistic.Mean, attribute.Pivot == Pivot.MeanPerChannel ? channel : StatisticExpr.Luma);

    private static string Describe(ContrastAttribute attribute) =>
        !double.IsNaN(attribute.PivotValue) ? attribute.PivotValue.ToString("0.####", CultureInfo.InvariantCulture)
        : attribute.Pivot == Pivot.Middle ? Middle.ToString("0.####", CultureInfo.InvariantCulture)
        : attribute.Pivot == Pivot.MeanPerChannel ? "mean of the channel" : "mean luma";
}
