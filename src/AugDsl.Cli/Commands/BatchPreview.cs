using System.Globalization;
using AugDsl.Batches;
using AugDsl.Cli.Pictures;
using AugDsl.Cli.Running;
using AugDsl.Datasets;
using AugDsl.Mixing;
using Spectre.Console;

namespace AugDsl.Cli.Commands;

/// <summary><c>augdsl preview --batch</c>: a batch as a loader makes it, with its labels below the pictures and on the console.</summary>
internal static class BatchPreview
{
    /// <summary>Fills a sheet with the first batch of an epoch and prints a table in the sheet's order.</summary>
    /// <param name="runner">The pipeline.</param>
    /// <param name="dataset">The data set.</param>
    /// <param name="columns">Columns of the sheet.</param>
    /// <param name="options">Batch size, seed and sampler.</param>
    /// <param name="epoch">The epoch.</param>
    /// <param name="console">Where the table goes.</param>
    /// <exception cref="ToolException">There is no such batch, or a sample could not be made.</exception>
    public static ContactSheet Make(IPipelineRunner runner, IImageDataset dataset, int columns, BatchLoaderOptions options, uint epoch, ToolConsole console)
    {
        if (epoch >= int.MaxValue) throw ToolException.Usage($"--epoch is {epoch}; a loader has epochs up to {int.MaxValue - 1}");
        IBatchFeed feed = runner.CreateFeed(dataset, options with { Epochs = (int)epoch + 1, Prefetch = 1 }, asPictures: true);
        using IEnumerator<IFedBatch> batches = feed.ReadFrom((int)epoch, 0, console.Cancellation).GetEnumerator();
        batches.MoveNext();
        IFedBatch batch = batches.Current;
        columns = Math.Min(columns, batch.Count);
        ContactSheet sheet = new((batch.Count + columns - 1) / columns, columns);
        Table table = TableDisplay.NewTable("row", "column", "picture", "labels", "mixed with").AlignRight(0, 1);
        for (int slot = 0; slot < batch.Count; slot++)
        {
            string[] labels = Labels(batch, slot, dataset);
            sheet.Add(batch.Picture(slot), labels);
            table.AddRow(
                Number((slot / columns) + 1),
                Number((slot % columns) + 1),
                Markup.Escape(dataset.Name(batch.Indices[slot])),
                Markup.Escape(string.Join(", ", labels)),
                Markup.Escape(Partner(batch, slot, dataset)));
        }
        console.Write(table);
        return sheet;
    }

    /// <summary>The classes of a sample with their weights, the heaviest first; the class alone where nothing is mixed; the picture's number without classes.</summary>
    private static string[] Labels(IFedBatch batch, int slot, IImageDataset dataset)
    {
        int label = batch.Labels[slot];
        if (label == IImageDataset.NoLabel) return [FormattableString.Invariant($"#{batch.Indices[slot]}")];
        if (batch.LabelWeights.IsEmpty) return [dataset.ClassNames[label]];
        int classes = dataset.ClassNames.Count;
        float[] weights = batch.LabelWeights.Slice(slot * classes, classes).ToArray();
        return
        [
            .. Enumerable.Range(0, classes)
                .Where(index => weights[index] > 0)
                .OrderByDescending(index => weights[index])
                .Select(index => FormattableString.Invariant($"{dataset.ClassNames[index]} {weights[index]:0.00}")),
        ];
    }

    private static string Partner(IFedBatch batch, int slot, IImageDataset dataset)
    {
        if (batch.Mixes.IsEmpty || batch.Mixes[slot] is not { IsMixed: true } mix) return "";
        return $"{dataset.Name((int)mix.Partner)} ({mix.Kind})";
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
