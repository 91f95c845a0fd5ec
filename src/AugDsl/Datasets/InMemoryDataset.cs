using System.Globalization;
using AugDsl.Codecs;
using AugDsl.Imaging;

namespace AugDsl.Datasets;

/// <summary>Pictures that lie decoded in memory: a list of buffers, or one array.</summary>
/// <remarks>
/// The pixels are not copied; changing them afterwards changes the data set. <see cref="DecodeOptions.DropAlpha"/> is all that reading heeds
/// of its options: there is no file that could be decoded smaller or turned upright.
/// </remarks>
public sealed class InMemoryDataset : IImageDataset
{
    private readonly ImageBuffer<byte>[]? _pictures;
    private readonly ReadOnlyMemory<byte> _pixels;
    private readonly int _width;
    private readonly int _height;
    private readonly int _channels;
    private readonly int[]? _labels;
    private readonly string[] _classNames;
    private readonly string _name;

    /// <summary>Makes a data set of pictures of any sizes and channels.</summary>
    /// <param name="pictures">The pictures, at least one.</param>
    /// <param name="labels">The label of each, from 0; null for none.</param>
    /// <param name="classNames">The classes in the order of the labels; null for the numbers "0" to the largest label.</param>
    /// <param name="name">What stands before the '#' of a picture's name. Default "memory".</param>
    /// <exception cref="ArgumentException">There is no picture, the numbers of pictures and labels differ, a label has no class, or a class is given twice.</exception>
    public InMemoryDataset(IEnumerable<ImageBuffer<byte>> pictures, IEnumerable<int>? labels = null, IEnumerable<string>? classNames = null, string name = "memory")
        : this(Array(pictures), labels, classNames, name)
    {
    }

    /// <summary>Makes a data set of pictures of one size that lie behind each other.</summary>
    /// <param name="pixels">Count · height · width · channels values in this order (N x H x W x C), for at least one picture.</param>
    /// <param name="height">Rows, 1 to 65,535.</param>
    /// <param name="width">Columns, 1 to 65,535.</param>
    /// <param name="channels">Values a pixel, 1 to 4.</param>
    /// <param name="labels">The label of each picture, from 0; null for none.</param>
    /// <param name="classNames">The classes in the order of the labels; null for the numbers "0" to the largest label.</param>
    /// <param name="name">What stands before the '#' of a picture's name. Default "memory".</param>
    /// <exception cref="ArgumentException">
    /// The length is no multiple of a picture's, there is no picture, the numbers of pictures and labels differ, a label has no class, or a class
    /// is given twice.
    /// </exception>
    public InMemoryDataset(
        ReadOnlyMemory<byte> pixels,
        int height,
        int width,
        int channels,
        IEnumerable<int>? labels = null,
        IEnumerable<string>? classNames = null,
        string name = "memory")
        : this(CountOf(pixels.Length, height, width, channels), labels, classNames, name)
    {
        _pixels = pixels;
        _height = height;
        _width = width;
        _channels = channels;
    }

    private InMemoryDataset(ImageBuffer<byte>[] pictures, IEnumerable<int>? labels, IEnumerable<string>? classNames, string name)
        : this(pictures.Length, labels, classNames, name) => _pictures = pictures;

    private InMemoryDataset(int count, IEnumerable<int>? labels, IEnumerable<string>? classNames, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (count == 0) throw new ArgumentException("A data set has at least one picture.");
        Count = count;
        _name = name;
        _labels = labels is null ? null : [.. labels];
        _classNames = _labels is null ? [] : Classes(_labels, classNames);
        if (_labels is null && classNames is not null) throw new ArgumentException("There are classes, but no labels.", nameof(classNames));
        if (_labels is not null && _labels.Length != count)
            throw new ArgumentException(Text($"There are {count} pictures and {_labels.Length} labels."), nameof(labels));
    }

    /// <inheritdoc/>
    public int Count { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> ClassNames => _classNames;

    /// <inheritdoc/>
    public int Label(int index)
    {
        index = DatasetGuard.Index(index, Count);
        return _labels is null ? IImageDataset.NoLabel : _labels[index];
    }

    /// <inheritdoc/>
    public string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"{_name}#{DatasetGuard.Index(index, Count)}");

    /// <summary>Gives a picture: the buffer itself where the data set was made of buffers, a copy where it was made of one array.</summary>
    /// <param name="index">The picture.</param>
    /// <param name="options">Only <see cref="DecodeOptions.DropAlpha"/> matters.</param>
    /// <param name="workspace">Not used.</param>
    public ImageBuffer<byte> Read(int index, DecodeOptions? options = null, DecodeWorkspace? workspace = null)
    {
        TryGetView(index, out ImageView<byte> view);
        ImageBuffer<byte> picture = _pictures is not null ? _pictures[index] : new ImageBuffer<byte>(view.Pixels.ToArray(), _width, _height, _channels);
        return options is { DropAlpha: true } ? ImageConversion.WithoutAlpha(picture) : picture;
    }

    /// <inheritdoc/>
    public ImageInfo ReadInfo(int index, DecodeOptions? options = null)
    {
        TryGetView(index, out ImageView<byte> view);
        int channels = options is { DropAlpha: true } && view.Channels is 2 or 4 ? view.Channels - 1 : view.Channels;
        return new ImageInfo("memory", view.Size, channels, 8, 1, 1);
    }

    /// <summary>Gives a picture without a copy.</summary>
    /// <param name="index">The picture.</param>
    /// <param name="view">The picture, with its alpha.</param>
    /// <returns>Always true.</returns>
    public bool TryGetView(int index, out ImageView<byte> view)
    {
        index = DatasetGuard.Index(index, Count);
        int length = _height * _width * _channels;
        view = _pictures is not null ? _pictures[index].View : new ImageView<byte>(_pixels.Span.Slice(index * length, length), _width, _height, _channels);
        return true;
    }

    private static ImageBuffer<byte>[] Array(IEnumerable<ImageBuffer<byte>> pictures)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        ImageBuffer<byte>[] array = [.. pictures];
        return array.Contains(null) ? throw new ArgumentException("A picture is null.", nameof(pictures)) : array;
    }

    private static int CountOf(int length, int height, int width, int channels)
    {
        DatasetGuard.Shape(width, height, channels);
        long picture = (long)height * width * channels;
        return length % picture == 0
            ? (int)(length / picture)
            : throw new ArgumentException(Text($"There are {length} values, no multiple of the {picture} of a picture of {width} x {height} pixels and {channels} channels."), "pixels");
    }

    private static string[] Classes(int[] labels, IEnumerable<string>? given)
    {
        int largest = labels.Length == 0 ? -1 : labels.Max();
        string[] names = given is null ? [.. Enumerable.Range(0, largest + 1).Select(label => label.ToString(CultureInfo.InvariantCulture))] : [.. given];
        if (names.Distinct(StringComparer.Ordinal).Count() != names.Length) throw new ArgumentException("A class is given twice.", "classNames");
        int wrong = System.Array.FindIndex(labels, label => (uint)label >= (uint)names.Length);
        return wrong < 0 ? names : throw new ArgumentException(Text($"Picture {wrong} has the label {labels[wrong]}; there are {names.Length} classes."), nameof(labels));
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
