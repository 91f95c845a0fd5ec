using System.Linq;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class ColorTemperatureOperation : Operation<ColorTemperatureAttribute>
{
    private const double White = 6500;

    // By falling power, the number itself last: up to 2222 K, up to 4000 K, above.
    private static readonly double[] s_warmX = [-0.2661239e9, -0.2343589e6, 0.8776956e3, 0.179910];
    private static readonly double[] s_coldX = [-3.0258469e9, 2.1070379e6, 0.2226347e3, 0.240390];
    private static readonly double[] s_warmestY = [-1.1063814, -1.34811020, 2.18555832, -0.20219683];
    private static readonly double[] s_warmY = [-0.9549476, -1.37418593, 2.09137015, -0.16748867];
    private static readonly double[] s_coldY = [3.0817580, -5.87338670, 3.75112997, -0.37001483];

    protected override void Lower(ColorTemperatureAttribute attribute, StepBuilder step)
    {
        if (!step.RequiresColour("ColorTemperature")) return;
        ScalarExpr kelvin = step.Draw("Kelvin", attribute);
        ScalarExpr[] gains = Quotients(kelvin, (name, value) => step.Let(name, value));
        step.Value((x, c) => c == 1 ? x : step.Let(c == 0 ? "RedGain" : "BlueGain", gains[c] / gains[1]) * x);
        step.Explain($"colour temperature {kelvin} K");
    }

    private static ScalarExpr[] Quotients(ScalarExpr kelvin, System.Func<string, ScalarExpr, ScalarExpr> let) =>
        [.. Colour(kelvin, let).Zip(Colour(White, (_, value) => value), (colour, white) => colour / white)];

    /// <summary>Linear sRGB of the black body at luminance 1.</summary>
    private static ScalarExpr[] Colour(ScalarExpr kelvin, System.Func<string, ScalarExpr, ScalarExpr> let)
    {
        ScalarExpr cold = let("Cold", IsAbove(kelvin, 4000)), warmest = let("Warmest", 1 - IsAbove(kelvin, 2222));
        ScalarExpr reciprocal = let("Reciprocal", 1 / kelvin);
        ScalarExpr x = let("X", Cubic(reciprocal, s_warmX) + (cold * (Cubic(reciprocal, s_coldX) - Cubic(reciprocal, s_warmX))));
        ScalarExpr middle = let("Y0", Cubic(x, s_warmY));
        ScalarExpr y = let("Y", middle + (warmest * (Cubic(x, s_warmestY) - middle)) + (cold * (Cubic(x, s_coldY) - middle)));
        ScalarExpr bigX = let("BigX", x / y), bigZ = let("BigZ", (1 - x - y) / y);
        return
        [
            let("R", (3.2406 * bigX) - 1.5372 - (0.4986 * bigZ)),
            let("G", (-0.9689 * bigX) + 1.8758 + (0.0415 * bigZ)),
            let("B", (0.0557 * bigX) - 0.2040 + (1.0570 * bigZ)),
        ];
    }

    private static ScalarExpr Cubic(ScalarExpr x, double[] factors) => (((((factors[0] * x) + factors[1]) * x) + factors[2]) * x) + factors[3];

    /// <summary>1 above a limit, else 0: scalars know no comparison, but a distance of −1 to 1, rounded up, is one.</summary>
    private static ScalarExpr IsAbove(ScalarExpr kelvin, double limit) => ScalarAlgebra.Apply(UnaryOperator.Ceiling, (kelvin - limit) / 20_000);
}
