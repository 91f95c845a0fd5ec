namespace AugDsl.Reference;

/// <summary>x0 = floor((W − w) / 2), also when negative.</summary>
internal sealed class CenterCropReference : ReferenceOperation<CenterCropAttribute>
{
    protected override ReferenceStep Define(CenterCropAttribute attribute, StepContext context)
    {
        int x0 = (int)Math.Floor((context.Canvas.Width - attribute.Width) / 2.0);
        int y0 = (int)Math.Floor((context.Canvas.Height - attribute.Height) / 2.0);
        return ContentMaps.Window(x0, y0, attribute.Width, attribute.Height);
    }
}
