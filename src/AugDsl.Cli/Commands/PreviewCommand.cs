using System.CommandLine;
using System.Globalization;
using AugDsl.Batches;
using AugDsl.Cli.Compiling;
using AugDsl.Cli.Files;
using AugDsl.Cli.Pictures;
using AugDsl.Cli.Running;
using AugDsl.Codecs.Png;
using AugDsl.Datasets;
using AugDsl.Files;
using AugDsl.Imaging;
using AugDsl.Randomness;

namespace AugDsl.Cli.Commands;

/// <summary><c>augdsl preview</c>: a sheet with the original and some of its variants.</summary>
internal static class PreviewCommand
{
    /// <summary>The command.</summary>
    public static Command Create(ToolConsole console)
    {
        Argument<string> source = SharedOptions.Source();
        Option<string?> input = new Option<string?>("--input") { Description = "A picture, or a folder: then each row shows one of its pictures. Without it a sample picture is rendered.", HelpName = "FILE|FOLDER" }.AsOptionalPath();
        Option<string> output = new Option<string>("--output") { Description = "The PNG file to write.", HelpName = "sheet.png", Required = true }.AsPath();
        Option<int> rows = SharedOptions.Count("--rows", "R", 1, 3, "Rows of the sheet.");
        Option<int> columns = SharedOptions.Count("--columns", "C", 1, 4, "Columns of the sheet.");
        Option<ulong> seed = SharedOptions.Seed();
        Option<uint> epoch = SharedOptions.Epoch();
        Option<string> decoders = SharedOptions.Decoders();
        Option<string?> pipeline = SharedOptions.Pipeline();
        Option<int?> batch = new("--batch")
        {
            Description = "Show the first batch of the epoch as a loader makes it, mixed, with its labels: N samples (default: rows x columns) of the data set --input.",
            HelpName = "N",
            Arity = ArgumentArity.ZeroOrOne,
        };
        batch.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out int value) && value < 1)
                result.AddError(FormattableString.Invariant($"--batch is {value}; at least 1 is needed."));
            if (result.Tokens.Count > 0 && result.GetResult(rows) is { Implicit: false }) result.AddError("--rows is for --batch without a number: N samples and --columns decide it.");
            if (result.GetValue(input) is null) result.AddError("--batch needs --input: a folder, or an IDX file of pictures.");
        });
        Option<string?> labels = DatasetOptions.Labels();
        Option<bool> flat = DatasetOptions.Flat();
        Option<string> sampler = DatasetOptions.Sampler();
        foreach (Option option in (Option[])[labels, flat, sampler])
        {
            option.Validators.Add(result =>
            {
                if (!result.Implicit && result.GetResult(batch) is null) result.AddError($"{option.Name} is for --batch.");
            });
        }
        Command command = new("preview", "Writes a contact sheet: the original first, then variants of it; or a batch.")
        {
            source, input, output, rows, columns, seed, epoch, batch, labels, flat, sampler, decoders, pipeline,
        };
        command.SetAction(parsed =>
        {
            string target = parsed.GetRequiredValue(output);
            string? path = parsed.GetValue(input);
            string code = parsed.GetRequiredValue(source);
            InputGuard inputs = InputGuard.Of((path, "the input"), (parsed.GetValue(labels), "the labels"), (code, "the pipeline"));
            ToolConsole messages = ToolOutput.Prepare(target, inputs, console);
            PictureDecoders formats = SharedOptions.ToDecoders(parsed.GetValue(decoders));
            if (parsed.GetResult(batch) is not null)
            {
                int sheetColumns = parsed.GetValue(columns);
                int count = parsed.GetValue(batch) ?? parsed.GetValue(rows) * sheetColumns;
                IImageDataset dataset = DatasetInput.Open(path!, parsed.GetValue(labels), parsed.GetValue(flat), formats, messages);
                CheckInput(target, (dataset as ImageFolderDataset)?.Folders, InputGuard.Of(code, dataset, path!, parsed.GetValue(labels)));
                IPipelineRunner batchRunner = PipelineLoader.Load(code, parsed.GetValue(pipeline), console);
                BatchLoaderOptions options = new()
                {
                    BatchSize = Math.Min(count, dataset.Count),
                    Seed = parsed.GetValue(seed),
                    Sampler = parsed.GetValue(sampler) == "shuffled" ? new ShuffledSampler(dataset.Count) : new SequentialSampler(dataset.Count),
                };
                ContactSheet batchSheet = BatchPreview.Make(batchRunner, dataset, sheetColumns, options, parsed.GetValue(epoch), messages);
                Write(batchSheet, target, messages);
                return ExitCode.Success;
            }
            InputFiles? files = path is null ? null : InputFiles.Find(path, decoders: formats);
            if (files is not null) CheckInput(target, files.Folders, InputGuard.Of(code, files));
            ContactSheet sheet = new(parsed.GetValue(rows), parsed.GetValue(columns));
            IPipelineRunner runner = PipelineLoader.Load(code, parsed.GetValue(pipeline), console);
            Fill(sheet, runner, files, formats, files is { Folders.Count: > 0 }, parsed.GetValue(seed), parsed.GetValue(epoch), messages);
            Write(sheet, target, messages);
            return ExitCode.Success;
        });
        return command;
    }

    private static void Write(ContactSheet sheet, string target, ToolConsole console)
    {
        if (ToolOutput.FolderOf(target) is string folder) Directory.CreateDirectory(folder);
        ImageBuffer<byte> picture = sheet.Compose();
        using (OutputFile file = ToolOutput.Create(target, console))
        {
            PngEncoder.Write(file.Stream, picture.View);
            file.Commit();
        }
        console.WriteLine($"{target}: {picture.Size}, {sheet.Count} pictures");
    }

    /// <summary>A sheet among the pictures would be one of them the next time.</summary>
    private static void CheckInput(string target, IReadOnlySet<FileIdentity>? folders, InputGuard inputs)
    {
        if (folders is not null && ToolOutput.FolderOf(target) is string folder && OutputFolder.LiesIn(folder, folders))
            throw ToolException.Usage($"the output {target} lies in the input folder; it would become an input");
        if (target != ToolOutput.Standard) inputs.Check(target);
    }

    /// <summary>One picture fills the whole sheet with its variants; the pictures of a folder take a row each.</summary>
    private static void Fill(ContactSheet sheet, IPipelineRunner runner, InputFiles? files, PictureDecoders formats, bool rowEach, ulong seed, uint epoch, ToolConsole console)
    {
        IPipelineWorker worker = runner.CreateWorker();
        int pictures = rowEach ? Math.Min(sheet.Rows, files!.Pictures.Count) : 1;
        int variants = (rowEach ? sheet.Columns : sheet.Rows * sheet.Columns) - 1;
        bool hadAlpha = false;
        for (int index = 0; index < pictures; index++)
        {
            ImageBuffer<byte> read = files is null ? SamplePicture.Render(500, 375) : files.Pictures[index].Read(formats);
            hadAlpha |= ImageConversion.HasAlpha(read);
            ImageBuffer<byte> image = ImageConversion.To(read, runner.Info.Format);
            sheet.Add(image.View);
            for (int variant = 0; variant < variants; variant++)
            {
                console.Cancellation.ThrowIfCancellationRequested();
                sheet.Add(worker.Render(image.View, SampleKey.Create(seed, (ulong)index, epoch, (uint)variant)));
            }
        }
        if (hadAlpha) console.WriteError($"augdsl: note: the alpha channel was dropped");
    }
}
