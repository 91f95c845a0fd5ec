using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using AugDsl.Imaging;
using AugDsl.Operations.Tests.Harness;
using AugDsl.Pipelines;
using AugDsl.Randomness;

namespace AugDsl.Operations.Tests.Conformance;

/// <summary>The draws of a sample as a value: editable, writable, readable.</summary>
public sealed class ParametersTests
{
    private static readonly ImageSize s_size = new(40, 30);

    [Fact]
    public void An_edited_angle_is_honoured()
    {
        ImageView<byte> source = TestPicture.Make(40, 30, 3, 1);
        TurnedPipeline.Parameters drawn = TurnedPipeline.Draw(new SampleKey(9), s_size);
        byte[] before = new byte[3600], edited = new byte[3600], expected = new byte[3600];
        TurnedPipeline.Apply(source, in drawn, before);
        drawn.RotateDegrees = 12.5;
        TurnedPipeline.Apply(source, in drawn, edited);
        TurnedByConstant.Apply(source, new SampleKey(9), expected);
        Assert.NotEqual(before, edited);
        Assert.Equal(expected, edited);
    }

    [Fact]
    public void An_edited_angle_changes_the_size_of_an_expanded_canvas()
    {
        ExpandedPipeline.Parameters p = ExpandedPipeline.Draw(new SampleKey(1), s_size);
        p.RotateDegrees = 90;
        Assert.Equal(new ImageSize(30, 40), ExpandedPipeline.OutputSize(in p));
    }

    [Fact]
    public void Draw_is_a_pure_function()
    {
        for (ulong i = 0; i < 50; i++)
        {
            SampleKey key = SampleKey.Create(1, i);
            Assert.Equal(DrawnPipeline.Draw(key, s_size), DrawnPipeline.Draw(key, s_size));
            Assert.NotEqual(DrawnPipeline.Draw(key, s_size), DrawnPipeline.Draw(SampleKey.Create(1, i + 1), s_size));
        }
    }

    [Fact]
    public void Json_gives_the_draws_back()
    {
        for (ulong i = 0; i < 50; i++)
        {
            DrawnPipeline.Parameters drawn = DrawnPipeline.Draw(SampleKey.Create(2, i), s_size);
            Assert.Equal(drawn, DrawnPipeline.Parameters.FromJson(Encoding.UTF8.GetBytes(drawn.ToJson())));
        }
    }

    [Theory]
    [InlineData("\"fingerprint\": \"", "\"fingerprint\": \"0", "fingerprint")]
    [InlineData("\"RotateDegrees\"", "\"RotateDegree\"", "")]
    [InlineData("\"draws\": {", "\"draws\": { \"Nonsense\": 1,", "Nonsense")]
    [InlineData("\"draws\"", "\"draw\"", "'draws' is missing; an object is needed")]
    [InlineData("\"key\": \"", "\"key\": \"xyz", "hexadecimal digits is needed")]
    [InlineData("\"sourceWidth\": 40", "\"sourceWidth\": 4.5", "'sourceWidth' is 4.5; a whole number")]
    [InlineData("\"sourceWidth\": 40", "\"sourceWidth\": \"40\"", "'sourceWidth' is \"40\"; a whole number")]
    [InlineData("\"sourceWidth\": 40", "\"sourceWidth\": 99999999999", "'sourceWidth' is 99999999999; a whole number of 32 bits is needed")]
    [InlineData("\"RotateDegrees\": ", "\"RotateDegrees\": true, \"x\": ", "'RotateDegrees' is true; a finite number is needed")]
    [InlineData("\"RotateDegrees\": ", "\"RotateDegrees\": \"NaN\", \"x\": ", "'RotateDegrees' is \"NaN\"; a finite number is needed")]
    [InlineData("\"RotateDegrees\": ", "\"x\": ", "'RotateDegrees' is missing; a finite number is needed")]
    [InlineData("{", "", "")]
    [InlineData("{", "[", "")]
    public void Wrong_json_is_refused(string old, string replacement, string named)
    {
        string json = DrawnPipeline.Draw(new SampleKey(3), s_size).ToJson();
        Assert.Contains(old, json, StringComparison.Ordinal);
        int place = json.IndexOf(old, StringComparison.Ordinal);
        string wrong = json[..place] + replacement + json[(place + old.Length)..];
        FormatException exception = Assert.Throws<FormatException>(() => DrawnPipeline.Parameters.FromJson(Encoding.UTF8.GetBytes(wrong)));
        Assert.Contains("DrawnPipeline", exception.Message, StringComparison.Ordinal);
        Assert.Contains(named, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("{\"fingerprint\": 5}")]
    [InlineData("{\"fingerprint\": null}")]
    [InlineData("not json")]
    [InlineData("\ud800")]
    public void What_is_not_such_json_is_refused(string text) =>
        Assert.Throws<FormatException>(() => DrawnPipeline.Parameters.FromJson(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Another_pipelines_draws_are_refused()
    {
        byte[] json = Encoding.UTF8.GetBytes(TurnedPipeline.Draw(new SampleKey(3), s_size).ToJson());
        FormatException exception = Assert.Throws<FormatException>(() => DrawnPipeline.Parameters.FromJson(json));
        Assert.Contains("fingerprint", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_output_size_is_known_before_and_right()
    {
        HashSet<ImageSize> sizes = [];
        Assert.Null(DrawnPipeline.Info.FixedOutputSize);
        for (ulong i = 0; i < 40; i++)
        {
            SampleKey key = SampleKey.Create(4, i);
            ImageSize size = DrawnPipeline.OutputSize(key, s_size);
            DrawnPipeline.Parameters p = DrawnPipeline.Draw(key, s_size);
            Assert.Equal(size, DrawnPipeline.OutputSize(in p));
            if (DrawnPipeline.Decisions(in p).Canvases is { Count: > 0 } canvases) Assert.Equal(canvases[^1], size);
            sizes.Add(size);
        }

        Assert.True(sizes.Count > 1, "every sample has the same size");
    }

    /// <summary>The offsets in Info.Draws are those that the runtime chose for the struct.</summary>
    [Fact]
    public void Info_knows_where_every_draw_lies()
    {
        DrawnPipeline.Parameters p = default;
        Span<byte> bytes = MemoryMarshal.AsBytes(new Span<DrawnPipeline.Parameters>(ref p));
        int draws = 0;
        foreach (DrawInfo draw in DrawnPipeline.Info.Draws)
        {
            bytes.Clear();
            bytes[draw.ByteOffset] = 1;
            object value = p;
            foreach (string name in draw.Name.Split('.'))
            {
                FieldInfo? field = value.GetType().GetField(name);
                Assert.True(field is not null, draw.Name);
                value = field.GetValue(value)!;
            }

            object expected = draw.TypeName switch { "bool" => true, "int" => 1, "ulong" => 1UL, _ => BitConverter.UInt64BitsToDouble(1) };
            Assert.Equal(expected, value);
            draws++;
        }

        Assert.Equal(CountFields(typeof(DrawnPipeline.Parameters)) - 3, draws);
    }

    [Fact]
    public void Steps_are_numbered_and_have_paths()
    {
        Assert.Equal(Enumerable.Range(0, DrawnPipeline.Info.Steps.Count), DrawnPipeline.Info.Steps.Select(s => s.Index));
        Assert.Equal(DrawnPipeline.Info.Steps.Count, DrawnPipeline.Info.Steps.Select(s => s.Path).Distinct().Count());
        Assert.Contains(DrawnPipeline.Info.Steps, s => s.Path == "RandomOrder<Jitter>#1/Brightness#1");
    }

    private static int CountFields(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Instance).Sum(f => f.FieldType.IsNested ? CountFields(f.FieldType) : 1);
}
