using System.ComponentModel;
using AugDsl.Randomness;

namespace AugDsl.Steps;

/// <summary>The box of a <c>RandomErasing</c>, drawn within a fixed budget of numbers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RandomErasing
{
    private const int Tries = 10;
    private const uint NumberOfX = 21;
    private const uint NumberOfY = 22;

    /// <summary>
    /// Try t of ten takes the box's area from number 1 + 2t, uniform in [minArea, maxArea] of the canvas, and its ratio height / width from number 2 + 2t,
    /// log-uniform; sides are rounded half to even, and the first box with sides above 0 and below the canvas' is placed by numbers 21 and 22. If none
    /// is, the box is 0 × 0.
    /// </summary>
    /// <param name="draws">The sample's draws.</param>
    /// <param name="slot">The step's slot.</param>
    /// <param name="width">The canvas' width.</param>
    /// <param name="height">The canvas' height.</param>
    /// <param name="minArea">Least share of the canvas' area.</param>
    /// <param name="maxArea">Largest share of the canvas' area.</param>
    /// <param name="minRatio">Least height / width.</param>
    /// <param name="maxRatio">Largest height / width.</param>
    /// <param name="x">The box's left column.</param>
    /// <param name="y">The box's top row.</param>
    /// <param name="w">The box's width.</param>
    /// <param name="h">The box's height.</param>
    public static void Draw(
        in DrawStream draws, uint slot, int width, int height, double minArea, double maxArea, double minRatio, double maxRatio,
        out int x, out int y, out int w, out int h)
    {
        for (uint t = 0; t < Tries; t++)
        {
            double area = draws.Uniform(slot, 1 + (2 * t), minArea, maxArea) * ((double)width * height);
            double ratio = draws.LogUniform(slot, 2 + (2 * t), minRatio, maxRatio);
            double exactHeight = Math.Round(Math.Sqrt(area * ratio));
            double exactWidth = Math.Round(Math.Sqrt(area / ratio));
            if (!(exactHeight > 0 && exactHeight < height && exactWidth > 0 && exactWidth < width)) continue;
            (w, h) = ((int)exactWidth, (int)exactHeight);
            x = draws.Integer(slot, NumberOfX, 0, width - w);
            y = draws.Integer(slot, NumberOfY, 0, height - h);
            return;
        }

        (x, y, w, h) = (0, 0, 0, 0);
    }
}
