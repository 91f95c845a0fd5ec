namespace AugDsl.Reference;

/// <summary>p reads from p + d(p), on each axis linear between lines of which the inner ones are shifted.</summary>
internal sealed class GridDistortionReference : ReferenceOperation<GridDistortionAttribute>
{
    protected override ReferenceStep Define(GridDistortionAttribute attribute, StepContext context)
    {
        double distortion = context.Value(attribute);
        int cells = attribute.Cells;
        double[] across = Lines(context, 2, cells, distortion, context.Canvas.Width);
        double[] down = Lines(context, (uint)(cells + 1), cells, distortion, context.Canvas.Height);
        return new FieldStep(new GridField(distortion, across, context.Canvas.Width, down, context.Canvas.Height));
    }

    private static double[] Lines(StepContext context, uint number, int cells, double distortion, int side)
    {
        double[] shifts = new double[cells + 1];
        for (int i = 1; i < cells; i++) shifts[i] = context.Draws.Uniform(number++, -1, 1) * distortion * side / cells / 2;
        return shifts;
    }

    private sealed class GridField(double distortion, double[] across, int width, double[] down, int height) : IDisplacement
    {
        public double Amount => distortion;

        public (double X, double Y) At(double x, double y) => (x + Shift(across, x, width), y + Shift(down, y, height));

        private static double Shift(double[] shifts, double place, int side)
        {
            int cells = shifts.Length - 1;
            double scaled = Math.Clamp(place, 0, side) * cells / side;
            int line = Math.Min((int)Math.Floor(scaled), cells - 1);
            return ((line + 1 - scaled) * shifts[line]) + ((scaled - line) * shifts[line + 1]);
        }
    }
}
