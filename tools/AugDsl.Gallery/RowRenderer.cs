using AugDsl.Cli.Inspection;
using AugDsl.Cli.Pictures;
using AugDsl.Imaging;
using AugDsl.Pipelines;
using AugDsl.Randomness;

namespace AugDsl.Gallery;

/// <summary>Makes the pictures of rows from the sample picture.</summary>
internal sealed class RowRenderer
{
    private const int Width = 192;
    private const int Height = 144;
    private const ulong Seed = 12;

    private readonly ImageBuffer<byte> _source = SamplePicture.Render(Width, Height);

    /// <summary>The pictures of a row.</summary>
    public RenderedRow Render(Row row, IReadOnlyList<IInspectedPipeline> pipelines)
    {
        List<Picture> pictures = row.Kind switch
        {
            RowKind.Values => Values(row, pipelines[0]),
            RowKind.Samples when pipelines[0].Info.Draws.Count == 0 => [Before, new Picture(Apply(pipelines[0], 0), Choice(row, 0))],
            RowKind.Samples => Samples(row, pipelines[0]),
            _ => Choices(row, pipelines),
        };
        IReadOnlyList<StepInfo> steps = pipelines[0].Info.Steps;
        return new RenderedRow(row, pictures, steps.Count == 1 ? steps[0].Kind : string.Empty);
    }

    private Picture Before => new(_source, "before");

    private List<Picture> Values(Row row, IInspectedPipeline pipeline)
    {
        DrawInfo draw = pipeline.Info.Draws.First(draw => draw.TypeName is "double" or "int");
        List<Picture> pictures = [];
        foreach (double value in row.Values)
        {
            SampleDraws draws = pipeline.Draw(Key(0), _source.Size);
            draws.Set(draw, value);
            pictures.Add(new Picture(pipeline.Render(_source.View, draws), Sentence(pipeline, draws)));
        }
        return pictures;
    }

    private List<Picture> Samples(Row row, IInspectedPipeline pipeline)
    {
        List<Picture> pictures = [];
        for (int i = 0; i < row.Count; i++)
        {
            SampleDraws draws = pipeline.Draw(Key(i), _source.Size);
            pictures.Add(new Picture(pipeline.Render(_source.View, draws), Sentence(pipeline, draws)));
        }
        return pictures;
    }

    private List<Picture> Choices(Row row, IReadOnlyList<IInspectedPipeline> pipelines)
    {
        List<Picture> pictures = [];
        if (row.Attributes.Count <= 3) pictures.Add(Before);
        for (int i = 0; i < pipelines.Count; i++) pictures.Add(new Picture(Apply(pipelines[i], 0), Choice(row, i)));
        return pictures;
    }

    private ImageBuffer<byte> Apply(IInspectedPipeline pipeline, int sample) => pipeline.Render(_source.View, pipeline.Draw(Key(sample), _source.Size));

    private static string Choice(Row row, int index)
    {
        string pipeline = RowPipelines.PipelineOf(row, index);
        return pipeline.Length == 0 ? row.Attributes[index] : pipeline;
    }

    /// <summary>What every step of the sample does, in its order.</summary>
    private static string Sentence(IInspectedPipeline pipeline, SampleDraws draws)
    {
        string[] sentences = [.. pipeline.StepsOf(draws).Select(step => pipeline.SentenceOf(step, draws))];
        return sentences.Length == 0 ? "nothing" : string.Join("; ", sentences);
    }

    private static SampleKey Key(int sample) => SampleKey.Create(Seed, 0, 0, (uint)sample);
}
