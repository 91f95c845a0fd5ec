using AugDsl.Cli.Running;
using AugDsl.Datasets;

namespace AugDsl.Cli.Statistics;

/// <summary>What <c>augdsl stats</c> was asked about pictures.</summary>
/// <param name="Source">A folder, or IDX images.</param>
/// <param name="Labels">IDX labels, or null.</param>
/// <param name="IsFlat">Whether folders are no classes.</param>
/// <param name="Format">The format to convert to, or null.</param>
/// <param name="Threads">Pictures at a time.</param>
/// <param name="OnError">What happens with a damaged picture.</param>
/// <param name="Decoders">Which formats are read.</param>
/// <param name="AsJson">Whether to print JSON.</param>
internal sealed record PictureRequest(string Source, string? Labels, bool IsFlat, PixelFormat? Format, int Threads, DatasetErrorHandling OnError, PictureDecoders Decoders, bool AsJson);
