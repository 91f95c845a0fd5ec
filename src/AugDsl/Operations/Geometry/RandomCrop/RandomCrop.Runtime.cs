using System.ComponentModel;
using AugDsl.Randomness;

namespace AugDsl.Steps;

/// <summary>The corner of a <c>RandomCrop</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RandomCrop
{
    /// <summary>
    /// The corner of <c>RandomCrop</c>: x uniform over the integers between −padding and width + padding − w in either order (number 1), y likewise
    /// (number 2).
    /// </summary>
    /// <param name="draws">The sample's draws.</param>
    /// <param name="slot">The step's slot.</param>
    /// <param name="width">The canvas' width.</param>
    /// <param name="height">The canvas' height.</param>
    /// <param name="w">The window's width; it may be larger than the canvas.</param>
    /// <param name="h">The window's height.</param>
    /// <param name="padding">How far the window may reach beyond every side.</param>
    /// <param name="x">The window's left column, may be negative.</param>
    /// <param name="y">The window's top row, may be negative.</param>
    public static void Draw(in DrawStream draws, uint slot, int width, int height, int w, int h, int padding, out int x, out int y)
    {
        x = Between(draws, slot, 1, -padding, width + padding - w);
        y = Between(draws, slot, 2, -padding, height + padding - h);
    }

    private static int Between(in DrawStream draws, uint slot, uint number, int a, int b) => draws.Integer(slot, number, Math.Min(a, b), Math.Max(a, b));
}
