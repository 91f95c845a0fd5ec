using Xunit;

namespace AugDsl.Tests.Cli;

/// <summary>Mistakes on the command line end with 2, a message on the error stream, and nothing written.</summary>
public sealed class UsageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "Required command was not provided")]
    [InlineData("polish", "polish")]
    [InlineData("run", "Required argument missing")]
    [InlineData("run {p} --output {o}", "'--input' is required")]
    [InlineData("run {p} --input {i}", "'--output' is required")]
    [InlineData("run {p} --input {i} --output {o} --variants -1", "--variants is -1; at least 1 is needed")]
    [InlineData("run {p} --input {i} --output {o} --variants 0", "--variants is 0")]
    [InlineData("run {p} --input {i} --output {o} --variants two", "two")]
    [InlineData("run {p} --input {i} --output {o} --threads 0", "--threads is 0")]
    [InlineData("run {p} --input {i} --output {o} --seed -5", "-5")]
    [InlineData("run {p} --input {i} --output {o} --epoch -5", "-5")]
    [InlineData("run {p} --input {i} --output {o} --format gif", "gif")]
    [InlineData("run {p} --input {i} --output {o} --format jpg", "jpg")]
    [InlineData("run {p} --input {i} --output {o} --quality 80", "--quality is for --format jpeg")]
    [InlineData("run {p} --input {i} --output {o} --quality 80 --format npy", "--quality is for --format jpeg")]
    [InlineData("run {p} --input {i} --output {o} --format jpeg --quality 0", "--quality is 0; 1 to 100 is legal")]
    [InlineData("run {p} --input {i} --output {o} --format jpeg --quality 101", "--quality is 101")]
    [InlineData("run {p} --input {i} --output {o} --format jpeg --quality good", "good")]
    [InlineData("run {p} --input {i} --output {o} --colour red", "--colour")]
    [InlineData("run {p} --input nowhere --output {o}", "the input nowhere does not exist")]
    [InlineData("run {p} --input {o} --output {i}", "does not exist")]
    [InlineData("run nowhere.cs --input {i} --output {o}", "the pipeline file nowhere.cs does not exist")]
    [InlineData("run {p} --input {i} --output {i}", "is the input folder")]
    [InlineData("run {p} --input {i} --output {p}", "is a file")]
    [InlineData("run {p} --input {e} --output {o}", "holds no .png, .jpg, .jpeg, .webp, .gif, .tif, .tiff, .bmp or .tga file")]
    [InlineData("preview {p}", "'--output' is required")]
    [InlineData("preview {p} --output {o} --rows 0", "--rows is 0")]
    [InlineData("preview {p} --output {o} --columns -3", "--columns is -3")]
    [InlineData("preview {p} --output {e}", "is a folder")]
    [InlineData("preview {p} --output {o} --input nowhere", "the input nowhere does not exist")]
    [InlineData("preview {p} --output {o} --batch", "--batch needs --input")]
    [InlineData("preview {p} --output {o} --input {i} --batch 0", "--batch is 0; at least 1 is needed")]
    [InlineData("preview {p} --output {o} --input {i} --batch 4 --rows 2", "--rows is for --batch without a number")]
    [InlineData("preview {p} --output {o} --input {i} --flat", "--flat is for --batch")]
    [InlineData("preview {p} --output {o} --input {i} --sampler sequential", "--sampler is for --batch")]
    [InlineData("preview {p} --output {o} --input nowhere --batch", "the input nowhere does not exist")]
    [InlineData("export {p} --output {o}", "'--input' is required")]
    [InlineData("export {p} --input {i}", "'--output' is required")]
    [InlineData("export {p} --input {i} --output {o} --epochs 0", "--epochs is 0; at least 1 is needed")]
    [InlineData("export {p} --input {i} --output {o} --batch 0", "--batch is 0")]
    [InlineData("export {p} --input {i} --output {o} --threads 0", "--threads is 0")]
    [InlineData("export {p} --input {i} --output {o} --format npy", "npy")]
    [InlineData("export {p} --input {i} --output {o} --sampler random", "random")]
    [InlineData("export {p} --input {i} --output {o} --on-error ignore", "ignore")]
    [InlineData("export {p} --input {i} --output {o} --shard 2", "--shard is '2'; i/n with 0 <= i < n is needed")]
    [InlineData("export {p} --input {i} --output {o} --shard 2/2", "--shard is '2/2'")]
    [InlineData("export {p} --input {i} --output {o} --shard -1/2", "--shard is '-1/2'")]
    [InlineData("export {p} --input {i} --output {o} --shard 0/0", "--shard is '0/0'")]
    [InlineData("export {p} --input {i} --output {o} --shard 1/2/3", "--shard is '1/2/3'")]
    [InlineData("export {p} --input nowhere --output {o}", "the input nowhere does not exist")]
    [InlineData("export {p} --input {e} --output {o}", "holds no .png, .jpg, .jpeg, .webp, .gif, .tif, .tiff, .bmp or .tga file")]
    [InlineData("export {p} --input {i} --output {p}", "is a file; a folder is needed")]
    [InlineData("export {p} --input {i} --output {i}", "is the input folder")]
    [InlineData("export {p} --input {i} --output {i}/inside", "lies in the input folder")]
    [InlineData("export {p} --input {i} --output {o} --labels l", "--labels belongs to IDX images")]
    [InlineData("export {p} --input {p} --output {o} --flat", "--flat belongs to folders")]
    [InlineData("export {p} --input {i} --output {o}", "has no class marked [AugmentationPipeline]")]
    [InlineData("explain", "Required argument missing")]
    [InlineData("explain nowhere.cs", "does not exist")]
    [InlineData("explain {p} --input {i} --index -1", "--index is -1")]
    [InlineData("explain {p} --input {i} --index 1", "--index is 1; ")]
    [InlineData("emit nowhere.cs", "does not exist")]
    public void A_mistake_ends_with_2(string arguments, string message)
    {
        string input = Path.GetDirectoryName(_folder.Write("in/a.png", "never read"))!;
        Directory.CreateDirectory(_folder["empty"]);
        string[] words = arguments
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Replace("{p}", _folder.Write("p.cs", "")).Replace("{i}", input).Replace("{o}", _folder["out"]).Replace("{e}", _folder["empty"]))
            .ToArray();
        ToolRun run = ToolRun.Of(words);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error);
        Assert.Equal("", run.Output);
        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("--version")]
    [InlineData("run --help")]
    [InlineData("preview --help")]
    [InlineData("export --help")]
    public void Help_is_no_mistake(string arguments)
    {
        ToolRun run = ToolRun.Of(arguments.Split(' '));
        Assert.Equal(0, run.ExitCode);
        Assert.NotEmpty(run.Output);
        Assert.Equal("", run.Error);
    }
}
