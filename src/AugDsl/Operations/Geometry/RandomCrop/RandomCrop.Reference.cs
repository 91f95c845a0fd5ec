namespace AugDsl.Reference;

/// <summary>x0 uniform over the integers between −P and W + P − w, in either order.</summary>
internal sealed class RandomCropReference : ReferenceOperation<RandomCropAttribute>
{
    protected override ReferenceStep Define(RandomCropAttribute attribute, StepContext context)
    {
        int x0 = Corner(context, 1, context.Canvas.Width, attribute.Width, attribute.Padding, "x0");
        int y0 = Corner(context, 2, context.Canvas.Height, attribute.Height, attribute.Padding, "y0");
        return ContentMaps.Window(x0, y0, attribute.Width, attribute.Height);
    }

    private static int Corner(StepContext context, uint number, int side, int window, int padding, string name)
    {
        int one = -padding;
        int other = side + padding - window;
        return (int)context.Note(name, context.Draws.Integer(number, Math.Min(one, other), Math.Max(one, other)));
    }
}
