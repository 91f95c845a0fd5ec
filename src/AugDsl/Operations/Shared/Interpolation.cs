namespace AugDsl;

/// <summary>How values between samples are filled in.</summary>
public enum Interpolation
{
    /// <summary>The sample whose pixel contains the point: index = floor(coordinate). Never antialiased.</summary>
    Nearest,

    /// <summary>Linear in both directions, from 2 × 2 samples.</summary>
    Bilinear,

    /// <summary>Keys' cubic convolution with a = −½ (as Pillow; OpenCV uses −¾), from 4 × 4 samples, clamped to [0, 1].</summary>
    Bicubic,
}
