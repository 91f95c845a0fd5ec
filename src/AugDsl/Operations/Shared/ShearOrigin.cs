namespace AugDsl;

/// <summary>The point that a shear leaves where it is.</summary>
public enum ShearOrigin
{
    /// <summary>The canvas' centre.</summary>
    Center,

    /// <summary>The canvas' top left corner: what Pillow's and AutoAugment's shear does.</summary>
    TopLeft,
}
