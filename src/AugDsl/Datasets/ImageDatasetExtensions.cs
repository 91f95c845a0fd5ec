using System.Buffers;
using System.Globalization;

namespace AugDsl.Datasets;

/// <summary>What every data set can do.</summary>
public static class ImageDatasetExtensions
{
    private static readonly SearchValues<char> s_quoted = SearchValues.Create(",\"\r\n");

    /// <summary>The number of pictures of each class, in the order of <see cref="IImageDataset.ClassNames"/>; empty where there are no labels.</summary>
    /// <param name="dataset">The data set.</param>
    public static int[] CountByClass(this IImageDataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        int[] counts = new int[dataset.ClassNames.Count];
        for (int i = 0; counts.Length > 0 && i < dataset.Count; i++) counts[dataset.Label(i)]++;
        return counts;
    }

    /// <summary>
    /// Writes which picture is which, as CSV by RFC 4180: the header <c>index,label,class,name</c>, then a line a picture. Label and class are
    /// empty where there are none. Lines end with "\n" on every system, so equal data sets give equal bytes.
    /// </summary>
    /// <param name="dataset">The data set.</param>
    /// <param name="writer">Where to.</param>
    public static void WriteManifest(this IImageDataset dataset, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write("index,label,class,name\n");
        for (int i = 0; i < dataset.Count; i++)
        {
            int label = dataset.Label(i);
            writer.Write(i.ToString(CultureInfo.InvariantCulture));
            writer.Write(',');
            if (label != IImageDataset.NoLabel) writer.Write(label.ToString(CultureInfo.InvariantCulture));
            writer.Write(',');
            if (label != IImageDataset.NoLabel) writer.Write(Quote(dataset.ClassNames[label]));
            writer.Write(',');
            writer.Write(Quote(dataset.Name(i)));
            writer.Write('\n');
        }
    }

    private static string Quote(string field) => field.AsSpan().ContainsAny(s_quoted) ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}
