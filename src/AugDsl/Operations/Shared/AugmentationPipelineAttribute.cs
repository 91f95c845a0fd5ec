using System;

namespace AugDsl;

/// <summary>Marks a partial class whose step attributes are a pipeline: the compiler writes its kernel.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AugmentationPipelineAttribute : Attribute
{
    /// <summary>The source's pixel format.</summary>
    public PixelFormat Format { get; set; } = PixelFormat.Rgb8;

    /// <summary>What stands outside the source.</summary>
    public Border Border { get; set; } = Border.Constant;

    /// <summary>The colour of the constant border, in units of full scale: one value, or one a channel. Default 0.</summary>
    [LegalRange(0, 1)]
    public double[] Fill { get; set; } = [0];

    /// <summary>How values between samples are filled in.</summary>
    public Interpolation Interpolation { get; set; } = Interpolation.Bilinear;

    /// <summary>Whether shrinking averages over the pixels that fall together (not with <see cref="Interpolation.Nearest"/>).</summary>
    public bool Antialias { get; set; } = true;

    /// <summary>When values are clamped to [0, 1].</summary>
    public Clamping Clamping { get; set; } = Clamping.EveryStep;

    /// <summary>
    /// Whether the generated <c>LoadFor</c> decodes a JPEG at 1/2, 1/4 or 1/8 where the first sampling averages over that many pixels anyway.
    /// Faster; the result differs slightly from that of the whole picture. Default false: files are decoded whole.
    /// </summary>
    public bool ScaledDecoding { get; set; }

    /// <summary>Which annotations travel along: for each there are members in the generated class. Default none.</summary>
    public Targets Targets { get; set; }

    /// <summary>
    /// The share of a box that must be left in the result, 0 to 1: the area of its clipped polygon over that of the whole. Default 0: a box
    /// goes only where nothing of it is left.
    /// </summary>
    [LegalRange(0, 1)]
    public double MinimumVisibility { get; set; }

    /// <summary>The label of masks where the constant border stands, and where an inverse mask shows nothing. Default 0.</summary>
    public byte MaskFill { get; set; }
}

/// <summary>Marks a class whose step attributes are a group of steps for <c>Include</c>, <c>RandomOrder</c> or <c>OneOf</c>.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class FragmentAttribute : Attribute;
