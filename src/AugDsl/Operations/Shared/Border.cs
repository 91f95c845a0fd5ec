namespace AugDsl;

/// <summary>What stands outside the source picture. The rule extends the samples to every integer place, at any distance.</summary>
/// <remarks>The border, fill included, belongs to the source: every colour step acts on it, wherever it stands (an inverted black fill is white).</remarks>
public enum Border
{
    /// <summary>The pipeline's <c>Fill</c>; blended at the edge, tap by tap (as OpenCV does).</summary>
    Constant,

    /// <summary>The nearest edge sample: <c>aaaa|abcd|dddd</c>.</summary>
    Edge,

    /// <summary>Mirrored without repeating the edge sample: <c>dcb|abcd|cba</c>.</summary>
    Reflect,

    /// <summary>Mirrored with the edge sample repeated: <c>cba|abcd|dcb</c>.</summary>
    Symmetric,

    /// <summary>Periodic: <c>bcd|abcd|abc</c>.</summary>
    Wrap,
}
