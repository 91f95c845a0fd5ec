using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AugDsl.Algebra;
using AugDsl.Generators.Operations;

namespace AugDsl;

/// <summary>The operations that the policies of AutoAugment and its followers are made of, at given strengths.</summary>
internal static class PolicySteps
{
    private const double DegreesPerRadian = 180 / Math.PI;

    /// <summary>The fourteen operations of RandAugment's paper, in its order.</summary>
    public static readonly IReadOnlyList<string> Fourteen =
    [
        "Identity", "ShearX", "ShearY", "TranslateX", "TranslateY", "Rotate", "Brightness", "Color", "Contrast", "Sharpness", "Posterize", "Solarize", "AutoContrast", "Equalize",
    ];

    /// <summary>The largest strengths of AutoAugment's paper, which RandAugment took over.</summary>
    public static readonly Strengths OfThePaper = new(0.3, 150.0 / 331, Unit.Fraction, 30, 0.9, 4);

    /// <summary>The angle of a shear that moves content by a factor of its distance.</summary>
    public static double Degrees(double factor) => DeterministicMath.Atan(factor) * DegreesPerRadian;

    /// <summary>The factor of an enhancer where factors rise with the level: from 0.1 to 1.9.</summary>
    public static double Rising(double level) => 0.1 + (1.8 * level);

    /// <summary>Content moves by m · y along x, or by m · x along y, about the top left.</summary>
    /// <param name="operation">"ShearX" or "ShearY".</param>
    /// <param name="factors">The factors m, one of them drawn; each with either sign.</param>
    /// <param name="properties">More properties of the step.</param>
    public static PolicyStep Shear(string operation, IEnumerable<double> factors, params (string, object)[] properties)
    {
        (string, object)[] all = [("Values", (double[])[.. factors.Select(Degrees)]), ("RandomSign", true), ("Origin", ShearOrigin.TopLeft), .. properties];
        return operation == "ShearX" ? PolicyStep.Of<ShearXAttribute>(all) : PolicyStep.Of<ShearYAttribute>(all);
    }

    /// <summary>A translation along one axis, with either sign.</summary>
    public static PolicyStep Translate(string operation, IEnumerable<double> lengths, Unit unit, params (string, object)[] properties)
    {
        (string, object)[] all = [("Values", lengths.ToArray()), ("RandomSign", true), ("Unit", unit), .. properties];
        return operation == "TranslateX" ? PolicyStep.Of<TranslateXAttribute>(all) : PolicyStep.Of<TranslateYAttribute>(all);
    }

    /// <summary>A rotation, with either sign.</summary>
    public static PolicyStep Rotate(IEnumerable<double> degrees, params (string, object)[] properties) =>
        PolicyStep.Of<RotateAttribute>([("Values", degrees.ToArray()), ("RandomSign", true), .. properties]);

    /// <summary>One of Pillow's enhancers, by factors: 1 leaves the picture as it is.</summary>
    public static PolicyStep Enhance(string operation, int channels, IEnumerable<double> factors, params (string, object)[] properties)
    {
        (string, object)[] all = [("Values", factors.ToArray()), .. properties];
        return operation switch
        {
            "Brightness" => PolicyStep.Of<BrightnessAttribute>(all),
            // A gray picture has no colour to change.
            "Color" => channels == 1 ? PolicyStep.Of<IdentityAttribute>(properties) : PolicyStep.Of<SaturationAttribute>(all),
            "Contrast" => PolicyStep.Of<ContrastAttribute>(all),
            _ => PolicyStep.Of<SharpnessAttribute>(all),
        };
    }

    /// <summary>Fewer bits.</summary>
    public static PolicyStep Posterize(IEnumerable<int> bits, params (string, object)[] properties) => PolicyStep.Of<PosterizeAttribute>([("Values", bits.ToArray()), .. properties]);

    /// <summary>Values from a threshold on are inverted.</summary>
    public static PolicyStep Solarize(IEnumerable<double> thresholds, params (string, object)[] properties) => PolicyStep.Of<SolarizeAttribute>([("Values", thresholds.ToArray()), .. properties]);

    /// <summary>1 plus and minus every strength.</summary>
    public static IEnumerable<double> AboutOne(IEnumerable<double> strengths) => strengths.SelectMany(s => new[] { 1 - s, 1 + s });

    /// <summary>An operation of torchvision's spaces, for one level or for all of them.</summary>
    /// <param name="operation">Its name there.</param>
    /// <param name="channels">1 or 3.</param>
    /// <param name="space">The largest strengths.</param>
    /// <param name="levels">The levels that are drawn from, each from 0 to 1: the part of the largest strength.</param>
    /// <param name="properties">More properties of the step.</param>
    public static PolicyStep Of(string operation, int channels, in Strengths space, IReadOnlyList<double> levels, params (string, object)[] properties)
    {
        Strengths s = space;
        return operation switch
        {
            "Identity" => PolicyStep.Of<IdentityAttribute>(properties),
            "ShearX" or "ShearY" => Shear(operation, levels.Select(l => s.Shear * l), properties),
            "TranslateX" or "TranslateY" => Translate(operation, levels.Select(l => s.Translate * l), s.TranslateUnit, properties),
            "Rotate" => Rotate(levels.Select(l => s.Rotate * l), properties),
            // Half to even, as torch.round does it.
            "Posterize" => Posterize(levels.Select(l => 8 - (int)Math.Round(s.PosterizedBits * l, MidpointRounding.ToEven)), properties),
            "Solarize" => Solarize(levels.Select(l => 1 - l), properties),
            "AutoContrast" => PolicyStep.Of<AutoContrastAttribute>(properties),
            "Equalize" => PolicyStep.Of<EqualizeAttribute>(properties),
            "Invert" => PolicyStep.Of<InvertAttribute>(properties),
            _ => Enhance(operation, channels, AboutOne(levels.Select(l => s.Enhance * l)), properties),
        };
    }

    /// <summary>A number as names hold it.</summary>
    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The largest strengths of a space.</summary>
/// <param name="Shear">The shear's factor.</param>
/// <param name="Translate">The translation.</param>
/// <param name="TranslateUnit">Its unit.</param>
/// <param name="Rotate">Degrees.</param>
/// <param name="Enhance">How far from 1 the factors of brightness, colour, contrast and sharpness go.</param>
/// <param name="PosterizedBits">Bits that are lost.</param>
internal readonly record struct Strengths(double Shear, double Translate, Unit TranslateUnit, double Rotate, double Enhance, int PosterizedBits);
