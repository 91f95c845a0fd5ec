using System.Buffers;
using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using AugDsl.Pipelines;

namespace AugDsl.CompilerServices;

/// <summary>Writes and reads the draws of a sample as JSON, by the table of fields in <see cref="PipelineInfo.Draws"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ParameterJson
{
    private const string Key = "key";
    private const string SourceWidth = "sourceWidth";
    private const string SourceHeight = "sourceHeight";
    private const string Fingerprint = "fingerprint";
    private const string Draws = "draws";
    private const string WholeNumber = "a whole number of 32 bits";
    private const string HexText = "a text of up to 16 hexadecimal digits";
    private const int LongestText = 60;

    /// <summary>The JSON text of a sample's draws, with the pipeline's fingerprint.</summary>
    public static string Write<TParameters>(PipelineInfo info, in TParameters parameters)
        where TParameters : unmanaged, IPipelineParameters => Write(info, MemoryMarshal.AsBytes(new ReadOnlySpan<TParameters>(in parameters)));

    /// <summary>Reads what <see cref="Write{TParameters}(PipelineInfo, in TParameters)"/> wrote.</summary>
    /// <exception cref="FormatException">The text is not such JSON, or belongs to another pipeline.</exception>
    /// <exception cref="ArgumentException">A draw is not legal.</exception>
    public static TParameters Read<TParameters>(PipelineInfo info, ReadOnlySpan<byte> utf8Json)
        where TParameters : unmanaged, IPipelineParameters
    {
        TParameters parameters = default;
        Read(info, utf8Json, MemoryMarshal.AsBytes(new Span<TParameters>(ref parameters)));
        parameters.Validate();
        return parameters;
    }

    /// <summary>The JSON text of a parameters struct.</summary>
    public static string Write(PipelineInfo info, ReadOnlySpan<byte> parameters)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, new JsonWriterOptions { Indented = true }))
        {
            writer.WriteStartObject();
            writer.WriteString("pipeline", info.Name);
            writer.WriteString(Fingerprint, Hex(info.Fingerprint));
            writer.WriteString(Key, Hex(MemoryMarshal.Read<ulong>(parameters)));
            writer.WriteNumber(SourceWidth, MemoryMarshal.Read<int>(parameters[8..]));
            writer.WriteNumber(SourceHeight, MemoryMarshal.Read<int>(parameters[12..]));
            writer.WriteStartObject(Draws);
            foreach (DrawInfo draw in info.Draws) WriteDraw(writer, draw, parameters[draw.ByteOffset..]);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Fills a parameters struct.</summary>
    /// <exception cref="FormatException">The text is not such JSON, a draw is missing or unknown, or the fingerprint is another pipeline's.</exception>
    public static void Read(PipelineInfo info, ReadOnlySpan<byte> utf8Json, Span<byte> parameters)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8Json.ToArray());
            JsonElement root = document.RootElement;
            string fingerprint = Value(root, Fingerprint, "a text", static value => value.GetString() ?? "");
            if (fingerprint != Hex(info.Fingerprint))
                throw new FormatException($"The parameters have the fingerprint {fingerprint}; {info.Name} has {Hex(info.Fingerprint)}: they were drawn by another pipeline, or by another version of it.");
            MemoryMarshal.Write(parameters, Value(root, Key, HexText, ReadHex));
            MemoryMarshal.Write(parameters[8..], Value(root, SourceWidth, WholeNumber, static value => value.GetInt32()));
            MemoryMarshal.Write(parameters[12..], Value(root, SourceHeight, WholeNumber, static value => value.GetInt32()));
            JsonElement draws = Value(root, Draws, "an object", static value => value.ValueKind == JsonValueKind.Object ? value : throw new FormatException());
            foreach (DrawInfo draw in info.Draws) ReadDraw(draws, draw, parameters[draw.ByteOffset..]);
            foreach (JsonProperty property in draws.EnumerateObject())
            {
                if (!info.Draws.Any(d => d.Name == property.Name)) throw new FormatException($"{info.Name} has no draw '{property.Name}'.");
            }
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            throw new FormatException($"These are not parameters of {info.Name}: {e.Message}", e);
        }
    }

    private static void WriteDraw(Utf8JsonWriter writer, DrawInfo draw, ReadOnlySpan<byte> bytes)
    {
        switch (draw.TypeName)
        {
            case "bool":
                writer.WriteBoolean(draw.Name, bytes[0] != 0);
                break;
            case "int":
                writer.WriteNumber(draw.Name, MemoryMarshal.Read<int>(bytes));
                break;
            case "ulong":
                writer.WriteString(draw.Name, Hex(MemoryMarshal.Read<ulong>(bytes)));
                break;
            default:
                writer.WriteNumber(draw.Name, MemoryMarshal.Read<double>(bytes));
                break;
        }
    }

    private static void ReadDraw(JsonElement draws, DrawInfo draw, Span<byte> bytes)
    {
        switch (draw.TypeName)
        {
            case "bool":
                bytes[0] = Value(draws, draw.Name, "true or false", static value => value.GetBoolean()) ? (byte)1 : (byte)0;
                break;
            case "int":
                MemoryMarshal.Write(bytes, Value(draws, draw.Name, WholeNumber, static value => value.GetInt32()));
                break;
            case "ulong":
                MemoryMarshal.Write(bytes, Value(draws, draw.Name, HexText, ReadHex));
                break;
            default:
                MemoryMarshal.Write(bytes, Value(draws, draw.Name, "a finite number", static value => value.GetDouble()));
                break;
        }
    }

    /// <summary>A property's value; what is missing or of another kind is named.</summary>
    private static T Value<T>(JsonElement parent, string name, string needed, Func<JsonElement, T> read)
    {
        if (parent.ValueKind != JsonValueKind.Object) throw new FormatException("the text is no JSON object");
        if (!parent.TryGetProperty(name, out JsonElement value)) throw new FormatException($"'{name}' is missing; {needed} is needed");
        try
        {
            return read(value);
        }
        catch (Exception error) when (error is InvalidOperationException or FormatException or OverflowException)
        {
            string text = value.GetRawText();
            throw new FormatException($"'{name}' is {(text.Length > LongestText ? text[..LongestText] + "…" : text)}; {needed} is needed");
        }
    }

    private static ulong ReadHex(JsonElement value) => ulong.Parse(value.GetString() ?? "", NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static string Hex(ulong value) => value.ToString("x16", CultureInfo.InvariantCulture);
}
