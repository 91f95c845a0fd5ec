// Trains a small classifier on Fashion-MNIST through the batch loader, with and without augmentation, and prints the accuracies over three seeds.
//
//     dotnet run -c Release --project samples/FashionMnist [FOLDER] [EPOCHS]
//
// FOLDER holds the four IDX files (plain or .gz); the default is shared/data/fashion-mnist beside the repository.
using System.Diagnostics;
using System.Globalization;
using AugDsl.Batches;
using AugDsl.Datasets;
using FashionMnist;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string? folder = args.Length > 0 ? args[0] : DataFolder.Find();
if (folder is null || !Directory.Exists(folder))
{
    Console.WriteLine("skipped: Fashion-MNIST was not found. Give the folder with its four IDX files.");
    return 0;
}
int epochs = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 8;
IImageDataset train = DataFolder.Open(folder, "train");
IImageDataset test = DataFolder.Open(folder, "t10k");
Console.WriteLine($"{train.Count} pictures to train on, {test.Count} to test on; {epochs} epochs, 784-128-10, {Environment.ProcessorCount} threads");
Console.WriteLine();
Console.WriteLine("seed   without augmentation    with augmentation");
Console.WriteLine("       train       test        train       test");

double[] sums = new double[4];
const int Seeds = 3;
Stopwatch watch = Stopwatch.StartNew();
for (int seed = 1; seed <= Seeds; seed++)
{
    BatchLoaderOptions options = new() { BatchSize = 64, Seed = (ulong)seed, Epochs = epochs };
    (double Train, double Test) plain = Training.Run(Plain.CreateLoader(train, options), train, test, epochs, seed);
    (double Train, double Test) augmented = Training.Run(Augmented.CreateLoader(train, options), train, test, epochs, seed);
    Console.WriteLine($"{seed,4} {plain.Train,8:0.00} % {plain.Test,8:0.00} %   {augmented.Train,8:0.00} % {augmented.Test,8:0.00} %");
    double[] row = [plain.Train, plain.Test, augmented.Train, augmented.Test];
    for (int i = 0; i < sums.Length; i++) sums[i] += row[i] / Seeds;
}
Console.WriteLine($"mean {sums[0],8:0.00} % {sums[1],8:0.00} %   {sums[2],8:0.00} % {sums[3],8:0.00} %");
Console.WriteLine();
Console.WriteLine($"{watch.Elapsed.TotalSeconds:0} s. \"train\" is measured on the pictures as they are, without augmentation.");
return 0;
