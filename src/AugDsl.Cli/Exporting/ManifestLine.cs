using System.Text.Json;

namespace AugDsl.Cli.Exporting;

/// <summary>What a run that goes on has to know of a line of the manifest.</summary>
/// <param name="Epoch">The epoch.</param>
/// <param name="Batch">The batch.</param>
/// <param name="Output">The file of the sample; null in the line that stands for a batch without samples.</param>
/// <param name="Export">The digest of the export's identity; null in lines of older versions.</param>
internal sealed record ManifestLine(int Epoch, int Batch, string? Output, string? Export)
{
    /// <summary>Reads a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="file">The file, for the message.</param>
    /// <exception cref="ToolException">It is damaged.</exception>
    public static ManifestLine Parse(string line, string file)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            return new ManifestLine(root.GetProperty("epoch").GetInt32(), root.GetProperty("batch").GetInt32(), Text(root, "output"), Text(root, "export"));
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw ToolException.Failed($"a line of {file} is damaged ({error.Message}); remove the file, and its batches are written again");
        }
    }

    /// <summary>Where a file of results is.</summary>
    public static string PathOf(string root, string output) => Path.Combine(root, output.Replace('/', Path.DirectorySeparatorChar));

    private static string? Text(JsonElement root, string name) => root.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
}
