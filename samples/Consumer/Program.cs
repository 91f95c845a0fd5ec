// An annotated class in a console program: render a picture, draw one sample, apply it, say what was done. Writes nothing to disk.
using AugDsl;
using AugDsl.Imaging;
using AugDsl.Randomness;
using Consumer;

const int width = 320;
const int height = 240;

// A bright disc on a colour gradient, RGB, row by row: any buffer of bytes will do.
byte[] pixels = new byte[width * height * 3];
for (int y = 0; y < height; y++)
{
    for (int x = 0; x < width; x++)
    {
        bool inDisc = ((x - 200) * (x - 200)) + ((y - 100) * (y - 100)) < 60 * 60;
        Span<byte> pixel = pixels.AsSpan(3 * ((y * width) + x), 3);
        pixel[0] = inDisc ? (byte)250 : (byte)(255 * x / width);
        pixel[1] = inDisc ? (byte)200 : (byte)(255 * y / height);
        pixel[2] = 90;
    }
}

ImageView<byte> picture = new(pixels, width, height, channels: 3);
SampleKey key = SampleKey.Create(seed: 1, index: 0);

float[] tensor = new float[3 * 224 * 224];
TrainPipeline.Apply(picture, key, tensor);

Console.WriteLine(TrainPipeline.Explain(key, picture.Size));
Console.WriteLine(FormattableString.Invariant($"tensor: 3 × 224 × 224, values {tensor.Min():0.000} to {tensor.Max():0.000}, mean {tensor.Average():0.000}"));

// One operation needs no pipeline.
ImageBuffer<byte> turned = Augment.Rotate(picture, 15, expand: true);
Console.WriteLine(FormattableString.Invariant($"rotated by 15°: {turned.Size}"));
