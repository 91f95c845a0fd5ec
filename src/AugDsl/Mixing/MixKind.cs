namespace AugDsl.Mixing;

/// <summary>How two samples are mixed.</summary>
public enum MixKind
{
    /// <summary>Not at all: the sample stays alone.</summary>
    None,

    /// <summary>Pixels and labels by the share λ: <see cref="MixupAttribute"/>.</summary>
    Mixup,

    /// <summary>A box of the partner, labels by area: <see cref="CutMixAttribute"/>.</summary>
    CutMix,

    /// <summary>The average, with the label of the first: <see cref="SamplePairingAttribute"/>.</summary>
    SamplePairing,
}
