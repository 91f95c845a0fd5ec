using System.Globalization;
using System.Text.Json;
using AugDsl.Cli.Running;
using AugDsl.Codecs;
using AugDsl.Datasets;
using AugDsl.Imaging;
using Spectre.Console;

namespace AugDsl.Cli.Statistics;

/// <summary><c>augdsl stats</c> of a folder or of IDX files.</summary>
internal static class PictureStatistics
{
    private static readonly string[] s_gray = ["gray"];
    private static readonly string[] s_colors = ["red", "green", "blue"];

    /// <summary>Reads all pictures and prints what they are like.</summary>
    public static int Execute(PictureRequest request, ToolConsole console)
    {
        IImageDataset dataset = DatasetInput.Open(request.Source, request.Labels, request.IsFlat, request.Decoders, console);
        DatasetStatistics statistics = Compute(dataset, request, console);
        (string Name, int Count)[] classes = [.. dataset.ClassNames.Zip(statistics.ClassCounts)];
        if (request.AsJson) WriteJson(request.Source, statistics, classes, console);
        else WriteTables(request.Source, statistics, classes, console);
        foreach (SkippedPicture picture in statistics.Skipped) console.WriteError($"augdsl: {Message(picture)}");
        if (statistics.Skipped.Count > 0) console.WriteError($"augdsl: note: {statistics.Skipped.Count} of {Plural(dataset.Count, "picture")} left out");
        return ExitCode.Success;
    }

    private static DatasetStatistics Compute(IImageDataset dataset, PictureRequest request, ToolConsole console)
    {
        using ProgressDisplay progress = ProgressDisplay.Start(console, dataset.Count, "reading");
        try
        {
            return DatasetStatistics.Compute(dataset, new DatasetStatisticsOptions
            {
                Format = request.Format,
                DegreeOfParallelism = request.Threads,
                OnError = request.OnError,
                Progress = progress,
            });
        }
        catch (ImageFormatException error)
        {
            throw ToolException.Failed($"{error.Message} (--on-error skip leaves such pictures out)");
        }
        catch (InvalidDataException error)
        {
            throw ToolException.Failed($"{error.Message}");
        }
    }

    private static void WriteTables(string source, DatasetStatistics statistics, (string Name, int Count)[] classes, ToolConsole console)
    {
        (ImageSize smallest, ImageSize largest) = (statistics.SmallestSides, statistics.LargestSides);
        string ofClasses = classes.Length > 0 ? $" in {Plural(classes.Length, "class", "classes")}" : "";
        string sides = $"width {Range(smallest.Width, largest.Width)}, height {Range(smallest.Height, largest.Height)}";
        console.WriteLine($"{source}: {Plural(statistics.Count, "picture")}{ofClasses}; {sides}");
        if (classes.Length > 0) console.Write(ClassTable.Of("class", "pictures", classes));
        Table table = TableDisplay.NewTable("channel", "mean", "std", "mean / 255", "std / 255").AlignRight(1, 2, 3, 4);
        foreach ((string name, ChannelStatistics channel) in Names(statistics).Zip(statistics.Channels))
        {
            table.AddRow(
                name,
                Number(channel.Mean, "0.000"),
                Number(channel.StandardDeviation, "0.000"),
                Number(channel.ScaledMean, "0.000000"),
                Number(channel.ScaledStandardDeviation, "0.000000"));
        }
        console.Write(table);
        console.Output.WriteLine(statistics.ToNormalizeAttribute() ?? "no [Normalize]: a channel does not vary");
    }

    private static void WriteJson(string source, DatasetStatistics statistics, (string Name, int Count)[] classes, ToolConsole console)
    {
        JsonText.Write(console, json =>
        {
            json.WriteString("source", source);
            json.WriteNumber("pictures", statistics.Count);
            if (classes.Length > 0) JsonText.WriteClasses(json, classes);
            WriteSize(json, "smallest", statistics.SmallestSides);
            WriteSize(json, "largest", statistics.LargestSides);
            json.WriteString("format", statistics.Format == PixelFormat.Gray8 ? "gray" : "rgb");
            json.WriteStartArray("channels");
            foreach ((string name, ChannelStatistics channel) in Names(statistics).Zip(statistics.Channels))
            {
                json.WriteStartObject();
                json.WriteString("name", name);
                json.WriteNumber("mean", channel.Mean);
                json.WriteNumber("std", channel.StandardDeviation);
                json.WriteNumber("scaledMean", channel.ScaledMean);
                json.WriteNumber("scaledStd", channel.ScaledStandardDeviation);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteString("normalize", statistics.ToNormalizeAttribute());
            json.WriteStartArray("skipped");
            foreach (SkippedPicture picture in statistics.Skipped)
            {
                json.WriteStartObject();
                json.WriteString("name", picture.Name);
                json.WriteString("error", picture.Error.Message);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });
    }

    private static void WriteSize(Utf8JsonWriter json, string name, ImageSize size)
    {
        json.WriteStartObject(name);
        json.WriteNumber("width", size.Width);
        json.WriteNumber("height", size.Height);
        json.WriteEndObject();
    }

    private static string[] Names(DatasetStatistics statistics) => statistics.Format == PixelFormat.Gray8 ? s_gray : s_colors;

    private static string Message(SkippedPicture picture) => picture.Error is ImageFormatException ? picture.Error.Message : $"cannot read {picture.Name}: {picture.Error.Message}";

    private static string Range(int smallest, int largest) => smallest == largest ? Text($"{smallest}") : Text($"{smallest} to {largest}");

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private static string Plural(int count, string one, string? many = null) => Text($"{count} {(count == 1 ? one : many ?? one + "s")}");

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
