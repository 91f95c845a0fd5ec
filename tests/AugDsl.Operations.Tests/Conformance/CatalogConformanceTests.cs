using System.Globalization;
using System.Text;
using AugDsl.Imaging;
using AugDsl.Operations.Tests.Harness;
using AugDsl.Randomness;
using AugDsl.Reference;
using AugDsl.Tests.Shared;

namespace AugDsl.Operations.Tests.Conformance;

/// <summary>
/// Every operation that the runtime declares, with neutral, extreme and random parameters, against the interpreter: formats, borders,
/// interpolations, filters, clampings, outputs, sizes around the widths of vectors, padded rows.
/// </summary>
/// <remarks>
/// Not the whole product, which would take an hour: a geometric operation meets every border with every interpolation, the other options
/// turn along. With AUGDSL_CATALOG_ROUNDS = 2 it meets those with and without antialiasing; more rounds turn the rest further.
/// </remarks>
[Long]
public sealed class CatalogConformanceTests
{
    private static readonly string[] s_borders = ["Constant", "Edge", "Reflect", "Symmetric", "Wrap"];
    private static readonly string[] s_interpolations = ["Bilinear", "Nearest", "Bicubic"];
    private static readonly (int Width, int Height)[] s_sizes =
    [
        (1, 1), (1, 37), (41, 1), (3, 2), (15, 4), (16, 5), (17, 9), (31, 3), (32, 6), (33, 11), (63, 2), (64, 4), (65, 7), (255, 3), (256, 2), (257, 5), (7, 66),
    ];

    private static readonly int s_rounds = int.Parse(Environment.GetEnvironmentVariable("AUGDSL_CATALOG_ROUNDS") ?? "1", CultureInfo.InvariantCulture);

    public static TheoryData<string> Operations() => [.. Declared()];

    [Fact]
    public void Every_operation_has_an_entry_and_no_entry_is_stale() =>
        Assert.Equal(Declared().Order(StringComparer.Ordinal), StepTexts.Table.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Operations))]
    public void It_means_what_the_interpreter_says(string operation)
    {
        Assert.True(StepTexts.Table.TryGetValue(operation, out StepTexts? texts), $"{operation} has no entry in StepTexts.Table: write its neutral, extreme and random attributes there");
        List<string> sources = [.. Combinations(operation, texts)];
        IReadOnlyList<CompiledPipeline> pipelines = CompiledSet.Load(sources);
        StringBuilder failures = new();
        for (int i = 0; i < pipelines.Count; i++)
        {
            string? failure = Check(pipelines[i], i, large: i == pipelines.Count / 2);
            if (failure is not null) failures.Append(sources[i]).Append('\n').Append(failure).Append("\n\n");
        }

        Assert.True(failures.Length == 0, failures.ToString());
    }

    private static IEnumerable<string> Declared() =>
        from type in typeof(StepAttribute).Assembly.GetTypes()
        where !type.IsAbstract && type.IsSubclassOf(typeof(StepAttribute))
        select type.Name.Split('`')[0].Replace("Attribute", "", StringComparison.Ordinal);

    private static IEnumerable<string> Combinations(string operation, StepTexts texts)
    {
        bool isOutput = typeof(StepAttribute).Assembly.GetTypes().Single(t => !t.IsAbstract && t.Name.Split('`')[0] == operation + "Attribute").IsSubclassOf(typeof(OutputAttribute));
        int count = s_rounds * (texts.IsGeometric ? 15 : Math.Max(8, texts.All.Count));
        for (int i = 0; i < count; i++)
        {
            int round = i / 15;
            bool gray = !texts.NeedsColor && (i + (i / 4) + round) % 4 == 3;
            string options = $"Format = PixelFormat.{(gray ? "Gray8" : "Rgb8")}, Border = Border.{s_borders[i % 5]}, Interpolation = Interpolation.{s_interpolations[i % 3]}, "
                + $"Antialias = {(i % 2 == 0 ? "true" : "false")}, Clamping = Clamping.{((i + round) % 7 < 5 ? "EveryStep" : "AtOutput")}, Fill = [0.3]";
            string step = $"[{texts.All[(i + (i / texts.All.Count)) % texts.All.Count]}]";
            // A colour step after a turn sees the border; alone it sees the source's bytes.
            string before = !texts.IsGeometric && i % 4 == 1 ? "[Rotate(-30, 30)] " : "";
            string output = isOutput ? "" : ((i + (i / 8)) % 8) switch { 0 or 4 => "[ToTensor]", 2 => "[ToTensor(Layout = Layout.Hwc)]", 5 => "[Normalize(Mean = [#0.4], Std = [#0.3])]", _ => "" };
            yield return StepTexts.PerChannel($"[AugmentationPipeline({options})] {before}{step} {output} | {texts.Members}", gray);
        }
    }

    private static string? Check(CompiledPipeline pipeline, int salt, bool large)
    {
        List<(int Width, int Height)> sizes = [s_sizes[salt % s_sizes.Length], s_sizes[((salt * 5) + 7) % s_sizes.Length], s_sizes[((salt * 3) + 12) % s_sizes.Length]];
        if (large) sizes.Add((300, 300));
        for (int i = 0; i < sizes.Count; i++)
        {
            ImageView<byte> source = TestPicture.Make(sizes[i].Width, sizes[i].Height, pipeline.Info.Channels, salt + i, padding: ((salt + i) % 3) * 7);
            try
            {
                AgreementReport report = pipeline.Compare(source, SampleKey.Create(11, (ulong)(salt + i)));
                if (!report.Agrees) return string.Create(CultureInfo.InvariantCulture, $"{source.Size}, index {salt + i}: {report}");
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{source.Size}, index {salt + i}: {e}");
            }
        }

        return null;
    }
}
