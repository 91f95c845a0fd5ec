namespace AugDsl.Peers;

/// <summary>What the driver times: one sample after the other, by number.</summary>
internal interface ISamples
{
    /// <summary>The last result as raw bytes, in this machine's byte order.</summary>
    ReadOnlySpan<byte> Result { get; }

    /// <summary>Computes sample <paramref name="index"/>.</summary>
    void Run(ulong index);
}
