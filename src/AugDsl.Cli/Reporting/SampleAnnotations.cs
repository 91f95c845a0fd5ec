using AugDsl.Annotations;
using AugDsl.Cli.Pictures;
using AugDsl.Imaging;

namespace AugDsl.Cli.Reporting;

/// <summary>What the report moves with a picture: in the sample picture what there is to see, in any other one boxes and ellipses at fixed places.</summary>
/// <param name="Labels">A label for each pixel.</param>
/// <param name="Boxes">A box around each label.</param>
/// <param name="Points">The middles of the boxes, and two of their corners.</param>
internal sealed record SampleAnnotations(ImageBuffer<byte> Labels, Box[] Boxes, Keypoint[] Points)
{
    private const int Objects = 4;

    /// <summary>Those of the sample picture.</summary>
    public static SampleAnnotations OfSamplePicture(ImageSize size) => Of(SamplePicture.RenderLabels(size.Width, size.Height));

    /// <summary>Four ellipses.</summary>
    public static SampleAnnotations Made(ImageSize size)
    {
        (double X, double Y, double Width, double Height)[] places = [(0.28, 0.3, 0.3, 0.36), (0.7, 0.28, 0.34, 0.26), (0.3, 0.76, 0.36, 0.24), (0.74, 0.7, 0.22, 0.4)];
        ImageBuffer<byte> labels = new(size.Width, size.Height, 1);
        for (int i = 0; i < labels.Pixels.Length; i++)
        {
            double x = ((i % size.Width) + 0.5) / size.Width, y = ((i / size.Width) + 0.5) / size.Height;
            labels.Pixels[i] = (byte)(1 + Array.FindIndex(places, place => Square(2 * (x - place.X) / place.Width) + Square(2 * (y - place.Y) / place.Height) < 1));
        }
        return Of(labels);
    }

    private static SampleAnnotations Of(ImageBuffer<byte> labels)
    {
        List<Box> boxes = [];
        for (int label = 1; label <= Objects; label++)
        {
            int left = labels.Width, top = labels.Height, right = 0, bottom = 0;
            for (int i = 0; i < labels.Pixels.Length; i++)
            {
                if (labels.Pixels[i] != label) continue;
                left = Math.Min(left, i % labels.Width);
                right = Math.Max(right, (i % labels.Width) + 1);
                top = Math.Min(top, i / labels.Width);
                bottom = (i / labels.Width) + 1;
            }
            if (right > left) boxes.Add(new Box(left, top, right, bottom, label));
        }
        Keypoint[] points = [.. boxes.SelectMany(box => new[] { new Keypoint((box.Left + box.Right) / 2, (box.Top + box.Bottom) / 2, true), new Keypoint(box.Left, box.Top, true), new Keypoint(box.Right, box.Bottom, true) })];
        return new SampleAnnotations(labels, [.. boxes], points);
    }

    private static double Square(double value) => value * value;
}
