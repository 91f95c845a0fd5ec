namespace AugDsl.Codecs.Jpeg.Entropy;

/// <summary>What a scan's data hold, block by block.</summary>
internal unsafe interface IEntropyScan
{
    /// <summary>To be called before every MCU: goes past the restart marker when one is due.</summary>
    void BeginMcu(ref BitReader reader);

    /// <summary>Decodes what the scan has for the next block of its component number <paramref name="part"/>.</summary>
    /// <param name="reader">The scan's bits.</param>
    /// <param name="part">The component's place in the scan.</param>
    /// <param name="block">64 coefficients in natural order.</param>
    /// <returns>The number in zigzag order behind the last coefficient that may have changed.</returns>
    int Block(ref BitReader reader, int part, short* block);
}
