using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Ir;

namespace AugDsl.Generators.Operations;

/// <content>The interpolation of a sample, which a step may draw.</content>
internal sealed partial class StepBuilder
{
    private const int MostInterpolations = 256;

    /// <summary>Says that a sample with this step is interpolated in one of several ways, wherever it is sampled.</summary>
    /// <param name="number">The draw's number, behind all others of the step.</param>
    /// <param name="choices">The ways; null where nothing is drawn.</param>
    public void DrawInterpolation(uint number, IReadOnlyList<Interpolation>? choices)
    {
        if (choices is null) return;
        if (choices.Distinct().Count() < 2 || choices.Count > MostInterpolations)
        {
            string detail = $"RandomInterpolation has {choices.Count} members, {choices.Distinct().Count()} of them different: write 2 to {MostInterpolations}, two different ones at least";
            Reject("AUG2003", detail, "RandomInterpolation");
            return;
        }

        LegalValues legal = new(new Interval((double)Interpolation.Nearest, (double)Interpolation.Bicubic));
        MemberLaw law = new(typeof(Interpolation).FullName, [.. choices.Select(c => (int)c)], [.. choices.Select(c => c.ToString())]);
        DrawRef drawn = (DrawRef)Add("Interpolation", DrawType.Int, law.Range, new NumberDraw(number, law), legal);
        step.Interpolation = drawn.Field;
    }
}
