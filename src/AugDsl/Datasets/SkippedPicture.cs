namespace AugDsl.Datasets;

/// <summary>A picture that was left out because it could not be read.</summary>
/// <param name="Index">Its index.</param>
/// <param name="Name">Its name in the data set.</param>
/// <param name="Error">Why: an <see cref="Codecs.ImageFormatException"/>, <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.</param>
public sealed record SkippedPicture(int Index, string Name, Exception Error);
