using AugDsl.Imaging;
using AugDsl.Randomness;
using Consumer;

byte[] pixels = new byte[320 * 240 * 3];
for (int i = 0; i < pixels.Length; i++) pixels[i] = (byte)((i * 7) ^ (i / 960));
ImageView<byte> picture = new(pixels, 320, 240, channels: 3);
SampleKey key = SampleKey.Create(seed: 1, index: 0);
float[] tensor = new float[3 * 224 * 224];
TrainPipeline.Apply(picture, key, tensor);
Console.WriteLine(TrainPipeline.Explain(key, picture.Size));
Console.WriteLine(tensor[0]);
