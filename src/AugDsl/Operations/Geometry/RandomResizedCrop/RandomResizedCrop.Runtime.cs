using System.ComponentModel;
using AugDsl.Randomness;

namespace AugDsl.Steps;

/// <summary>The window of a <c>RandomResizedCrop</c>, drawn within a fixed budget of numbers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RandomResizedCrop
{
    private const int Tries = 10;
    private const uint NumberOfX = 21;
    private const uint NumberOfY = 22;

    /// <summary>
    /// The window of <c>RandomResizedCrop</c> on a canvas. Try t of ten takes its area from number 1 + 2t, uniform in [minArea, maxArea] of the
    /// canvas, and its ratio width / height from number 2 + 2t, log-uniform; sides are rounded half to even, and the first window that fits is placed by numbers 21
    /// and 22. If none fits: the central window of the nearest legal ratio, as in torchvision.
    /// </summary>
    /// <param name="draws">The sample's draws.</param>
    /// <param name="slot">The step's slot.</param>
    /// <param name="width">The canvas' width.</param>
    /// <param name="height">The canvas' height.</param>
    /// <param name="minArea">Least share of the canvas' area.</param>
    /// <param name="maxArea">Largest share of the canvas' area.</param>
    /// <param name="minRatio">Least width / height.</param>
    /// <param name="maxRatio">Largest width / height.</param>
    /// <param name="x">The window's left column.</param>
    /// <param name="y">The window's top row.</param>
    /// <param name="w">The window's width, in [1, width].</param>
    /// <param name="h">The window's height, in [1, height].</param>
    public static void Draw(
        in DrawStream draws, uint slot, int width, int height, double minArea, double maxArea, double minRatio, double maxRatio,
        out int x, out int y, out int w, out int h)
    {
        for (uint t = 0; t < Tries; t++)
        {
            double area = draws.Uniform(slot, 1 + (2 * t), minArea, maxArea) * ((double)width * height);
            double ratio = draws.LogUniform(slot, 2 + (2 * t), minRatio, maxRatio);
            double exactWidth = Math.Round(Math.Sqrt(area * ratio));
            double exactHeight = Math.Round(Math.Sqrt(area / ratio));
            if (exactWidth > 0 && exactWidth <= width && exactHeight > 0 && exactHeight <= height)
            {
                w = (int)exactWidth;
                h = (int)exactHeight;
                x = draws.Integer(slot, NumberOfX, 0, width - w);
                y = draws.Integer(slot, NumberOfY, 0, height - h);
                return;
            }
        }

        double canvasRatio = (double)width / height;
        w = width;
        h = height;
        if (canvasRatio < minRatio) h = Fit(width / minRatio, height);
        else if (canvasRatio > maxRatio) w = Fit(height * maxRatio, width);
        x = (width - w) / 2;
        y = (height - h) / 2;
    }

    private static int Fit(double side, int limit) => (int)Math.Clamp(Math.Round(side), 1, limit);
}
