using AugDsl.Imaging;

namespace AugDsl.Reference;

/// <summary>Counter-clockwise quarter turns, centre to centre; the canvas turns with them.</summary>
internal sealed class QuarterTurnsReference : ReferenceOperation<QuarterTurnsAttribute>
{
    protected override ReferenceStep Define(QuarterTurnsAttribute attribute, StepContext context)
    {
        int turns = context.Integer(attribute, "turns");
        double cosine = ContentMaps.Cosine(90 * turns);
        double sine = ContentMaps.Sine(90 * turns);
        ImageSize canvas = context.Canvas;
        ImageSize turned = turns % 2 == 0 ? canvas : new ImageSize(canvas.Height, canvas.Width);
        return ContentMaps.AboutCentre(canvas, turned, cosine, sine, -sine, cosine);
    }
}
