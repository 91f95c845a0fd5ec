using AugDsl.Annotations;
using AugDsl.Codecs;
using AugDsl.Imaging;

namespace AugDsl.Datasets;

/// <summary>Any data set, and what belongs to its pictures by index: boxes, keypoints, masks, or several of them.</summary>
public sealed class AnnotatedDataset : IAnnotatedDataset
{
    private readonly IImageDataset _pictures;
    private readonly PictureLists<Box>? _boxes;
    private readonly PictureLists<Keypoint>? _keypoints;
    private readonly IImageDataset? _masks;

    /// <summary>Joins pictures and annotations.</summary>
    /// <param name="pictures">The pictures.</param>
    /// <param name="boxes">An array for each picture, empty where it has no box; copied. Null where the data set has none.</param>
    /// <param name="keypoints">An array for each picture, empty where it has no keypoint; copied. Null where the data set has none.</param>
    /// <param name="masks">
    /// A gray picture for each picture, of its full size, whose values are labels; null where the data set has none. Labels of the data set do not
    /// matter. A file of fewer than 8 bits a pixel is spread to 0 to 255, as any picture.
    /// </param>
    /// <exception cref="ArgumentException">
    /// There is no annotation at all, the numbers of pictures and annotations differ, an array is null, or a box or a visible keypoint is inverted or
    /// not finite; the message names the picture.
    /// </exception>
    public AnnotatedDataset(IImageDataset pictures, IEnumerable<Box[]>? boxes = null, IEnumerable<Keypoint[]>? keypoints = null, IImageDataset? masks = null)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        if (boxes is null && keypoints is null && masks is null) throw new ArgumentException("There are no boxes, keypoints or masks; use the pictures alone.");
        _pictures = pictures;
        _boxes = boxes is null ? null : new PictureLists<Box>(boxes, nameof(boxes));
        _keypoints = keypoints is null ? null : new PictureLists<Keypoint>(keypoints, nameof(keypoints));
        _masks = masks;
        CheckCount(_boxes?.Count, nameof(boxes));
        CheckCount(_keypoints?.Count, nameof(keypoints));
        CheckCount(masks?.Count, nameof(masks));
        for (int i = 0; i < Count; i++)
        {
            if (_boxes is not null) Check(i, AnnotationGuard.FaultOf(_boxes[i]), nameof(boxes));
            if (_keypoints is not null) Check(i, AnnotationGuard.FaultOf(_keypoints[i]), nameof(keypoints));
        }
    }

    /// <inheritdoc/>
    public Targets Targets => (_boxes is null ? Targets.None : Targets.Boxes) | (_keypoints is null ? Targets.None : Targets.Keypoints) | (_masks is null ? Targets.None : Targets.Masks);

    /// <inheritdoc/>
    public int Count => _pictures.Count;

    /// <inheritdoc/>
    public IReadOnlyList<string> ClassNames => _pictures.ClassNames;

    /// <inheritdoc/>
    public DecodeOptions Decode => _pictures.Decode;

    /// <inheritdoc/>
    public int Label(int index) => _pictures.Label(index);

    /// <inheritdoc/>
    public string Name(int index) => _pictures.Name(index);

    /// <inheritdoc/>
    public ImageBuffer<byte> Read(int index, DecodeOptions? options = null, DecodeWorkspace? workspace = null) => _pictures.Read(index, options, workspace);

    /// <inheritdoc/>
    public ImageInfo ReadInfo(int index, DecodeOptions? options = null) => _pictures.ReadInfo(index, options);

    /// <inheritdoc/>
    public bool TryReadFile(int index, DecodeOptions? options, DecodeWorkspace? workspace, out ReadOnlySpan<byte> file) => _pictures.TryReadFile(index, options, workspace, out file);

    /// <inheritdoc/>
    public bool TryGetView(int index, out ImageView<byte> view) => _pictures.TryGetView(index, out view);

    /// <inheritdoc/>
    public ReadOnlySpan<Box> Boxes(int index) => Has(_boxes, "boxes")[DatasetGuard.Index(index, Count)];

    /// <inheritdoc/>
    public ReadOnlySpan<Keypoint> Keypoints(int index) => Has(_keypoints, "keypoints")[DatasetGuard.Index(index, Count)];

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">The data set has no masks.</exception>
    public bool TryGetMaskView(int index, out ImageView<byte> mask) => Has(_masks, "masks").TryGetView(index, out mask);

    /// <inheritdoc/>
    public ImageBuffer<byte> ReadMask(int index, DecodeOptions? options = null, DecodeWorkspace? workspace = null)
    {
        IImageDataset masks = Has(_masks, "masks");
        try
        {
            return masks.Read(index, options, workspace);
        }
        catch (ImageFormatException error) when (error.Path is null)
        {
            // Named here: whoever catches it knows the picture's name only.
            throw error.At(masks.Name(index));
        }
    }

    private static T Has<T>(T? annotations, string what)
        where T : class => annotations ?? throw new NotSupportedException($"The data set has no {what}.");

    private void CheckCount(int? count, string what)
    {
        if (count is int given && given != Count) throw new ArgumentException(FormattableString.Invariant($"There are {Count} pictures and {what} for {given}."), what);
    }

    private void Check(int index, string? fault, string what)
    {
        if (fault is not null) throw new ArgumentException(FormattableString.Invariant($"Picture {index} ({Name(index)}): {fault}"), what);
    }
}
