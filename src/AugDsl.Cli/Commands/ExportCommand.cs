using System.CommandLine;
using AugDsl.Batches;
using AugDsl.Cli.Files;
using AugDsl.Cli.Compiling;
using AugDsl.Cli.Exporting;
using AugDsl.Cli.Running;
using AugDsl.Datasets;

namespace AugDsl.Cli.Commands;

/// <summary><c>augdsl export</c>: writes what a loader would give to training.</summary>
internal static class ExportCommand
{
    /// <summary>The command.</summary>
    public static Command Create(ToolConsole console)
    {
        Argument<string> source = SharedOptions.Source();
        Option<string> input = new Option<string>("--input") { Description = "A folder with a folder per class, or an IDX file of pictures (plain or gzip).", HelpName = "FOLDER|IDX", Required = true }.AsPath();
        Option<string?> labels = DatasetOptions.Labels();
        Option<bool> flat = DatasetOptions.Flat();
        Option<string> output = new Option<string>("--output") { Description = "The folder for the results. What an earlier run with the same options finished there is kept.", HelpName = "FOLDER", Required = true }.AsPath();
        Option<int> epochs = SharedOptions.Count("--epochs", "E", 1, 1, "Epochs, from epoch 0.");
        Option<int> batch = SharedOptions.Count("--batch", "B", 1, BatchLoaderOptions.Default.BatchSize, "Samples a batch.");
        Option<string> format = new("--format")
        {
            Description = "npz: a file of arrays a batch, exactly what training gets; png: a picture a sample, before the output step.",
            HelpName = "npz|png",
            DefaultValueFactory = _ => "npz",
        };
        format.AcceptOnlyFromAmong("npz", "png");
        Option<ulong> seed = SharedOptions.Seed();
        Option<string> shard = DatasetOptions.Shard();
        Option<string> sampler = DatasetOptions.Sampler();
        Option<string> onError = DatasetOptions.OnError();
        Option<int> threads = SharedOptions.Count("--threads", "T", 1, Environment.ProcessorCount, "Samples at a time. The results are the same for any number.");
        Option<string> decoders = SharedOptions.Decoders();
        Option<string?> pipeline = SharedOptions.Pipeline();
        Command command = new("export", "Writes the batches of a training run and a manifest. A run that was killed goes on where it was.")
        {
            source, input, labels, flat, output, epochs, batch, format, seed, shard, sampler, onError, threads, decoders, pipeline,
        };
        command.SetAction(parsed =>
        {
            DatasetOptions.TryParseShard(parsed.GetRequiredValue(shard), out int shardIndex, out int shardCount);
            ExportRequest request = new(
                parsed.GetRequiredValue(output),
                Enum.Parse<ExportFormat>(parsed.GetRequiredValue(format), ignoreCase: true),
                parsed.GetValue(sampler) == "shuffled",
                new BatchLoaderOptions
                {
                    BatchSize = parsed.GetValue(batch),
                    Epochs = parsed.GetValue(epochs),
                    Seed = parsed.GetValue(seed),
                    ShardIndex = shardIndex,
                    ShardCount = shardCount,
                    Threads = parsed.GetValue(threads),
                    OnError = DatasetOptions.ToErrorHandling(parsed.GetValue(onError)),
                });
            string path = parsed.GetRequiredValue(input);
            request.CheckOutput(path);
            string? labelFile = parsed.GetValue(labels);
            IImageDataset dataset = DatasetInput.Open(path, labelFile, parsed.GetValue(flat), SharedOptions.ToDecoders(parsed.GetValue(decoders)), console);
            if (dataset is ImageFolderDataset folder) request.CheckFolders(folder.Folders);
            string code = parsed.GetRequiredValue(source);
            IPipelineRunner runner = PipelineLoader.Load(code, parsed.GetValue(pipeline), console);
            return ExportRun.Execute(runner, dataset, request, InputGuard.Of(code, dataset, path, labelFile), console, console.Cancellation);
        });
        return command;
    }
}
