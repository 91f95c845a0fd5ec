using AugDsl.Batches;
using AugDsl.Datasets;

namespace FashionMnist;

/// <summary>Trains a network from the batches of a loader and measures it.</summary>
internal static class Training
{
    private const int Inputs = 28 * 28;
    private const int Hidden = 128;
    private const int Classes = 10;
    private const double Rate = 0.05;

    /// <summary>Returns the accuracies on both sets in per cent.</summary>
    public static (double Train, double Test) Run<TPipeline>(BatchLoader<TPipeline, byte, float> loader, IImageDataset train, IImageDataset test, int epochs, int seed)
        where TPipeline : AugDsl.Pipelines.IAugmentationPipeline<TPipeline, byte, float>
    {
        Network network = new(Inputs, Hidden, Classes, seed);
        double steps = (double)epochs * train.Count / 64;
        int step = 0;
        foreach (Batch<float> batch in loader)
        {
            using (batch)
            {
                // The rate falls to 0 as a cosine.
                double rate = Rate * 0.5 * (1 + Math.Cos(Math.PI * Math.Min(1, step++ / steps)));
                network.Train(batch.Values, batch.Labels, (float)rate);
            }
        }
        return (Accuracy(network, train), Accuracy(network, test));
    }

    private static double Accuracy(Network network, IImageDataset dataset)
    {
        int right = 0;
        foreach (Batch<float> batch in Plain.CreateLoader(dataset, new BatchLoaderOptions { BatchSize = 250, Sampler = new SequentialSampler(dataset.Count) }))
        {
            using (batch)
            {
                ReadOnlySpan<float> scores = network.Predict(batch.Values, batch.Count);
                for (int i = 0; i < batch.Count; i++)
                {
                    if (Best(scores.Slice(i * Classes, Classes)) == batch.Labels[i]) right++;
                }
            }
        }
        return 100.0 * right / dataset.Count;
    }

    private static int Best(ReadOnlySpan<float> scores)
    {
        int best = 0;
        for (int c = 1; c < scores.Length; c++)
        {
            if (scores[c] > scores[best]) best = c;
        }
        return best;
    }
}
