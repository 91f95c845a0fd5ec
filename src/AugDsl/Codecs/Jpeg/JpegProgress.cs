namespace AugDsl.Codecs.Jpeg;

/// <summary>Which coefficients the scans have brought so far, and to which bit: by that a picture whose last scans are missing is noticed.</summary>
/// <remarks>
/// libjpeg shows such a picture with smoothed blocks, by a rule that changed from version to version. A data set wants whole pictures, and the same
/// ones everywhere: it is an error here.
/// </remarks>
internal sealed class JpegProgress(JpegFrame frame)
{
    /// <summary>More scans are refused: each costs time for every block, and few bytes.</summary>
    private const int MostScans = 500;

    /// <summary>The coefficients, in zigzag order, that libjpeg-turbo wants to know exactly before it shows blocks as they are.</summary>
    private const int Needed = 10;

    private const int Never = -1;

    private readonly int[] _bits = [.. Enumerable.Repeat(Never, frame.Components.Length * JpegComponent.BlockSize)];
    private int _scans;

    /// <summary>Checks a scan's header against the scans before it and takes note of it.</summary>
    public void Begin(JpegScan scan)
    {
        if (++_scans > MostScans) throw new ImageFormatException(FormattableString.Invariant($"it has more than {MostScans} scans"), scan.Start);
        if (frame.IsProgressive) CheckBand(scan);
        foreach (JpegScanComponent part in scan.Components)
        {
            Span<int> bits = _bits.AsSpan(part.Component.Index * JpegComponent.BlockSize, JpegComponent.BlockSize);
            if (!frame.IsProgressive)
            {
                bits.Clear();
                continue;
            }
            if (scan.First > 0 && bits[0] == Never) throw Disorder(scan);
            for (int k = scan.First; k <= scan.Last; k++)
            {
                if (scan.High != Math.Max(0, bits[k])) throw Disorder(scan);
                bits[k] = scan.Low;
            }
        }
    }

    /// <summary>Refuses a picture that lacks scans.</summary>
    /// <param name="end">The place in the file where the next scan should be.</param>
    public void ExpectComplete(int end)
    {
        for (int i = 0; i < _bits.Length; i++)
        {
            int k = i % JpegComponent.BlockSize;
            if (k < Needed && _bits[i] != 0)
                throw new ImageFormatException(FormattableString.Invariant($"its last scans are missing (coefficient {k} of component {i / JpegComponent.BlockSize})"), end);
        }
    }

    private static void CheckBand(JpegScan scan)
    {
        bool legal = scan.First == 0 ? scan.Last == 0 : scan.First <= scan.Last && scan.Last < JpegComponent.BlockSize && scan.IsAlone;
        legal &= scan.High == 0 || scan.Low == scan.High - 1;
        if (!legal || scan.Low > 13)
            throw new ImageFormatException(FormattableString.Invariant($"its scan has the illegal band {scan.First} to {scan.Last}, bits {scan.High} to {scan.Low}"), scan.Start);
    }

    private static ImageFormatException Disorder(JpegScan scan) =>
        new("its scans are not in a legal order", scan.Start);
}
