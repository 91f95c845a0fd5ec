using System;
using AugDsl.Algebra;
using AugDsl.Generators.Steps;

namespace AugDsl.Generators.Passes;

/// <summary>
/// What steps do to the number of passes: the most that geometry begins and statistics need, from each state to each. The states are those of
/// <see cref="PassSplitting"/>, the runtime's law: no raster waits on the canvas, or one does.
/// </summary>
/// <param name="FreeToFree">From no raster to none.</param>
/// <param name="FreeToRaster">From no raster to one that waits.</param>
/// <param name="RasterToFree">From a raster that waits to none.</param>
/// <param name="RasterToRaster">From a raster that waits to one that waits.</param>
internal readonly record struct PassTransfer(int FreeToFree, int FreeToRaster, int RasterToFree, int RasterToRaster)
{
    private const int Never = -1_000_000;

    /// <summary>No step.</summary>
    public static readonly PassTransfer Nothing = new(0, Never, Never, 0);

    /// <summary>What no sample does.</summary>
    public static readonly PassTransfer Impossible = new(Never, Never, Never, Never);

    /// <summary>The most passes from a picture on.</summary>
    public int Most => Math.Max(0, Math.Max(FreeToFree, FreeToRaster));

    /// <summary>A single step.</summary>
    public static PassTransfer Of(StepKind kind)
    {
        (int free, bool freeWaits) = From(kind, raster: false);
        (int raster, bool rasterWaits) = From(kind, raster: true);
        return new PassTransfer(freeWaits ? Never : free, freeWaits ? free : Never, rasterWaits ? Never : raster, rasterWaits ? raster : Never);
    }

    public PassTransfer Then(PassTransfer next) => new(
        Limit(Math.Max(FreeToFree + next.FreeToFree, FreeToRaster + next.RasterToFree)),
        Limit(Math.Max(FreeToFree + next.FreeToRaster, FreeToRaster + next.RasterToRaster)),
        Limit(Math.Max(RasterToFree + next.FreeToFree, RasterToRaster + next.RasterToFree)),
        Limit(Math.Max(RasterToFree + next.FreeToRaster, RasterToRaster + next.RasterToRaster)));

    /// <summary>As many passes more, whatever the state.</summary>
    public PassTransfer Plus(int passes) => new(Limit(FreeToFree + passes), Limit(FreeToRaster + passes), Limit(RasterToFree + passes), Limit(RasterToRaster + passes));

    /// <summary>The worse of two.</summary>
    public PassTransfer Or(PassTransfer other) => new(
        Math.Max(FreeToFree, other.FreeToFree),
        Math.Max(FreeToRaster, other.FreeToRaster),
        Math.Max(RasterToFree, other.RasterToFree),
        Math.Max(RasterToRaster, other.RasterToRaster));

    /// <summary>The same where some samples do not have the steps.</summary>
    public PassTransfer OrNothing() => Or(Nothing);

    private static int Limit(int passes) => Math.Max(Never, passes);

    private static (int Begun, bool Waits) From(StepKind kind, bool raster)
    {
        PassSplitting splitting = default;
        if (raster) splitting.Raster();
        if (kind.MovesPoints) splitting.Geometry();
        if (kind.MakesRaster) splitting.Raster();
        return (splitting.Begun + (kind.Measures ? 1 : 0), splitting.HasRaster);
    }
}
