namespace AugDsl.Reference;

/// <summary>What torchvision's <c>_apply_op</c> calls an operation, as one of our steps.</summary>
internal static class AutoAugmentOperations
{
    /// <summary>The angle that shears by a magnitude pixels a pixel.</summary>
    public static double ShearDegrees(double magnitude) => Math.Atan(magnitude) * (180 / Math.PI);

    /// <summary>x + m · y about the origin.</summary>
    public static StepAttribute ShearX(double magnitude) => new ShearXAttribute(ShearDegrees(magnitude)) { RandomSign = true, Origin = ShearOrigin.TopLeft };

    /// <summary>y + m · x about the origin.</summary>
    public static StepAttribute ShearY(double magnitude) => new ShearYAttribute(ShearDegrees(magnitude)) { RandomSign = true, Origin = ShearOrigin.TopLeft };

    /// <summary>To either side, by a share of the width.</summary>
    public static StepAttribute TranslateX(double share) => new TranslateXAttribute(share) { RandomSign = true };

    /// <summary>To either side, by a share of the height.</summary>
    public static StepAttribute TranslateY(double share) => new TranslateYAttribute(share) { RandomSign = true };

    /// <summary>In either direction.</summary>
    public static StepAttribute Rotate(double degrees) => new RotateAttribute(degrees) { RandomSign = true };
}
