using System.Diagnostics;
using System.Text;
using AugDsl.Annotations;
using AugDsl.Codecs;
using AugDsl.Imaging;
using AugDsl.Pipelines;
using AugDsl.Randomness;
using AugDsl.Tests.Shared;

namespace AugDsl.Operations.Tests.MemorySafety;

/// <summary>What safe code can do wrong: edit draws, share a workspace, change draws while they are applied. All of it ends in an exception at once, or in a picture.</summary>
public sealed class MisuseTests
{
    private const int Side = 64;
    private static readonly SampleKey s_key = SampleKey.Create(1, 2, 3);
    private static readonly byte[] s_pixels = [.. Enumerable.Range(0, Side * Side * 3).Select(i => (byte)(i * 7))];

    private static ImageView<byte> View => new(s_pixels, Side, Side, 3);

    [Theory]
    [InlineData(1e9, "1000000000")]
    [InlineData(1e15, "1000000000000000")]
    [InlineData(100.5, "100.5")]
    [InlineData(-1e-9, "-1E-09")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    public void A_draw_beyond_its_legal_range_is_named_with_its_value_and_the_range(double sigma, string value)
    {
        AugmentationWorkspace workspace = new();
        byte[] destination = new byte[s_pixels.Length];
        BlurryPipeline.Apply(View, s_key, destination, workspace);
        byte[] before = [.. destination];
        BlurryPipeline.Parameters p = BlurryPipeline.Draw(s_key, View.Size);
        p.GaussianBlurSigma = sigma;
        string[] messages =
        [
            Refused(() => BlurryPipeline.Apply(View, in p, destination, workspace)),
            Refused(() => BlurryPipeline.Render(View, in p, destination, workspace)),
            Refused(() => BlurryPipeline.OutputSize(in p)),
            Refused(() => BlurryPipeline.Explain(in p)),
            Refused(() => BlurryPipeline.Decisions(in p)),
            Refused(() => BlurryPipeline.LoadFor([1, 2, 3], in p)),
            Refused(() => BlurryPipeline.Apply(new LoadedImage(new ImageBuffer<byte>(s_pixels, Side, Side, 3)), in p, destination, workspace)),
            Refused(() => p.Validate()),
        ];
        Assert.All(messages, m => Assert.StartsWith($"The draw GaussianBlurSigma is {value}; 0 to 100 is legal.", m, StringComparison.Ordinal));
        Assert.Equal(before, destination);
    }

    [Fact]
    public void Json_with_an_illegal_draw_is_refused()
    {
        string json = BlurryPipeline.Draw(s_key, View.Size).ToJson();
        int at = json.IndexOf("\"GaussianBlurSigma\": ", StringComparison.Ordinal) + "\"GaussianBlurSigma\": ".Length;
        string edited = json[..at] + "1e15" + json[json.IndexOf('\n', at)..];
        Assert.Contains("GaussianBlurSigma is 1000000000000000", Refused(() => BlurryPipeline.Parameters.FromJson(Encoding.UTF8.GetBytes(edited))), StringComparison.Ordinal);
        Assert.Contains("SourceWidth is 0", Refused(() => BlurryPipeline.Parameters.FromJson(Encoding.UTF8.GetBytes(json.Replace("\"sourceWidth\": 64", "\"sourceWidth\": 0", StringComparison.Ordinal)))), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_draw_has_its_legal_values()
    {
        MovedPipeline.Parameters moved = MovedPipeline.Draw(s_key, View.Size);
        Illegal(moved with { ScaleFactor = 1e-7 }, "ScaleFactor is 1E-07; 0.001 to 1000 is legal");
        Illegal(moved with { RotateDegrees = double.NegativeInfinity }, "RotateDegrees is -Infinity; -360 to 360 is legal");
        Illegal(moved with { ShearXDegrees = 90 }, "ShearXDegrees is 90; above -90 and below 90 is legal");
        Illegal(moved with { RandomResizedCropWidth = 1_000_000_000 }, "RandomResizedCropWidth is 1000000000; 1 to 16777215 is legal");
        Illegal(moved with { RandomResizedCropHeight = 0 }, "RandomResizedCropHeight is 0; 1 to 16777215 is legal");
        Illegal(moved with { RandomResizedCropX = -1 }, "RandomResizedCropX is -1; 0 to 16777215 is legal");
        Illegal(moved with { SourceWidth = 65_536 }, "SourceWidth is 65536");
        OrderedPipeline.Parameters ordered = OrderedPipeline.Draw(s_key, View.Size);
        foreach (ulong order in new ulong[] { 0x000, 0x211, 0x3210, 0x310, ulong.MaxValue })
        {
            OrderedPipeline.Parameters wrong = ordered;
            wrong.Tones.Order = order;
            Assert.Contains($"Tones.Order is 0x{order:X}; an order of 0 to 2", Refused(() => wrong.Validate()), StringComparison.Ordinal);
        }

        OrderedPipeline.Parameters chosen = ordered;
        chosen.Tones2.Choice = 3;
        Assert.Contains("Tones2.Choice is 3; 0 to 2 is legal", Refused(() => chosen.Validate()), StringComparison.Ordinal);
        ordered.Tones.Order = 0x012;
        ordered.Validate();

        static void Illegal(MovedPipeline.Parameters p, string message)
        {
            Box[] boxes = [new(1, 1, 2, 2, 0)];
            Keypoint[] points = [new(1, 1, true)];
            byte[] mask = new byte[Side * Side], moved = new byte[32 * 24];
            Assert.Contains(message, Refused(() => p.Validate()), StringComparison.Ordinal);
            Assert.Contains(message, Refused(() => MovedPipeline.ApplyMask(new ImageView<byte>(mask, Side, Side, 1), in p, moved)), StringComparison.Ordinal);
            Assert.Contains(message, Refused(() => MovedPipeline.InverseMask(new ImageView<byte>(moved, 32, 24, 1), in p, mask)), StringComparison.Ordinal);
            Assert.Contains(message, Refused(() => MovedPipeline.TransformBoxes(boxes, in p, boxes)), StringComparison.Ordinal);
            Assert.Contains(message, Refused(() => MovedPipeline.InverseBoxes(boxes, in p, boxes)), StringComparison.Ordinal);
            Assert.Contains(message, Refused(() => MovedPipeline.TransformKeypoints(points, in p, points)), StringComparison.Ordinal);
            Assert.Contains(message, Refused(() => MovedPipeline.InverseKeypoints(points, in p, points)), StringComparison.Ordinal);
        }
    }

    /// <summary>An edit beyond what the pipeline draws, but legal for the step, is honoured.</summary>
    [Fact]
    public void A_legal_edit_beyond_the_drawn_range_counts()
    {
        BlurryPipeline.Parameters p = BlurryPipeline.Draw(s_key, View.Size);
        byte[] drawn = new byte[s_pixels.Length], edited = new byte[s_pixels.Length];
        BlurryPipeline.Apply(View, in p, drawn);
        p.GaussianBlurSigma = 100;
        BlurryPipeline.Apply(View, in p, edited);
        Assert.NotEqual(drawn, edited);
    }

    /// <summary>Two legal steps that together shrink a million times: an exception at once, not minutes of averaging.</summary>
    [Fact]
    public void A_map_that_averages_without_end_is_refused_at_once()
    {
        ShrinkingPipeline.Parameters p = ShrinkingPipeline.Draw(s_key, View.Size);
        (p.ScaleFactor, p.Scale2Factor) = (0.001, 0.001);
        byte[] destination = new byte[s_pixels.Length];
        Stopwatch watch = Stopwatch.StartNew();
        Assert.Contains("shrinks the picture", Refused(() => ShrinkingPipeline.Apply(View, in p, destination)), StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5));
        Assert.All(destination, value => Assert.Equal(0, value));
    }

    [JudgedOnce]
    [Fact]
    public void Threads_on_one_workspace_are_refused_and_nothing_else_happens()
    {
        AugmentationWorkspace workspace = new();
        byte[] pixels = new byte[300 * 300 * 3];
        int refused = 0, other = 0, done = 0;
        Thread[] threads = [.. Enumerable.Range(0, 3).Select(t => new Thread(() =>
        {
            Random random = new(t);
            for (int i = 0; i < 300; i++)
            {
                int side = random.Next(8, 300);
                SampleKey key = SampleKey.Create(1, (ulong)i, (uint)t);
                byte[] destination = new byte[SharedPipeline.OutputSize(key, new ImageSize(side, side)).Area * 3];
                try
                {
                    SharedPipeline.Apply(new ImageView<byte>(pixels, side, side, 3), key, destination, workspace);
                    Interlocked.Increment(ref done);
                }
                catch (InvalidOperationException)
                {
                    Interlocked.Increment(ref refused);
                }
                catch (Exception)
                {
                    Interlocked.Increment(ref other);
                }
            }
        }))];
        foreach (Thread thread in threads) thread.Start();
        foreach (Thread thread in threads) thread.Join();
        Assert.Equal(0, other);
        Assert.True(done > 0 && done + refused == 900);
        SharedPipeline.Apply(View, s_key, new byte[SharedPipeline.OutputSize(s_key, View.Size).Area * 3], workspace);
    }

    /// <summary>The size that is checked is the size that is written, whatever another thread does to the draws.</summary>
    [Fact]
    public void Draws_that_change_during_a_call_are_one_set_or_another()
    {
        Holder holder = new() { P = RacyPipeline.Draw(s_key, View.Size) };
        bool stop = false;
        Thread thread = new(() =>
        {
            bool active = false;
            while (!Volatile.Read(ref stop))
            {
                active = !active;
                Volatile.Write(ref holder.P.ResizeActive, active);
                Thread.SpinWait(7);
            }
        });
        thread.Start();
        int computed = 0, refused = 0;
        try
        {
            Stopwatch watch = Stopwatch.StartNew();
            while (watch.ElapsedMilliseconds < 1500 || (computed == 0 && watch.ElapsedMilliseconds < 20_000))
            {
                byte[] destination = new byte[s_pixels.Length];
                try
                {
                    RacyPipeline.Apply(View, in holder.P, destination);
                    Assert.Equal(s_pixels, destination);
                    computed++;
                }
                catch (ArgumentException)
                {
                    Assert.All(destination, value => Assert.Equal(0, value));
                    refused++;
                }
            }
        }
        finally
        {
            Volatile.Write(ref stop, true);
            thread.Join();
        }

        Assert.True(computed > 0, $"{refused} refused");
    }

    [Fact]
    public void A_decode_workspace_serves_one_thread()
    {
        byte[] large = Png(400), small = Png(20);
        DecodeWorkspace workspace = new();
        int wrong = 0, done = 0;
        Thread[] threads = [.. new[] { large, small }.Select(file => new Thread(() =>
        {
            for (int i = 0; i < 200; i++)
            {
                try
                {
                    ImageFile.Read(file, null, workspace);
                    Interlocked.Increment(ref done);
                }
                catch (InvalidOperationException)
                {
                }
                catch (Exception)
                {
                    Interlocked.Increment(ref wrong);
                }
            }
        }))];
        foreach (Thread thread in threads) thread.Start();
        foreach (Thread thread in threads) thread.Join();
        Assert.Equal(0, wrong);
        Assert.True(done > 0);
        Assert.Equal(400, ImageFile.Read(large, null, workspace).Width);
    }

    private static byte[] Png(int side)
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".png");
        try
        {
            ImageFile.WritePng(path, new ImageView<byte>(new byte[side * side * 3], side, side, 3));
            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Refused(Action call)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(call);
        Assert.Equal("p", exception.ParamName);
        return exception.Message;
    }

    private static string Refused(Func<object?> call) => Refused(() => { _ = call(); });

    private sealed class Holder
    {
        public RacyPipeline.Parameters P;
    }
}
