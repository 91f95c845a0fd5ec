using System;

namespace AugDsl;

/// <summary>Annotations of a picture that move with it.</summary>
[Flags]
public enum Targets
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>A label for every pixel, 0 to 255.</summary>
    Masks = 1,

    /// <summary>Boxes with labels.</summary>
    Boxes = 2,

    /// <summary>Points.</summary>
    Keypoints = 4,
}

/// <summary>The pixel format of a pipeline's source.</summary>
public enum PixelFormat
{
    /// <summary>Three interleaved bytes: red, green, blue.</summary>
    Rgb8,

    /// <summary>One byte a pixel.</summary>
    Gray8,
}

/// <summary>When values are clamped to [0, 1].</summary>
public enum Clamping
{
    /// <summary>After every step but the output step.</summary>
    EveryStep,

    /// <summary>Only after the last step that is not the output step; functions with a restricted domain clamp their own input.</summary>
    AtOutput,
}

/// <summary>The unit of a length.</summary>
public enum Unit
{
    /// <summary>A fraction of the current canvas' side: its width for x, its height for y.</summary>
    Fraction,

    /// <summary>Pixels of the current canvas.</summary>
    Pixel,
}

/// <summary>The value that a contrast step leaves where it is.</summary>
public enum Pivot
{
    /// <summary>The mean luma of the canvas, a real number.</summary>
    MeanLuma,

    /// <summary>The mean of every channel by itself.</summary>
    MeanPerChannel,

    /// <summary>127/255.</summary>
    Middle,
}

/// <summary>What replaces dropped pixels.</summary>
public enum FillMode
{
    /// <summary>0.</summary>
    Black,

    /// <summary>The mean of the pipeline's <c>Normalize</c> (0.5 without one): zero after normalising.</summary>
    Mean,

    /// <summary>The step's <c>Fill</c>.</summary>
    Constant,

    /// <summary>U(0, 1) for every pixel and channel.</summary>
    Noise,
}

/// <summary>The order of a tensor's axes.</summary>
public enum Layout
{
    /// <summary>Planar: channel, row, column.</summary>
    Chw,

    /// <summary>Interleaved: row, column, channel.</summary>
    Hwc,
}

/// <summary>Known means and standard deviations.</summary>
public enum Normalization
{
    /// <summary>None: <c>Mean</c> and <c>Std</c> are given.</summary>
    None,

    /// <summary>mean (0.485, 0.456, 0.406), std (0.229, 0.224, 0.225).</summary>
    ImageNet,

    /// <summary>mean 0.5, std 0.5: values in −1..1.</summary>
    MinusOneToOne,

    /// <summary>mean (0.4914, 0.4822, 0.4465), std (0.2470, 0.2435, 0.2616).</summary>
    Cifar10,
}
