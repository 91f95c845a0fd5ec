namespace AugDsl.OwnSteps;

/// <summary>
/// A step of one's own that needs more than a pixel: <c>[Raster&lt;MyFilter&gt;(3)]</c>. It sees the whole picture at its place and writes a new one. A barrier: the picture is computed up to
/// here, and geometry behind it samples again.
/// </summary>
/// <remarks>Any C# may stand in it. Its results are as equal from machine to machine as that C# is; to be equal at all it must depend on nothing but its arguments.</remarks>
public interface IRasterStep
{
    /// <summary>Computes the new picture. Boxes, keypoints and masks stay where they are.</summary>
    /// <param name="planes">The picture and the new one, which begins as a copy. Values are clamped afterwards, and what is not a number becomes 0.</param>
    /// <param name="numbers">The step's drawn parameters.</param>
    /// <param name="random">Random numbers of this sample and step: the same for every run, thread and machine.</param>
    static abstract void Apply(in RasterPlanes planes, ReadOnlySpan<double> numbers, ref StepRandom random);
}
