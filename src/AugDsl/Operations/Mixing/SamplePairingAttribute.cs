namespace AugDsl;

/// <summary>Averages two samples and keeps the label of the first.</summary>
/// <remarks>
/// <para>No draws but the gate and the partner.</para>
/// <para>Source: H. Inoue, "Data Augmentation by Pairing Samples for Images Classification", arXiv 1801.02929, 2018. It trains without it
/// first, then some epochs with it and some without in turn, and without it at the end: see <see cref="MixAttribute.StartEpoch"/> and its
/// neighbours.</para>
/// </remarks>
public sealed class SamplePairingAttribute : MixAttribute;
