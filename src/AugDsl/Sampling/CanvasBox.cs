using AugDsl.Imaging;

namespace AugDsl.Sampling;

/// <summary>A rectangle that holds the points of a canvas on their way through a chain: what a field's lattice should have ready.</summary>
internal readonly record struct CanvasBox(double Left, double Top, double Right, double Bottom)
{
    public static CanvasBox Of(ImageSize canvas) => new(0, 0, canvas.Width, canvas.Height);

    public CanvasBox Widened(double margin) => new(Left - margin, Top - margin, Right + margin, Bottom + margin);

    /// <summary>The hull of the moved corners (beyond a horizon it may be too small: then single points are computed without the cache).</summary>
    public CanvasBox Through(in ProjectiveStage stage)
    {
        double left = double.MaxValue;
        double top = double.MaxValue;
        double right = double.MinValue;
        double bottom = double.MinValue;
        for (int corner = 0; corner < 4; corner++)
        {
            double x = (corner & 1) == 0 ? Left : Right;
            double y = (corner & 2) == 0 ? Top : Bottom;
            stage.Move(ref x, ref y);
            left = Math.Min(left, x);
            right = Math.Max(right, x);
            top = Math.Min(top, y);
            bottom = Math.Max(bottom, y);
        }

        return new CanvasBox(left, top, right, bottom);
    }
}
