using AugDsl.Codecs;
using AugDsl.Imaging;

namespace AugDsl.Datasets;

/// <summary>Gray pictures of one size from an IDX file, with labels from a second one: MNIST, Fashion-MNIST, EMNIST.</summary>
/// <remarks>All pixels are in memory, uncompressed: 47 MB for the 60,000 training pictures of Fashion-MNIST.</remarks>
public sealed class IdxDataset : IImageDataset
{
    private readonly InMemoryDataset _pictures;

    private IdxDataset(InMemoryDataset pictures) => _pictures = pictures;

    /// <summary>The ten classes of Fashion-MNIST in the order of their labels, as <c>zalandoresearch/fashion-mnist</c> names them.</summary>
    public static IReadOnlyList<string> FashionMnistClasses { get; } =
        ["T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot"];

    /// <inheritdoc/>
    public int Count => _pictures.Count;

    /// <inheritdoc/>
    public IReadOnlyList<string> ClassNames => _pictures.ClassNames;

    /// <summary>Reads the files, plain or gzip-compressed.</summary>
    /// <param name="imagesPath">The pictures: unsigned bytes, count x rows x columns.</param>
    /// <param name="labelsPath">The labels: unsigned bytes, one a picture; null for none.</param>
    /// <param name="classNames">The classes in the order of the labels; null for the numbers "0" to the largest label.</param>
    /// <param name="maximumLength">The most values of a file. Default 1 GiB.</param>
    /// <exception cref="ImageFormatException">A file is damaged or beyond the limit, or the two do not belong together.</exception>
    /// <exception cref="IOException">A file is not there or cannot be opened.</exception>
    /// <exception cref="ArgumentException">Classes without labels, or one given twice.</exception>
    public static IdxDataset Open(string imagesPath, string? labelsPath = null, IReadOnlyList<string>? classNames = null, int maximumLength = IdxFile.DefaultMaximumLength)
    {
        byte[] pixels = IdxFile.Read(imagesPath, out int[] shape, maximumLength);
        if (shape.Length != 3) throw new ImageFormatException(Text($"it has {Plural(shape.Length, "axis", "axes")}; pictures have 3 (count, rows, columns)"), 3, imagesPath);
        if (shape[0] == 0) throw new ImageFormatException("it holds no picture", 4, imagesPath);
        if (shape[1] is 0 or > ImageSize.MaximumSide || shape[2] is 0 or > ImageSize.MaximumSide)
            throw new ImageFormatException(Text($"its pictures have {shape[1]} rows and {shape[2]} columns; 1 to {ImageSize.MaximumSide} are read"), 8, imagesPath);
        int[]? labels = labelsPath is null ? null : ReadLabels(labelsPath, imagesPath, shape[0], classNames, maximumLength);
        return new IdxDataset(new InMemoryDataset(pixels, shape[1], shape[2], 1, labels, classNames, Path.GetFileName(imagesPath)));
    }

    /// <inheritdoc/>
    public int Label(int index) => _pictures.Label(index);

    /// <inheritdoc/>
    public string Name(int index) => _pictures.Name(index);

    /// <summary>Gives a copy of a picture; <see cref="TryGetView"/> needs none.</summary>
    /// <param name="index">The picture.</param>
    /// <param name="options">Nothing of it matters.</param>
    /// <param name="workspace">Not used.</param>
    public ImageBuffer<byte> Read(int index, DecodeOptions? options = null, DecodeWorkspace? workspace = null) => _pictures.Read(index, options);

    /// <inheritdoc/>
    public ImageInfo ReadInfo(int index, DecodeOptions? options = null) => _pictures.ReadInfo(index, options) with { Format = "IDX" };

    /// <summary>Gives a picture without a copy.</summary>
    /// <param name="index">The picture.</param>
    /// <param name="view">The picture.</param>
    /// <returns>Always true.</returns>
    public bool TryGetView(int index, out ImageView<byte> view) => _pictures.TryGetView(index, out view);

    private static int[] ReadLabels(string path, string imagesPath, int count, IReadOnlyList<string>? classNames, int maximumLength)
    {
        byte[] values = IdxFile.Read(path, out int[] shape, maximumLength);
        if (shape.Length != 1) throw new ImageFormatException(Text($"it has {Plural(shape.Length, "axis", "axes")}; labels have 1"), 3, path);
        if (shape[0] != count)
            throw new ImageFormatException(Text($"it has {Plural(shape[0], "label", "labels")} for the {Plural(count, "picture", "pictures")} of {imagesPath}"), 4, path);
        int wrong = classNames is null ? -1 : values.AsSpan().IndexOfAnyExceptInRange((byte)0, (byte)(Math.Min(classNames.Count, 256) - 1));
        if (wrong >= 0) throw new ImageFormatException(Text($"its label {values[wrong]} of picture {wrong} is none of the {classNames!.Count} classes"), 8 + wrong, path);
        return [.. values.Select(value => (int)value)];
    }

    private static string Plural(int count, string one, string many) => Text($"{count} {(count == 1 ? one : many)}");

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
