using System.CommandLine;
using AugDsl.Cli.Compiling;
using AugDsl.Cli.Pictures;
using AugDsl.Cli.Running;
using AugDsl.Codecs;
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
        Option<string?> input = new("--input") { Description = "A picture, or a folder: then each row shows one of its pictures. Without it a sample picture is rendered.", HelpName = "FILE|FOLDER" };
        Option<string> output = new("--output") { Description = "The PNG file to write.", HelpName = "sheet.png", Required = true };
        Option<int> rows = SharedOptions.Count("--rows", "R", 1, 3, "Rows of the sheet.");
        Option<int> columns = SharedOptions.Count("--columns", "C", 1, 4, "Columns of the sheet.");
        Option<ulong> seed = SharedOptions.Seed();
        Option<uint> epoch = SharedOptions.Epoch();
        Option<string?> pipeline = SharedOptions.Pipeline();
        Command command = new("preview", "Writes a contact sheet: the original first, then variants of it.") { source, input, output, rows, columns, seed, epoch, pipeline };
        command.SetAction(parsed =>
        {
            string target = parsed.GetRequiredValue(output);
            if (Directory.Exists(target)) throw ToolException.Usage($"the output {target} is a folder; a file is needed");
            string? path = parsed.GetValue(input);
            InputFiles? files = path is null ? null : InputFiles.Find(path);
            ContactSheet sheet = new(parsed.GetValue(rows), parsed.GetValue(columns));
            IPipelineRunner runner = PipelineLoader.Load(parsed.GetRequiredValue(source), parsed.GetValue(pipeline), console);
            Fill(sheet, runner, files, path is not null && Directory.Exists(path), parsed.GetValue(seed), parsed.GetValue(epoch), console);
            if (Path.GetDirectoryName(Path.GetFullPath(target)) is string folder) Directory.CreateDirectory(folder);
            ImageBuffer<byte> picture = sheet.Compose();
            ImageFile.WritePng(target, picture.View);
            console.WriteLine($"{target}: {picture.Size}, {sheet.Count} pictures");
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>One picture fills the whole sheet with its variants; the pictures of a folder take a row each.</summary>
    private static void Fill(ContactSheet sheet, IPipelineRunner runner, InputFiles? files, bool rowEach, ulong seed, uint epoch, ToolConsole console)
    {
        IPipelineWorker worker = runner.CreateWorker();
        int pictures = rowEach ? Math.Min(sheet.Rows, files!.Pictures.Count) : 1;
        int variants = (rowEach ? sheet.Columns : sheet.Rows * sheet.Columns) - 1;
        bool hadAlpha = false;
        for (int index = 0; index < pictures; index++)
        {
            ImageBuffer<byte> read = files is null ? SamplePicture.Render(500, 375) : Read(files.Pictures[index]);
            hadAlpha |= ImageConversion.HasAlpha(read);
            ImageBuffer<byte> image = ImageConversion.To(read, runner.Info.Format);
            sheet.Add(image.View);
            for (int variant = 0; variant < variants; variant++)
                sheet.Add(worker.Render(image.View, SampleKey.Create(seed, (ulong)index, epoch, (uint)variant)));
        }
        if (hadAlpha) console.WriteError($"augdsl: note: the alpha channel was dropped");
    }

    private static ImageBuffer<byte> Read(InputFile file)
    {
        try
        {
            return ImageFile.Read(file.Path);
        }
        catch (ImageFormatException error)
        {
            throw ToolException.Failed($"{error.Message}");
        }
    }
}
