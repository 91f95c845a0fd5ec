using AugDsl.Codecs;

namespace AugDsl.Datasets;

/// <summary>Which files of a folder are pictures, and of which class.</summary>
public sealed record ImageFolderOptions
{
    /// <summary>The defaults.</summary>
    public static ImageFolderOptions Default { get; } = new();

    /// <summary>
    /// Whether each folder directly inside is a class (the default), and pictures beside these folders are left out. Otherwise all pictures at
    /// any depth are taken, without labels.
    /// </summary>
    public bool FoldersAreClasses { get; init; } = true;

    /// <summary>The endings of a picture's name, with the dot, compared without case. Default .png, .jpg and .jpeg.</summary>
    public IReadOnlyList<string> Extensions { get; init; } = [".png", ".jpg", ".jpeg"];

    /// <summary>
    /// The classes and their order; null (the default) for the folders in ordinal order. Give the training set's classes here to get the same
    /// labels for a validation set that lacks some.
    /// </summary>
    public IReadOnlyList<string>? ClassNames { get; init; }

    /// <summary>Whether a class may be without pictures. Default false, as in torchvision: an empty class is mostly a mistake.</summary>
    public bool AllowEmptyClasses { get; init; }

    /// <summary>How pictures are read where a call does not say it.</summary>
    public DecodeOptions Decode { get; init; } = DecodeOptions.Default;
}
