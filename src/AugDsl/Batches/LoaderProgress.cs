namespace AugDsl.Batches;

/// <summary>How far a run is.</summary>
/// <param name="Epoch">The epoch of the batch that is handed over, from 0.</param>
/// <param name="Batch">Its number in the epoch, from 0.</param>
/// <param name="BatchesPerEpoch">The batches of an epoch.</param>
/// <param name="Samples">The samples that this run has delivered, with those of the batch.</param>
/// <param name="Skipped">The samples that this run has left out because their pictures could not be read.</param>
public readonly record struct LoaderProgress(int Epoch, int Batch, int BatchesPerEpoch, long Samples, long Skipped);
