using AugDsl.Annotations;
using AugDsl.Cli.Inspection;
using AugDsl.Imaging;

namespace AugDsl.Cli.Reporting;

/// <summary>Boxes, masks and keypoints before and after, where the pipeline declares them.</summary>
internal sealed class AnnotationSection(IInspectedPipeline pipeline, DrawSurvey survey, ImageBuffer<byte> source, SampleAnnotations annotations)
{
    private const int Results = 3;

    // One a label; 0 is what has none.
    private static readonly (byte R, byte G, byte B)[] s_colors = [(0, 0, 0), (0, 114, 255), (255, 64, 64), (255, 200, 0), (190, 60, 255)];

    /// <summary>Adds a row for each target.</summary>
    public void Write(Html page)
    {
        if (pipeline.Info.Targets.HasFlag(Targets.Boxes)) WriteRow(page, "Boxes", typeof(BoxMover<>), isMask: false);
        if (pipeline.Info.Targets.HasFlag(Targets.Masks)) WriteRow(page, "Masks", typeof(MaskMover<>), isMask: true);
        if (pipeline.Info.Targets.HasFlag(Targets.Keypoints)) WriteRow(page, "Keypoints", typeof(KeypointMover<>), isMask: false);
    }

    private void WriteRow(Html page, string title, Type open, bool isMask)
    {
        AnnotationMover mover = AnnotationMover.Of(open, pipeline.Type);
        page.Add($"<h3>{title}</h3>\n<div class=\"strip\">");
        SampleAnnotations before = open == typeof(BoxMover<>) ? annotations with { Points = [] } : open == typeof(KeypointMover<>) ? annotations with { Boxes = [] } : annotations with { Boxes = [], Points = [] };
        WriteFigure(page, ImageConversion.To(source, PixelFormat.Rgb8), before, "before", isMask);
        for (int i = 0; i < Results; i++)
        {
            int sample = survey.MainSample + i < DrawSurvey.Samples ? survey.MainSample + i : i;
            ImageBuffer<byte> result = pipeline.Render(source.View, survey[sample]);
            WriteFigure(page, ImageConversion.To(result, PixelFormat.Rgb8), mover.Move(annotations, survey.KeyOf(sample), source.Size, result.Size), $"sample {sample}", isMask);
        }
        page.Add($"</div>\n");
    }

    private static void WriteFigure(Html page, ImageBuffer<byte> picture, SampleAnnotations shown, string caption, bool isMask)
    {
        ImageBuffer<byte> drawn = isMask ? Tinted(picture, shown.Labels) : picture;
        float scale = (float)Math.Max(picture.Width, picture.Height) / Html.PictureSide;
        page.Add($"<figure><svg class=\"picture\" viewBox=\"0 0 {picture.Width} {picture.Height}\" width=\"{picture.Width / scale:0}\" role=\"img\" aria-label=\"{caption}\"><image href=\"{Html.DataAddress(drawn.View)}\" width=\"{picture.Width}\" height=\"{picture.Height}\" preserveAspectRatio=\"none\"/>");
        foreach (Box box in shown.Boxes)
            page.Add($"<rect x=\"{box.Left:0.##}\" y=\"{box.Top:0.##}\" width=\"{box.Width:0.##}\" height=\"{box.Height:0.##}\" fill=\"none\" stroke=\"{ColorOf(box.Label)}\" stroke-width=\"{2 * scale:0.##}\"/>");
        foreach (Keypoint point in shown.Points.Where(point => point.Visible))
            page.Add($"<circle cx=\"{point.X:0.##}\" cy=\"{point.Y:0.##}\" r=\"{3 * scale:0.##}\" fill=\"#ff2d55\" stroke=\"#fff\" stroke-width=\"{scale:0.##}\"/>");
        string detail = isMask ? "" : shown.Boxes.Length > 0 ? $"{shown.Boxes.Length} boxes" : $"{shown.Points.Count(point => point.Visible)} visible points";
        page.Add($"</svg><figcaption><b>{caption}</b>{(detail.Length > 0 ? ": " : "")}{detail}</figcaption></figure>\n");
    }

    private static string ColorOf(int label)
    {
        (byte r, byte g, byte b) = s_colors[label % s_colors.Length];
        return $"#{r:x2}{g:x2}{b:x2}";
    }

    private static ImageBuffer<byte> Tinted(ImageBuffer<byte> picture, ImageBuffer<byte> labels)
    {
        ImageBuffer<byte> result = new([.. picture.View.Pixels], picture.Width, picture.Height, 3);
        for (int i = 0; i < labels.Pixels.Length; i++)
        {
            if (labels.Pixels[i] == 0) continue;
            (byte r, byte g, byte b) = s_colors[labels.Pixels[i] % s_colors.Length];
            result.Pixels[3 * i] = (byte)((result.Pixels[3 * i] + (2 * r)) / 3);
            result.Pixels[(3 * i) + 1] = (byte)((result.Pixels[(3 * i) + 1] + (2 * g)) / 3);
            result.Pixels[(3 * i) + 2] = (byte)((result.Pixels[(3 * i) + 2] + (2 * b)) / 3);
        }
        return result;
    }
}
