using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AugDsl.Cli.Statistics;

/// <summary>Results as JSON.</summary>
internal static class JsonText
{
    // The output is read by programs, not put into web pages.
    private static readonly JsonWriterOptions s_options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one object.</summary>
    public static void Write(ToolConsole console, Action<Utf8JsonWriter> content)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, s_options))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }
        console.Output.WriteLine(Encoding.UTF8.GetString(stream.ToArray()));
    }

    /// <summary>Writes classes with their counts.</summary>
    public static void WriteClasses(Utf8JsonWriter json, IReadOnlyList<(string Name, int Count)> classes)
    {
        json.WriteStartArray("classes");
        foreach ((string name, int count) in classes)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteNumber("count", count);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
