namespace AugDsl.Annotations;

/// <summary>A point of an object in corner coordinates: the centre of pixel (i, j) is (i + ½, j + ½).</summary>
/// <param name="X">To the right, in pixels.</param>
/// <param name="Y">Down, in pixels.</param>
/// <param name="Visible">Whether the point is in the picture. A point that leaves it is kept, with its place outside, and is no longer visible.</param>
public readonly record struct Keypoint(float X, float Y, bool Visible);
