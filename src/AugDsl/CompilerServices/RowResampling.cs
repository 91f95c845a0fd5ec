using System.ComponentModel;
using AugDsl.Oversampling;

namespace AugDsl.CompilerServices;

/// <summary>Writes the columns of a row.</summary>
/// <typeparam name="TRow">The type of the rows.</typeparam>
/// <param name="row">The row.</param>
/// <param name="index">Its place, for messages.</param>
/// <param name="values">Room for a value of each column.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void RowEncoder<TRow>(TRow row, int index, Span<double> values);

/// <summary>Makes a row from its columns.</summary>
/// <typeparam name="TRow">The type of the rows.</typeparam>
/// <param name="base">The row that it starts at, which has what is no column.</param>
/// <param name="values">The value of each column.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate TRow RowDecoder<TRow>(TRow @base, ReadOnlySpan<double> values);

/// <summary>Rows to a table, a resampler, and back.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RowResampling
{
    /// <summary>Resamples rows.</summary>
    /// <typeparam name="TRow">The type of the rows.</typeparam>
    /// <typeparam name="TLabel">The type of their labels.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="method">What to do.</param>
    /// <param name="schema">Their columns.</param>
    /// <param name="labels">Their labels.</param>
    /// <param name="label">The label of a row.</param>
    /// <param name="encode">Writes the columns of a row.</param>
    /// <param name="decode">Makes a row.</param>
    public static ResampledRecords<TRow, TLabel> Run<TRow, TLabel>(
        IReadOnlyList<TRow> rows, Resampler method, TableSchema schema, LabelCodes<TLabel> labels, Func<TRow, TLabel> label, RowEncoder<TRow> encode, RowDecoder<TRow> decode)
        where TLabel : notnull
    {
        int columns = schema.Count;
        if ((long)rows.Count * columns > Array.MaxLength)
            throw new ResamplingException(FormattableString.Invariant($"{rows.Count} rows of {columns} columns are more than an array can hold."));
        double[] values = new double[rows.Count * columns];
        int[] codes = new int[rows.Count];
        for (int row = 0; row < codes.Length; row++)
        {
            encode(rows[row], row, values.AsSpan(row * columns, columns));
            codes[row] = labels.Code(label(rows[row]));
        }

        Resampling<double> result = Resample(method, values, codes, schema, labels);
        TRow[] resampled = new TRow[result.Rows];
        for (int i = 0; i < result.Kept.Length; i++) resampled[i] = rows[result.Kept[i]];
        for (int i = result.Kept.Length; i < resampled.Length; i++)
            resampled[i] = decode(rows[result.Synthetic[i - result.Kept.Length].Base], result.Row(i));
        RecordClass<TLabel>[] classes = [.. result.Classes.Select(each => new RecordClass<TLabel>(labels.Label(each.Label), each.Before, each.After))];
        return new ResampledRecords<TRow, TLabel>(resampled, result.Kept, result.Synthetic, classes);
    }

    /// <summary>A target of so many rows for each label that is named.</summary>
    /// <typeparam name="TLabel">The type of the labels.</typeparam>
    /// <param name="labels">The labels of the rows.</param>
    /// <param name="counts">Label to rows in the result.</param>
    /// <exception cref="ResamplingException">No row has such a label.</exception>
    public static SamplingTarget Counts<TLabel>(LabelCodes<TLabel> labels, IReadOnlyDictionary<TLabel, int> counts)
        where TLabel : notnull => SamplingTarget.Counts(counts.ToDictionary(
            pair => labels.TryCode(pair.Key) ?? throw new ResamplingException($"no row is of class {pair.Key}: there is nothing to make new ones from."), pair => pair.Value));

    /// <summary>Messages of resamplers name classes by their codes: here they also say what the codes are.</summary>
    private static Resampling<double> Resample<TLabel>(Resampler method, double[] values, int[] codes, TableSchema schema, LabelCodes<TLabel> labels)
        where TLabel : notnull
    {
        try
        {
            return method.Resample<double>(values, codes, schema);
        }
        catch (ResamplingException failure) when (labels.Legend() is { } legend)
        {
            throw new ResamplingException(failure.Message + legend, failure.Row, failure.Column);
        }
    }
}
