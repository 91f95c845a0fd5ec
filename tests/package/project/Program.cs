using System.Runtime.InteropServices;
using AugDsl;
using AugDsl.Imaging;
using AugDsl.Randomness;
using Stranger.Pipelines;

byte[] pixels = new byte[200 * 150 * 3];
for (int i = 0; i < pixels.Length; i++) pixels[i] = (byte)((i * 7) ^ (i / 600));
ImageView<byte> picture = new(pixels, 200, 150, channels: 3);

byte[] turned = new byte[pixels.Length];
float[] tensor = new float[3 * 48 * 64];
ulong checksum = 14695981039346656037;
for (ulong index = 0; index < 8; index++)
{
    SampleKey key = SampleKey.Create(seed: 1, index);
    GlobalPipeline.Apply(picture, key, turned);
    TensorPipeline.Apply(picture, key, tensor);
    foreach (byte value in turned) checksum = (checksum ^ value) * 1099511628211;
    foreach (byte value in MemoryMarshal.AsBytes<float>(tensor)) checksum = (checksum ^ value) * 1099511628211;
}

// One call without a pipeline, from the package's second assembly.
foreach (byte value in Augment.Rotate(picture, 15, expand: true).Pixels) checksum = (checksum ^ value) * 1099511628211;
Console.WriteLine(FormattableString.Invariant($"checksum {checksum:x16}"));
